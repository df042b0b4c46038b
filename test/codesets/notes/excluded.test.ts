import { expect, test } from 'vitest';
import { parseManifest } from '../../../codesets/src/manifest.js';
import { ClaimCodes } from '../../../codesets/src/notes/claim-codes.js';
import { Excluded } from '../../../codesets/src/notes/excluded.js';
import { CodeStore } from '../../../codesets/src/store/code-store.js';
import { nodePackSource } from '../../../server/src/host/node-packs.js';
import { PACKS_FOLDER } from '../../support/codes.js';

/** A claim with as many diagnoses as an institutional claim can carry. */
const CLAIM = [
  ...['E11.22', 'N18.32', 'I12.9', 'Z79.4', 'J44.0', 'J18.9', 'C50.911', 'D63.0', 'A41.9', 'R65.20', 'F17.210', 'I10'],
  ...['J96.01', 'E78.5', 'M54.50', 'K21.9', 'F32.A', 'G47.33', 'N39.0', 'R53.83', 'Z68.41', 'I25.10', 'Z87.891'],
  ...['E10.9', 'J95.821'],
];

function realStore(): CodeStore {
  const source = nodePackSource(PACKS_FOLDER);
  const entry = parseManifest(source.manifest()).packs.find(({ system }) => system === 'icd10cm');
  if (entry === undefined) throw new Error('no ICD-10-CM pack');
  return new CodeStore(entry, source);
}

/** Excludes1 of the newest list, counting how often the notes of a container are read. */
function counted(store: CodeStore) {
  const { notes } = store;
  if (notes === undefined) throw new Error('no notes');
  let reads = 0;
  const lines = notes.lines.bind(notes);
  notes.lines = (container, list) => {
    reads++;
    return lines(container, list);
  };
  return { excluded: new Excluded(store, notes, 'excludes1', notes.lists.length - 1), reads: () => reads };
}

test('the pairs of a full claim read the notes of each code and its ancestors once, and never again', () => {
  const store = realStore();
  const { excluded, reads } = counted(store);
  const codes = new ClaimCodes(store, CLAIM);
  const askAll = () => codes.sorted.flatMap((a) => codes.sorted.map((b) => excluded.between(a, b) !== undefined));
  expect(askAll().filter(Boolean).length).toBeGreaterThan(0);
  const longest = Math.max(...CLAIM.map((code) => code.length));
  const first = reads();
  expect(first).toBeLessThanOrEqual(CLAIM.length * longest);
  askAll();
  expect(reads()).toBe(first);
});

test('a code meets only the codes of the claim that its notes name, not all of them', () => {
  const store = realStore();
  const { excluded } = counted(store);
  const codes = new ClaimCodes(store, CLAIM);
  const met = codes.sorted.flatMap((code) => [...excluded.candidates(code, codes)]);
  expect(met.length).toBeGreaterThan(0);
  expect(met.length).toBeLessThan(CLAIM.length);
});
