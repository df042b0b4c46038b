/** Reads codes: from the characters of the source, never from what a reader makes of them. */
import { compact, hasShape } from '../../../../../codesets/src/shapes.js';
import type { IsoDate, SystemId } from '../../../../../codesets/src/types.js';
import type { CodeReference } from '../../../model/encounter.js';
import type { Span } from '../../../model/span.js';
import type { CodePlace } from '../keys.js';
import { readAs, readByCore } from '../read-as.js';
import type { ScalarNode, SyntaxNode } from '../syntax/node.js';
import { type Conversion, present } from './conversion.js';
import { itemsOf } from './lists.js';
import { scalarOf } from './scalars.js';

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
): CodeReference | undefined {
  const scalar = scalarOf(node, 'a code', conversion);
  if (!scalar) return undefined;
  const { text, span, explicit } = splitPrefix(scalar);
  if (text === '') return undefined;
  const reference: CodeReference = present({
    system: explicit ?? systemByShape(text, place),
    text,
    role: place.role,
    date,
    span,
    replace: scalar.span,
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

/**
 * Where a place allows several systems the shape decides. What has no shape of them goes to the likeliest: HCPCS
 * Level II when a letter comes first, CPT when a digit does. (`D0120` is HCPCS by shape; its table, CDT, is licensed.)
 */
function systemByShape(text: string, { systems }: CodePlace): SystemId {
  const [first = 'hcpcs', ...others] = systems;
  if (others.length === 0) return first;
  const shaped = systems.find((system) => hasShape(system, text));
  if (shaped) return shaped;
  const wanted: SystemId = /^[0-9]/.test(compact(text)) ? 'cpt' : 'hcpcs';
  return systems.includes(wanted) ? wanted : first;
}
