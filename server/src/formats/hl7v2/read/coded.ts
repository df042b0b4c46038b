/** The coded elements of a segment: a code, its text, and the name of its system, up to three times. */
import { type CodeKind, codeFields } from '../fields.js';
import { component, type Piece, parts, type Segment, valueIn } from '../syntax/segment.js';
import { type Named, namedBy, titleOf } from '../systems.js';

export interface Coded {
  readonly segment: Segment;
  readonly field: number;
  readonly kind: CodeKind;
  readonly code: Piece;
  readonly title: Piece | undefined;
  /** The name of the system as written; undefined where neither the element nor its segment says it. */
  readonly name: string | undefined;
  readonly named: Named | undefined;
  /** A further code for the same thing. */
  readonly isAlternate: boolean;
}

/** Where the triples begin: the code, its alternate and, since version 2.7, a second alternate. */
export const TRIPLES = [0, 3, 9] as const;

/** Segments that have named the coding system of field 3 in field 2, and described its code in field 4. */
const OLDER: ReadonlySet<string> = new Set(['DG1', 'PR1']);

/** One after the other: a segment may have very many. */
export function* codedIn(segment: Segment): Generator<Coded> {
  for (const [number, kind] of codeFields(segment.id)) {
    const field = segment.field(number);
    if (field === undefined || field.text === '') continue;
    for (const repetition of parts(field, segment.delimiters.repetition)) {
      const components = parts(repetition, segment.delimiters.component);
      for (const first of TRIPLES) {
        if (first >= components.length) break;
        const coded = triple(components, first, segment, number, kind);
        if (coded !== undefined) yield coded;
      }
    }
  }
}

function triple(
  components: readonly Piece[],
  first: number,
  segment: Segment,
  field: number,
  kind: CodeKind,
): Coded | undefined {
  const code = valueAt(components, first, segment);
  if (code === undefined) return undefined;
  const isAlternate = first > 0;
  const name = valueAt(components, first + 2, segment)?.text ?? (isAlternate ? undefined : olderMethod(segment, field));
  const title = valueAt(components, first + 1, segment) ?? (isAlternate ? undefined : olderDescription(segment, field));
  return {
    segment,
    field,
    kind,
    code,
    isAlternate,
    title,
    name,
    named: name === undefined ? undefined : namedBy(name),
  };
}

function valueAt(components: readonly Piece[], index: number, { delimiters }: Segment): Piece | undefined {
  const piece = components[index];
  return piece && valueIn(piece, delimiters);
}

/** Only what is known to name a system counts: senders write other things there, too. */
export function olderMethod(segment: Segment, field: number): string | undefined {
  if (field !== 3 || !OLDER.has(segment.id)) return undefined;
  const name = component(segment.field(2), 1, segment.delimiters)?.text;
  return name === undefined || titleOf(name) === undefined ? undefined : name;
}

function olderDescription(segment: Segment, field: number): Piece | undefined {
  if (field !== 3 || !OLDER.has(segment.id)) return undefined;
  return component(segment.field(4), 1, segment.delimiters);
}
