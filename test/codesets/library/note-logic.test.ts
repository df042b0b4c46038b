import { describe, expect, test } from 'vitest';
import type { Instruction } from '../../../codesets/src/index.js';
import { realCodes } from '../../support/codes.js';

const codes = realCodes();
const FY2026 = '2025-11-03';

/** One line for each instruction: who carries it, under which heading, and what it names. */
function told(text: string, kind: Instruction['kind'], date: string): string[] {
  return codes.instructions(text, kind, date).map(({ carrier, heading, targets }) => {
    const names = targets.map(({ first, last }) => (first === last ? first : `${first}-${last}`));
    return [carrier.id, heading, names.join(' ')].filter((part) => part !== undefined).join(' | ');
  });
}

describe('instructions', () => {
  test('come from the code and from what stands above it, nearest first', () => {
    expect(told('N18.6', 'useAdditionalCode', '2023-02-14')).toEqual(['N18.6 | Z99.2', 'N18 | Z94.0']);
    const carriers = codes.instructions('O80', 'useAdditionalCode', FY2026).map(({ carrier }) => carrier.kind);
    expect(carriers).toEqual(['code', 'chapter']);
  });

  test('keep the heading that introduces them', () => {
    expect(told('N18.6', 'codeFirst', FY2026)).toEqual([
      'N18 | any associated: | E08.22 E09.22 E10.22 E11.22 E13.22',
      'N18 | any associated: | I12 I13',
    ]);
  });

  test('leave the list of a heading when a line says itself what to do', () => {
    // Below its list of manifestations L51 asks for the percentage of skin exfoliation.
    const lines = codes.instructions('L51.1', 'useAdditionalCode', FY2026);
    const percentage = lines.find(({ text }) => text.includes('L49'));
    expect(lines.at(-2)?.heading).toBe('code to identify associated manifestations, such as:');
    expect(lines.at(-1)).toBe(percentage);
    expect(percentage).toBeDefined();
    expect(percentage?.heading).toBeUndefined();
  });

  test('are empty for unknown codes and before the first tabular', () => {
    expect(codes.instructions('X99.99', 'codeFirst', FY2026)).toEqual([]);
    expect(codes.instructions('D63.1', 'codeFirst', '2016-09-30')).toEqual([]);
    expect(codes.instructions('D63.1', 'codeFirst', 'no day')).toEqual([]);
  });

  test('are certain in the fiscal year of a tabular, and between two where both have the line', () => {
    const certain = (date: string) => codes.instructions('I21.A1', 'codeFirst', date).map((line) => line.certain);
    // FY2026 put “if applicable” into the heading of I21.A1.
    expect(new Set(certain('2023-09-30'))).toEqual(new Set([true]));
    expect(new Set(certain('2023-10-01'))).toEqual(new Set([false]));
    expect(new Set(certain('2025-10-01'))).toEqual(new Set([true]));
    expect(codes.instructions('D63.1', 'codeFirst', '2024-05-01').map((line) => line.certain)).toEqual([true]);
  });

  test('are the same for a reference that is printed differently: G35 became G35.-', () => {
    const sclerosis = codes
      .instructions('F02.80', 'codeFirst', '2024-05-01')
      .find(({ text }) => text.startsWith('multiple sclerosis'));
    expect(sclerosis?.certain).toBe(true);
  });

  test('are uncertain after the newest tabular', () => {
    expect(codes.instructions('D63.1', 'codeFirst', '2026-10-01').some((line) => line.certain)).toBe(false);
  });
});

