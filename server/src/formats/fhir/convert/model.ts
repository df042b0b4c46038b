/** The encounters, references and problems of a file. */
import type { CodeReference, Encounter } from '../../../model/encounter.js';
import type { Problem } from '../../../model/problem.js';
import type { CutText, PlacedPiece } from '../json/pieces.js';
import { Tree } from '../json/tree.js';
import { encounterOf } from './claim.js';
import { inTextOrder } from './order.js';
import { Reading, type UnderWorld } from './reading.js';
import { containedIn, Links, type Resource, resourcesIn } from './resources.js';
import { statement } from './scope.js';
import { readStatement } from './statements.js';
import { walk } from './walk.js';

export interface Model {
  readonly encounters: readonly Encounter[];
  readonly references: readonly CodeReference[];
  readonly problems: readonly Problem[];
}

/** Something that only American files have: then ICD-10 of the WHO is not what is meant by its address. */
const AMERICAN = /cms\.gov|ama-assn\.org|nubc\.org|icd-10-cm|fhir\/us\/|"USD"|us-npi|113883\.6\.238/;

export class FileModel implements Model {
  readonly encounters: readonly Encounter[];
  readonly references: readonly CodeReference[];
  readonly problems: readonly Problem[];

  constructor(cut: CutText) {
    const reading = new Reading(underWorld(cut.text));
    const trees = cut.pieces.map((placed) => treeOf(placed, cut.text));
    const resources = trees.map((tree) => ({ tree, found: resourcesIn(tree) }));
    const links = new Links(resources.flatMap(({ found }) => found));
    this.encounters = readAll(resources, links, reading);
    this.references = inTextOrder(reading.references);
    this.problems = reading.problems;
  }
}

export interface PieceResources {
  readonly tree: Tree;
  readonly found: readonly Resource[];
}

export function treeOf({ piece, start }: PlacedPiece, text: string): Tree {
  return new Tree(text, start, piece.tree);
}

/** A code that stands under both addresses, one behind the other: then both mean the same. */
const UNDER_BOTH = [
  /sid\/icd-10-cm"\s*,\s*"code"\s*:\s*"([^"]+)"[^{}]*\}\s*,\s*\{[^{}]*sid\/icd-10"\s*,\s*"code"\s*:\s*"\1"/,
  /sid\/icd-10"\s*,\s*"code"\s*:\s*"([^"]+)"[^{}]*\}\s*,\s*\{[^{}]*sid\/icd-10-cm"\s*,\s*"code"\s*:\s*"\1"/,
];

/**
 * What stands under the address of the WHO's ICD-10: its own codes, but in American files, unless those use the address
 * of ICD-10-CM for other codes. Such a file means each by its name: only what is too long for the WHO is American.
 */
export function underWorld(text: string): UnderWorld {
  if (!text.includes('sid/icd-10"') || !AMERICAN.test(text)) return 'world';
  if (!text.includes('sid/icd-10-cm"') || UNDER_BOTH.some((pattern) => pattern.test(text))) return 'american';
  return 'both';
}

/** Claims first: a condition that one of them points to is reported on it. */
export function readAll(pieces: readonly PieceResources[], links: Links, reading: Reading): Encounter[] {
  const resources = pieces.flatMap(({ found }) => found.flatMap((resource) => [resource, ...containedIn(resource)]));
  const isClaim = ({ type }: Resource) => type === 'Claim' || type === 'ExplanationOfBenefit';
  const encounters = resources.filter(isClaim).map((claim) => encounterOf(claim, links, reading));
  for (const resource of resources) if (!isClaim(resource)) readStatement(resource, links, reading);
  for (const { tree, found } of pieces) if (found.length === 0) walk(tree, tree.root, statement(undefined), reading);
  return encounters;
}
