/** The keys of a sidecar, `<file>.chartwright.yaml`. */
import type { KeySpec, KeyTable } from '../keyed/table.js';

const RULE: KeySpec = {
  name: 'rule',
  description: 'Id of the rule, or a list of ids.',
  required: true,
  value: { kind: 'text' },
};

const WHERE: KeyTable = [
  {
    name: 'code',
    description: 'The code that it is about, at every place of the file. Without it, any code.',
    value: { kind: 'text' },
  },
  {
    name: 'encounter',
    description: 'Name of the encounter that it is about. Without it, all encounters.',
    value: { kind: 'text' },
  },
  {
    name: 'line',
    description: 'Line of the file that it is about, counted from 1. Without it, all lines.',
    value: { kind: 'number' },
  },
];

export const IGNORE_KEYS: KeyTable = [
  RULE,
  ...WHERE,
  {
    name: 'reason',
    description: 'Why the finding is held back. Without a reason nothing is.',
    required: true,
    value: { kind: 'text' },
  },
];

export const EXPECT_KEYS: KeyTable = [RULE, ...WHERE];

export const SIDECAR_KEYS: KeyTable = [
  {
    name: 'ignore',
    description: 'Findings that are held back, each with a reason.',
    value: { kind: 'mappings', keys: IGNORE_KEYS },
  },
  {
    name: 'expect',
    description: 'Findings that are wanted: the file is a fixture, run by `chartwright test`.',
    value: { kind: 'mappings', keys: EXPECT_KEYS },
  },
];
