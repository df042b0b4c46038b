import { expect, test } from 'vitest';
import { parse } from './reading.js';
import { interchange, PARTIES, professional, remittance, VISIT } from './samples.js';

/** `first segment … last segment` of every stretch. */
function folds(text: string): string[] {
  return (parse(text).folds?.() ?? []).map(({ start, end }) => {
    const segments = text
      .slice(start, end)
      .trim()
      .split(/~\s*/)
      .filter((segment) => segment !== '');
    return `${segments[0]?.split('*').slice(0, 2).join('*')} … ${segments.at(-1)?.split('*').slice(0, 2).join('*')}`;
  });
}

test('envelopes, loops, claims and lines fold, outer ones first', () => {
  expect(folds(professional())).toEqual([
    'ISA*00 … IEA*1',
    'GS*HC … GE*1',
    'ST*837 … SE*20',
    'HL*1 … LIN*',
    'HL*2 … LIN*',
    'CLM*VISIT-7 … LIN*',
    'LX*1 … DTP*472',
    'LX*2 … LIN*',
  ]);
});

test('a subscriber ends where the next one begins', () => {
  const text = interchange('005010X222A1', [...PARTIES, ...VISIT, 'HL*3*1*22*0', 'SBR*P*18*******MC']);
  expect(folds(text)).toEqual(expect.arrayContaining(['HL*1 … SBR*P', 'HL*2 … LIN*', 'HL*3 … SBR*P']));
});

test('a remittance folds by claim and service', () => {
  const text = remittance(
    'CLP*1*1*80*80',
    'SVC*HC:J1815*62*40',
    'DTM*472*20251114',
    'CLP*2*1*80*80',
    'NM1*QC*1*SAMPLE',
  );
  expect(folds(text).slice(3)).toEqual([
    'LX*1 … NM1*QC',
    'CLP*1 … DTM*472',
    'SVC*HC:J1815 … DTM*472',
    'CLP*2 … NM1*QC',
  ]);
});

test('nothing folds on one line', () => {
  expect(folds(professional().replaceAll('\n', ''))).toEqual([]);
});
