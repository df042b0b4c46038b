/** Reads codes: from the characters of the source, never from what a reader makes of them. */
import type { IsoDate } from '../../../../codesets/src/types.js';
import type { CodeReference } from '../../model/encounter.js';
import type { Placed } from '../../model/span.js';
import { present } from '../keyed/conversion.js';
import type { CodePlace } from '../keyed/table.js';
import type { Source } from '../mapping.js';
import { isDentalCode } from '../support/service-code.js';
import { systemByShape } from '../support/system-by-shape.js';
import type { Notation } from '../syntax/index.js';
import type { ScalarNode, SyntaxNode } from '../syntax/node.js';
import { readAs, readByCore } from '../syntax/read-as.js';
import { type Reading, scalarAt, scalarsAt } from './reading.js';

interface Said {
  readonly date: IsoDate | undefined;
  readonly title?: Placed<string> | undefined;
  readonly use?: CodeReference['use'];
}

export function codeAt(
  root: SyntaxNode,
  source: Source | undefined,
  place: CodePlace,
  said: Said,
  reading: Reading,
): CodeReference | undefined {
  const node = scalarAt(root, source);
  return node && codeIn(node, place, said, reading);
}

export function codesAt(
  root: SyntaxNode,
  source: Source | undefined,
  place: CodePlace,
  said: Said,
  reading: Reading,
): CodeReference[] {
  return scalarsAt(root, source).flatMap((node) => codeIn(node, place, said, reading) ?? []);
}

/** Undefined where another path has led to the code already, and for dental codes, whose table is licensed. */
export function codeIn(
  node: ScalarNode,
  place: CodePlace,
  { date, title, use }: Said,
  reading: Reading,
): CodeReference | undefined {
  const text = node.value.trim();
  const isDental = place.systems.includes('hcpcs') && isDentalCode(text);
  if (reading.read.has(node) || node.style === 'block' || isDental) return undefined;
  const reference: CodeReference = present({
    system: systemByShape(text, place.systems),
    text,
    role: place.role,
    date,
    use,
    span: trimmedSpan(node),
    replace: node.span,
    title,
    systemIsExplicit: false,
    readAs: node.style === 'plain' && !node.isTagged ? coerced(node.value, reading.notation) : undefined,
  });
  reading.read.add(node);
  reading.references.push(reference);
  return reference;
}

/** An escape in the quotes makes the text shorter than its source. */
function trimmedSpan({ value, content }: ScalarNode): CodeReference['span'] {
  if (content.end - content.start !== value.length) return content;
  const start = content.start + value.length - value.trimStart().length;
  return { start, end: start + value.trim().length };
}

function coerced(plain: string, notation: Notation): string | undefined {
  return notation === 'json' ? readByCore(plain) : readAs(plain);
}
