/** What accepting a key inserts: the key, its colon and room for the value, as an LSP snippet. */

import type { Notation } from '../syntax/index.js';
import type { KeySpec, ValueKind } from './table.js';

/** `flow`: between brackets, where everything stays on one line. */
export type Layout = 'block' | 'flow';

export function keySnippet({ name, value }: KeySpec, notation: Notation, layout: Layout): string {
  if (notation === 'json') return `"${name}": ${JSON_VALUES[value.kind]}`;
  return `${name}:${layout === 'flow' ? ` ${FLOW_VALUES[value.kind]}` : BLOCK_VALUES[value.kind]}`;
}

type Values = Readonly<Record<ValueKind['kind'], string>>;

const FLOW_VALUES: Values = {
  text: '$0',
  date: '$0',
  number: '$0',
  choice: '$0',
  code: '$0',
  codes: '[$0]',
  pointers: '[$0]',
  texts: `{ \${1:progress-note}: "$0" }`,
  mapping: '{ $0 }',
  names: '{ $0 }',
  path: '"\\$.$0"',
  source: '$0',
  mappings: '[{ $0 }]',
  list: '[$0]',
};

const BLOCK_VALUES: Values = {
  text: ' $0',
  date: ' $0',
  number: ' $0',
  choice: ' $0',
  code: ' $0',
  codes: ' [$0]',
  pointers: ' [$0]',
  texts: `\n  \${1:progress-note}: |\n    $0`,
  mapping: '\n  $0',
  names: '\n  $0',
  path: ' "\\$.$0"',
  source: ' $0',
  mappings: '\n  - $0',
  list: '\n  - $0',
};

const JSON_VALUES: Values = {
  text: '"$0"',
  date: '"$0"',
  number: '$0',
  choice: '"$0"',
  code: '"$0"',
  codes: '["$0"]',
  pointers: '[$0]',
  texts: `{ "\${1:progress-note}": "$0" }`,
  mapping: '{ $0 }',
  names: '{ $0 }',
  path: '"\\$.$0"',
  source: '"$0"',
  mappings: '[{ $0 }]',
  list: '[$0]',
};
