/** From the syntax tree of a sidecar to what it says. What cannot be followed is reported and left out. */
import type { Conversion } from '../keyed/conversion.js';
import { type Fields, fieldsOf, requireKeys } from '../keyed/fields.js';
import { numberOf, textOf } from '../keyed/scalars.js';
import type { KeyTable } from '../keyed/table.js';
import type { MappingNode, SyntaxDocument, SyntaxNode } from '../syntax/node.js';
import { EXPECT_KEYS, IGNORE_KEYS, SIDECAR_KEYS } from './keys.js';

/** Every mistake of a sidecar is reported by this rule. */
export const RULE = 'config-invalid';

/** One entry of a sidecar, and which findings it is about. */
export interface Statement {
  readonly kind: 'ignore' | 'expect';
  readonly rules: readonly string[];
  /** Of a suppression. */
  readonly reason?: string;
  readonly code?: string;
  readonly encounter?: string;
  /** From 1. */
  readonly line?: number;
}

export function statementsOf(documents: readonly SyntaxDocument[], conversion: Conversion): Statement[] {
  return documents.flatMap(({ root }) => {
    if (root === undefined || root.kind === 'empty') return [];
    if (root.kind === 'mapping') {
      const fields = fieldsOf(root, SIDECAR_KEYS, conversion);
      return [...listOf('ignore', fields, conversion), ...listOf('expect', fields, conversion)];
    }
    conversion.wrongType(root.span, 'A sidecar is a mapping with the keys ignore and expect');
    return [];
  });
}

function listOf(kind: Statement['kind'], fields: Fields, conversion: Conversion): Statement[] {
  const node = fields.get(kind);
  if (node === undefined || node.kind === 'empty' || node.kind === 'alias') return [];
  const items: readonly SyntaxNode[] = node.kind === 'sequence' ? node.items : [node];
  return items.flatMap((item) => {
    if (item.kind === 'mapping') return statementOf(kind, item, conversion) ?? [];
    if (item.kind !== 'empty') conversion.wrongType(item.span, 'An entry is a mapping with the key rule');
    return [];
  });
}

function statementOf(kind: Statement['kind'], node: MappingNode, conversion: Conversion): Statement | undefined {
  const keys: KeyTable = kind === 'ignore' ? IGNORE_KEYS : EXPECT_KEYS;
  const fields = fieldsOf(node, keys, conversion);
  requireKeys(node, keys, node.entries[0]?.key.span ?? node.span, conversion);
  const rules = rulesOf(fields, conversion);
  const reason = kind === 'ignore' ? textOf(fields, 'reason', conversion)?.value : undefined;
  const where = whereOf(fields, conversion);
  if (kind === 'ignore' && reason === undefined) reportEmptyReason(fields, conversion);
  const isUsable = where !== undefined && rules.length > 0 && (kind === 'expect' || reason !== undefined);
  return isUsable ? { kind, rules, ...(reason !== undefined && { reason }), ...where } : undefined;
}

/** A reason between quotes that are empty; one that is not there at all is a missing key. */
function reportEmptyReason(fields: Fields, conversion: Conversion): void {
  const node = fields.get('reason');
  if (node?.kind === 'scalar') conversion.wrongType(node.span, 'A suppression has no effect without a reason');
}

/** One id, several in a list, or several with commas between them. */
function rulesOf(fields: Fields, conversion: Conversion): string[] {
  const node = fields.get('rule');
  const items = node?.kind === 'sequence' ? node.items : node ? [node] : [];
  return items.flatMap((item) => {
    const text = textOf(new Map([['rule', item]]), 'rule', conversion)?.value ?? '';
    return text.split(/[\s,]+/).filter((id) => id !== '');
  });
}

type Where = Pick<Statement, 'code' | 'encounter' | 'line'>;

/** Undefined when one of its members cannot be read: the entry must not come to speak of more than was meant. */
function whereOf(fields: Fields, conversion: Conversion): Where | undefined {
  const code = textOf(fields, 'code', conversion)?.value;
  const encounter = textOf(fields, 'encounter', conversion)?.value;
  const line = numberOf(fields, 'line', conversion);
  if (line !== undefined && !(Number.isInteger(line.value) && line.value >= 1)) {
    conversion.wrongType(line.span, 'Lines are counted from 1');
    return undefined;
  }
  const where: Where = {
    ...(code !== undefined && { code }),
    ...(encounter !== undefined && { encounter }),
    ...(line && { line: line.value }),
  };
  const isWhole = (['code', 'encounter', 'line'] as const).every((key) => {
    const node = fields.get(key);
    return where[key] !== undefined || node === undefined || node.kind === 'empty';
  });
  return isWhole ? where : undefined;
}
