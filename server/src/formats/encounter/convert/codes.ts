/** Reads codes: from the characters of the source, never from what a reader makes of them. */
import type { IsoDate, SystemId } from '../../../../../codesets/src/types.js';
import type { CodeReference } from '../../../model/encounter.js';
import type { Placed, Span } from '../../../model/span.js';
import { type Conversion, present } from '../../keyed/conversion.js';
import { itemsOf } from '../../keyed/lists.js';
import { scalarOf } from '../../keyed/scalars.js';
import type { CodePlace } from '../../keyed/table.js';
import { systemByShape } from '../../support/system-by-shape.js';
import type { ScalarNode, SyntaxNode } from '../../syntax/node.js';
import { readAs, readByCore } from '../../syntax/read-as.js';

/** What may stand before the colon: `hcpcs:J1815`. */
const PREFIXES: ReadonlyMap<string, SystemId> = new Map([
  ['icd10cm', 'icd10cm'],
  ['icd-10-cm', 'icd10cm'],
  ['icd10pcs', 'icd10pcs'],
  ['icd-10-pcs', 'icd10pcs'],
  ['hcpcs', 'hcpcs'],
  ['cpt', 'cpt'],
]);

export function systemOfPrefix(prefix: string): SystemId | undefined {
  return PREFIXES.get(prefix.toLowerCase());
}

export function codeOf(
  node: SyntaxNode | undefined,
  place: CodePlace,
  date: IsoDate | undefined,
  conversion: Conversion,
  title?: Placed<string>,
): CodeReference | undefined {
  const scalar = scalarOf(node, 'a code', conversion);
  if (!scalar) return undefined;
  const { text, span, explicit } = splitPrefix(scalar);
  if (text === '') return undefined;
  const reference: CodeReference = present({
    system: explicit ?? systemByShape(text, place.systems),
    text,
    role: place.role,
    date,
    span,
    replace: scalar.span,
    title,
    systemIsExplicit: explicit !== undefined,
    readAs: scalar.style === 'plain' && !scalar.isTagged ? coerced(scalar.value, conversion) : undefined,
  });
  conversion.references.push(reference);
  return reference;
}

/** A list of codes. */
export function codesOf(
  node: SyntaxNode | undefined,
  place: CodePlace,
  date: IsoDate | undefined,
  conversion: Conversion,
): CodeReference[] {
  return itemsOf(node, conversion).flatMap((item) => codeOf(item, place, date, conversion) ?? []);
}

function coerced(plain: string, { notation }: Conversion): string | undefined {
  return notation === 'json' ? readByCore(plain) : readAs(plain);
}

interface SplitCode {
  readonly text: string;
  readonly span: Span;
  readonly explicit?: SystemId;
}

function splitPrefix({ value, content }: ScalarNode): SplitCode {
  const match = /^(\s*)(([A-Za-z0-9-]+):\s*)?/.exec(value);
  const explicit = systemOfPrefix(match?.[3] ?? '');
  const skipped = (explicit === undefined ? match?.[1] : match?.[0])?.length ?? 0;
  const text = value.slice(skipped).trimEnd();
  const start = Math.min(content.start + skipped, content.end);
  // An escape in the quotes makes the text shorter than its source.
  const isAsWritten = content.end - content.start === value.length;
  const span = isAsWritten ? { start, end: start + text.length } : { start, end: content.end };
  return { text, span, ...(explicit && { explicit }) };
}
