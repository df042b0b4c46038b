import { describe, expect, test } from 'vitest';
import { readSource } from '../../../server/src/service/read-source.js';

const TEXT =
  'claim: professional\nfrom: 2026-01-14\ndiagnoses: [E11] # chartwright-ignore dx-not-billable: test data\n';
const SIDECAR = 'expect: [{ rule: dx-unknown-code, code: E11 }]\n';

async function read(sidecar?: string) {
  const source = await readSource({ fileName: 'a.encounter.yaml', text: TEXT, ...(sidecar && { sidecar }) });
  if (!source) throw new Error('no format');
  return source;
}

describe('a file with a sidecar', () => {
  test('is judged with its own comments and what the sidecar says behind them', async () => {
    const { file, judged } = await read(SIDECAR);
    expect(judged.comments.map(({ text }) => text)).toEqual([
      'chartwright-ignore dx-not-billable: test data',
      'expect: dx-unknown-code',
    ]);
    expect(file.comments).toHaveLength(1);
  });

  test('is the same file in everything else', async () => {
    const { file, judged } = await read(SIDECAR);
    expect([judged.text, judged.encounters, judged.references, judged.edits]).toEqual([
      file.text,
      file.encounters,
      file.references,
      file.edits,
    ]);
  });

  test('keeps it when it is read again with another text', async () => {
    const { reread } = await read(SIDECAR);
    const [own] = reread('diagnoses: [I10]\n').comments;
    expect(own).toMatchObject({ text: 'expect: dx-unknown-code', isBeside: true, places: [] });
  });
});

test('a file without one is judged as it was read', async () => {
  const { file, judged } = await read();
  expect(judged).toBe(file);
});
