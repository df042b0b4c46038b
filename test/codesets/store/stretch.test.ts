import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isoOf, OPEN_DAY } from '../../../codesets/src/dates.js';
import { parseManifest } from '../../../codesets/src/manifest.js';
import { CodeStore } from '../../../codesets/src/store/code-store.js';
import { SPAN_WIDTH } from '../../../codesets/src/store/period-table.js';
import { stretchOf } from '../../../codesets/src/store/stretch.js';
import { nodePackSource } from '../../../server/src/host/node-packs.js';

const source = nodePackSource(join(import.meta.dirname, '../../../codesets/packs'));

function openStore(system: string): CodeStore {
  const entry = parseManifest(source.manifest()).packs.find((pack) => pack.system === system);
  if (entry === undefined) throw new Error(`no pack of ${system}`);
  return new CodeStore(entry, source);
}

/** The first days of all that a pack dates: periods of codes, releases, lists of notes. */
function firstDays(system: string): string[] {
  const store = openStore(system);
  const days = new Set<string>();
  const add = (from: number, through: number) => {
    days.add(isoOf(from));
    if (through !== OPEN_DAY) days.add(isoOf(through + 1));
  };
  const spans = store.pack.u16('spans');
  for (let at = 0; at < spans.length; at += SPAN_WIDTH) add(spans[at] ?? 0, spans[at + 1] ?? 0);
  for (const { from } of store.coverage.coverage.releases) days.add(from);
  for (const { release } of store.notes?.lists ?? []) days.add(release.from);
  return [...days].sort();
}

test.each(['icd10cm', 'icd10pcs'])('%s changes on first days of months alone', (system) => {
  const days = firstDays(system);
  expect(days).toContain('2025-10-01');
  expect(days.filter((day) => !day.endsWith('-01'))).toEqual([]);
});

test('a stretch is a month for ICD-10 and a day for other systems', () => {
  expect(stretchOf('icd10cm', '2021-01-15')).toBe(stretchOf('icd10cm', '2021-01-31'));
  expect(stretchOf('icd10cm', '2020-12-31')).not.toBe(stretchOf('icd10cm', '2021-01-01'));
  expect(stretchOf('hcpcs', '2021-01-15')).not.toBe(stretchOf('hcpcs', '2021-01-16'));
});

test('a day that is none has no stretch in common with any other', () => {
  expect(stretchOf('icd10cm', '2021-01-32')).not.toBe(stretchOf('icd10cm', '2021-01-31'));
});
