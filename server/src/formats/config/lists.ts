/** Reads where the entries of a list stand: diagnoses, procedures, service lines. */
import type { Conversion } from '../keyed/conversion.js';
import { fieldsOf, requireKeys } from '../keyed/fields.js';
import type { KeyTable } from '../keyed/table.js';
import type {
  DiagnosisValue,
  Entries,
  LineEntries,
  LineValue,
  PointerBase,
  ProcedureValue,
  Source,
} from '../mapping.js';
import type { MappingNode, SyntaxNode } from '../syntax/node.js';
import { DIAGNOSIS_KEYS, LINE_KEYS, POINTER_BASES, PROCEDURE_KEYS } from './keys.js';
import { choice, pathOf, pathsOf } from './scalars.js';
import { sourcesIn } from './sources.js';

export function diagnosesOf(node: SyntaxNode | undefined, conversion: Conversion): Entries<DiagnosisValue>[] {
  return listOf(node, (entry) => entriesIn(entry, DIAGNOSIS_KEYS, [], conversion)?.entries);
}

export function proceduresOf(node: SyntaxNode | undefined, conversion: Conversion): Entries<ProcedureValue>[] {
  return listOf(node, (entry) => entriesIn(entry, PROCEDURE_KEYS, [], conversion)?.entries);
}

export function linesOf(node: SyntaxNode | undefined, conversion: Conversion): LineEntries[] {
  return listOf(node, (entry) => {
    const read = entriesIn(entry, LINE_KEYS, ['pointers', 'date'], conversion);
    if (!read) return undefined;
    const { entries, fields } = read;
    const pointers = pointersOf(fields, conversion);
    const date = pathsOf(fields.get('date'), conversion);
    const values: Entries<LineValue>['values'] = {
      ...entries.values,
      ...(date.length > 0 && { from: { paths: date } }),
      ...(pointers.source && { pointers: pointers.source }),
    };
    return { ...entries, values, pointerBase: pointers.base };
  });
}

/** One entry, or several that follow one another. */
function listOf<T>(node: SyntaxNode | undefined, read: (entry: SyntaxNode) => T | undefined): T[] {
  if (node === undefined || node.kind === 'empty' || node.kind === 'alias') return [];
  const entries = node.kind === 'sequence' ? node.items : [node];
  return entries.flatMap((entry) => read(entry) ?? []);
}

interface ReadEntries {
  readonly entries: Entries<never>;
  readonly fields: ReadonlyMap<string, SyntaxNode>;
}

/** A path alone leads to the codes themselves. */
function entriesIn(
  node: SyntaxNode,
  keys: KeyTable,
  left: readonly string[],
  conversion: Conversion,
): ReadEntries | undefined {
  if (node.kind !== 'mapping') {
    const each = pathOf(node, conversion);
    return each === undefined ? undefined : { entries: { each, values: { code: ITSELF } }, fields: new Map() };
  }
  return mappedEntries(node, keys, left, conversion);
}

const ITSELF: Source = { paths: ['$'] };

function mappedEntries(
  node: MappingNode,
  keys: KeyTable,
  left: readonly string[],
  conversion: Conversion,
): ReadEntries | undefined {
  const fields = fieldsOf(node, keys, conversion);
  requireKeys(node, keys, node.entries[0]?.key.span ?? node.span, conversion);
  const each = pathOf(fields.get('each'), conversion);
  const values = sourcesIn(fields, keys, ['each', ...left], conversion);
  return each === undefined ? undefined : { entries: { each, values }, fields };
}

function pointersOf(
  fields: ReadonlyMap<string, SyntaxNode>,
  conversion: Conversion,
): { readonly source?: Source; readonly base: PointerBase } {
  const node = fields.get('pointers');
  if (node?.kind !== 'mapping') {
    const paths = pathsOf(node, conversion);
    return { base: 'one-based', ...(paths.length > 0 && { source: { paths } }) };
  }
  const kind = LINE_KEYS.find(({ name }) => name === 'pointers')?.value;
  const inner = kind?.kind === 'source' ? fieldsOf(node, kind.keys, conversion) : new Map<string, SyntaxNode>();
  if (kind?.kind === 'source') requireKeys(node, kind.keys, node.entries[0]?.key.span ?? node.span, conversion);
  const paths = pathsOf(inner.get('path'), conversion);
  const base = choice(inner.get('base'), Object.keys(POINTER_BASES) as PointerBase[], conversion) ?? 'one-based';
  return { base, ...(paths.length > 0 && { source: { paths } }) };
}
