import { describe, expect, test } from 'vitest';
import { at, encounterIn, message, parse } from './reading.js';
import { CHARGES, ORDER, STAY } from './samples.js';

test('only messages that bill are encounters', () => {
  expect(parse(ORDER).encounters).toEqual([]);
  expect(parse(CHARGES).encounters.length).toBe(1);
});

test('charges: the visit, the patient, the services', () => {
  const encounter = encounterIn(CHARGES);
  expect(encounter).toMatchObject({
    id: { value: 'VISIT-42' },
    sex: { value: 'female' },
    birthDate: { value: '1957-04-02' },
    from: { value: '2026-01-14' },
    through: { value: '2026-01-14' },
  });
  expect(encounter).not.toHaveProperty('claim');
  expect(encounter.diagnoses.map(({ code, role }) => [code?.text, role])).toEqual([
    ['E11.22', 'first-listed'],
    ['N18.32', 'other'],
    ['Z79.4', 'other'],
  ]);
  const [visit, drug] = encounter.lines;
  expect(visit).toMatchObject({ code: { text: '99214' }, units: { value: 1 }, charge: { value: 185 } });
  expect(visit?.from?.value).toBe('2026-01-14');
  expect(visit?.modifiers.map(({ text }) => text)).toEqual(['25']);
  expect(visit?.pointers.map(({ value, span }) => [value, at(CHARGES, span)])).toEqual([
    [1, 'E11.22'],
    [2, 'N18.32'],
  ]);
  expect(drug?.pointers.map(({ value }) => value)).toEqual([1]);
});

test('a stay: present on admission, procedures, type of bill', () => {
  const encounter = encounterIn(STAY);
  expect(encounter).toMatchObject({
    id: { value: 'STAY-1' },
    sex: { value: 'male' },
    billType: { text: '0111' },
    procedures: [{ code: { text: '0DTJ4ZZ' }, date: { value: '2026-02-10' }, title: { value: 'Appendectomy' } }],
  });
  expect(encounter.diagnoses.map(({ role, poa }) => [role, poa?.value])).toEqual([
    ['admitting', undefined],
    ['principal', 'Y'],
    ['other', undefined],
  ]);
});

test('an encounter without a visit number is named by its account, without either by its header', () => {
  const account = message('DFT^P03', 'PID|1||100||DOE^JANE||19570402|U||||||||||ACCT-7');
  expect(encounterIn(account)).toMatchObject({ id: { value: 'ACCT-7' } });
  expect(encounterIn(account)).not.toHaveProperty('sex');
  const bare = message('DFT^P03', 'FT1|1|||20260114||CG|99213^^C4');
  expect(at(bare, encounterIn(bare).anchor)).toBe('MSH');
});

describe('lines', () => {
  const lines = (...transactions: readonly string[]) =>
    encounterIn(message('DFT^P03', ...transactions)).lines.map(({ code }) => code?.text);

  test('are charges, not payments and adjustments', () => {
    expect(
      lines('FT1|1|||20260114||CG|99213^^C4', 'FT1|2|||20260114||PY|CASH', 'FT1|3|||20260114||AJ|99214^^C4'),
    ).toEqual(['99213']);
  });

  test('are not what a credit in the same message takes back', () => {
    expect(
      lines('FT1|1|||20260114||CG|99213^^C4', 'FT1|2|||20260114||CD|99213^^C4', 'FT1|3|||20260114||CG|99214^^C4'),
    ).toEqual(['99214']);
  });

  test('are coded by the procedure, else by what is charged', () => {
    expect(
      lines('FT1|1|||20260114||CG|99213^^C4||||||||||||||||||99214^^C4', 'FT1|2|||20260114||CG|J1815^^HPC'),
    ).toEqual(['99214', 'J1815']);
  });
});

test('a code of a charge that the message does not list is a reference and no pointer', () => {
  const text = message('DFT^P03', 'FT1|1|||20260114||CG|99213^^C4||||||||||||R05.9^^I10C', 'DG1|1||E11.9^^I10C|||F');
  expect(encounterIn(text).lines[0]?.pointers).toEqual([]);
  expect(parse(text).references.map(({ text: code }) => code)).toContain('R05.9');
});

test('diagnoses of other systems keep their positions, so that pointers count right', () => {
  const text = message(
    'DFT^P03',
    'DG1|1||44054006^Diabetes^SCT|||F',
    'DG1|2||N18.32^^I10C|||F',
    'FT1|1|||20260114||CG|99213^^C4||||||||||||N18.32^^I10C~44054006^^SCT',
  );
  const { diagnoses, lines } = encounterIn(text);
  expect(diagnoses.map(({ code }) => code?.text)).toEqual([undefined, 'N18.32']);
  expect(lines[0]?.pointers.map(({ value }) => value)).toEqual([2, 1]);
});

describe('what a later visit or charge lists again', () => {
  test('is no second diagnosis', () => {
    const text = message(
      'DFT^P11',
      'FT1|1|||20240701||CG|99213^^C4||||||||||||E11.9^^I10C',
      'DG1|1||E11.9^^I10C|||F',
      'FT1|2|||20240708||CG|99214^^C4||||||||||||E11.9^^I10C~I10^^I10C',
      'DG1|1||E11.9^^I10C|||F',
      'DG1|2||I10^^I10C|||F',
    );
    const { diagnoses, lines } = encounterIn(text);
    expect(diagnoses.map(({ code }) => code?.text)).toEqual(['E11.9', 'I10']);
    expect(lines.map(({ pointers }) => pointers.map(({ value }) => value))).toEqual([[1], [1, 2]]);
  });

  test('is one within the same group', () => {
    const text = message('DFT^P03', 'PV1|1|O', 'DG1|1||E11.9^^I10C|||F', 'DG1|2||E11.9^^I10C|||F');
    expect(encounterIn(text).diagnoses).toHaveLength(2);
  });
});