describe('targets', () => {
  test('hold a code of the range by order number, and those below its ends', () => {
    const [stage] = codes.instructions('E11.22', 'useAdditionalCode', FY2026);
    if (stage === undefined) throw new Error('E11.22 has no note');
    expect(stage.text).toContain('N18.1-N18.6');
    expect(codes.isTarget(stage, 'N18.32')).toBe(true);
    expect(codes.isTarget(stage, 'n1832')).toBe(true);
    expect(codes.isTarget(stage, 'N18.9')).toBe(false);
    expect(codes.isTarget(stage, 'nonsense')).toBe(false);
  });

  test('are narrowed by a qualifier', () => {
    const drug = codes
      .instructions('K52.1', 'useAdditionalCode', FY2026)
      .find(({ targets }) => targets.some(({ qualifier }) => qualifier?.kind === 'characters'));
    if (drug === undefined) throw new Error('K52.1 has no note on adverse effects');
    expect(codes.isTarget(drug, 'T36.0X5A')).toBe(true);
    expect(codes.isTarget(drug, 'T36.0X1A')).toBe(false);
  });

  test('are found among the codes of a claim as one by one', () => {
    const claim = ['I12.9', 'E11.22', 'Z79.4', 'nonsense', 'N18.32', 'E11.22'];
    for (const line of codes.instructions('N18.32', 'codeFirst', FY2026)) {
      const alone = claim.flatMap((code, place) => (codes.isTarget(line, code) ? [place] : []));
      const first = alone.filter((place) => claim.indexOf(claim[place] ?? '') === place);
      expect(codes.targetsAmong(line, claim)).toEqual({ targets: first, uncertain: [] });
    }
  });
});

describe('excludes', () => {
  const excluded = (a: string, b: string, date = FY2026) => codes.excludes('excludes1', a, b, date)?.carrier.id;

  test('holds in both directions, inherited from categories', () => {
    expect(excluded('E10.9', 'E11.65')).toBe('E10');
    expect(excluded('E11.65', 'E10.9')).toBe('E11');
    expect(excluded('F17.210', 'Z87.891')).toBe('F17');
    expect(excluded('Z87.891', 'F17.210')).toBeDefined();
  });

  test('leaves out notes of blocks and chapters', () => {
    expect(excluded('J06.9', 'J44.0')).toBeUndefined();
  });

  test('leaves out a note of a category about a part of itself', () => {
    expect(excluded('D72.819', 'D72.824')).toBeUndefined();
  });

  test('leaves out pairs that Excludes2 allows in the same tabular', () => {
    // FY2023 has R00.1 under both at I49.
    expect(codes.excludes('excludes2', 'I49.9', 'R00.1', '2023-02-14')).toBeDefined();
    expect(excluded('I49.9', 'R00.1', '2023-02-14')).toBeUndefined();
  });

  test('is dated', () => {
    // J12 moved J69 from Excludes1 to Excludes2 after FY2023; the official years between are not loaded.
    const days = ['2016-09-30', '2016-10-01', '2020-02-01', '2023-09-30', '2023-10-01', '2025-10-01', '2026-10-01'];
    expect(days.map((day) => excluded('J12.9', 'J69.0', day) !== undefined)).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('trusts the reconstructed tabular where the last official one agrees, or could not know the code', () => {
    expect(excluded('E88.A', 'R64', '2025-10-01')).toBe('E88.A');
    expect(excluded('E88.A', 'R64', '2024-05-01')).toBeUndefined();
  });

  test('says of a claim what it says of its pairs', () => {
    const claim = ['E10.9', 'E11.22', 'N18.32', 'F17.210', 'Z87.891', 'J96.01', 'J95.821', 'I10', 'R64', 'E88.A'];
    const pairs = claim.flatMap((a, i) => claim.slice(i + 1).flatMap((b) => (excluded(a, b) ? [`${a} ${b}`] : [])));
    const among = codes.excludesAmong('excludes1', claim, FY2026).map(({ a, b }) => `${claim[a]} ${claim[b]}`);
    expect(among).toEqual(pairs);
    expect(among).toHaveLength(4);
  });

  test('is empty for unknown codes and days', () => {
    expect(codes.excludesAmong('excludes1', ['nonsense', '', 'E10.9'], FY2026)).toEqual([]);
    expect(codes.excludesAmong('excludes1', ['E11.9', 'E10.9'], 'no day')).toEqual([]);
    expect(excluded('nonsense', 'E10.9')).toBeUndefined();
  });
});
