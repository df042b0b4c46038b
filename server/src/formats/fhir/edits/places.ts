/** From the parts of an encounter back to the nodes that they were read from. */
import type { Diagnosis, Encounter, ServiceLine } from '../../../model/encounter.js';
import type { Span } from '../../../model/span.js';
import { containedIn, resourcesIn } from '../convert/resources.js';
import type { JsonObject } from '../json/node.js';
import type { CutText, PlacedPiece } from '../json/pieces.js';
import { objectsAt, Tree } from '../json/tree.js';
import { pieceAt } from '../slots/caret.js';

/** A claim that can be changed: its text is whole. */
export interface ClaimPlace {
  readonly encounter: Encounter;
  readonly tree: Tree;
  readonly claim: JsonObject;
  /** Its diagnoses in the order in which they are written. */
  readonly diagnoses: readonly JsonObject[];
  /** The sequence number of each diagnosis of the encounter, by its position. */
  readonly sequences: readonly number[];
  readonly items: readonly JsonObject[];
}

export class Places {
  private readonly trees = new Map<PlacedPiece, Tree>();
  private readonly found = new Map<Encounter, ClaimPlace | undefined>();
  private owners: ReadonlyMap<ServiceLine | Diagnosis, Encounter> | undefined;

  constructor(
    private readonly cut: CutText,
    private readonly encounters: () => readonly Encounter[],
  ) {}

  /** Undefined where the claim has trouble: an edit could make it worse. */
  ofEncounter(encounter: Encounter): ClaimPlace | undefined {
    if (!this.found.has(encounter)) this.found.set(encounter, this.find(encounter));
    return this.found.get(encounter);
  }

  private find(encounter: Encounter): ClaimPlace | undefined {
    const { pieces, text } = this.cut;
    const piece = pieceAt(pieces, encounter.span.start);
    if (piece === undefined || piece.piece.troubles.length > 0) return undefined;
    const tree = this.trees.get(piece) ?? new Tree(text, piece.start, piece.piece.wholeTree(text, piece.start));
    this.trees.set(piece, tree);
    const resources = resourcesIn(tree).flatMap((resource) => [resource, ...containedIn(resource)]);
    const claim = resources.find(({ node }) => isAt(tree, node, encounter.span))?.node;
    if (claim === undefined) return undefined;
    const diagnoses = objectsAt(claim, 'diagnosis');
    const sequences = encounter.diagnoses.map(({ span }, index) => {
      const node = diagnoses.find((each) => isAt(tree, each, span));
      return tree.numberAt(node, 'sequence')?.value ?? index + 1;
    });
    return { encounter, tree, claim, diagnoses, sequences, items: objectsAt(claim, 'item') };
  }

  ofLine(line: ServiceLine): { readonly place: ClaimPlace; readonly item: JsonObject } | undefined {
    const encounter = this.ownerOf(line);
    const place = encounter && this.ofEncounter(encounter);
    const item = place?.items.find((node) => isAt(place.tree, node, line.span));
    return place && item && { place, item };
  }

  ofDiagnosis(diagnosis: Diagnosis): { readonly place: ClaimPlace; readonly node: JsonObject } | undefined {
    const encounter = this.ownerOf(diagnosis);
    const place = encounter && this.ofEncounter(encounter);
    const node = place?.diagnoses.find((each) => isAt(place.tree, each, diagnosis.span));
    return place && node && { place, node };
  }

  private ownerOf(part: ServiceLine | Diagnosis): Encounter | undefined {
    this.owners ??= new Map(
      this.encounters().flatMap((encounter) =>
        [...encounter.lines, ...encounter.diagnoses].map((each) => [each, encounter] as const),
      ),
    );
    return this.owners.get(part);
  }
}

export function isAt(tree: Tree, node: JsonObject, { start, end }: Span): boolean {
  return tree.base + node.start === start && tree.base + node.end === end;
}
