import { describe, expect, test } from 'vitest';
import type { CodeDetails, SystemId } from '../../../codesets/src/index.js';
import { realCodes } from '../../support/codes.js';

const codes = realCodes();

function details(system: SystemId, code: string, date: string): CodeDetails {
  const found = codes.details(system, code, date);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
}
const flags = (...args: Parameters<typeof details>) => details(...args).flags.map(({ id }) => id);
const flag = (id: string, ...args: Parameters<typeof details>) =>
  details(...args).flags.find((found) => found.id === id);
const layer = (found: CodeDetails, from: string, kind: string) =>
  found.notes.find((notes) => notes.from.id === from && notes.kind === kind);

describe('notes', () => {
  const ckd = details('icd10cm', 'E11.22', '2025-12-01');

  test("are the code's own first, then those of its ancestors, the nearest first", () => {
    const froms = [...new Set(ckd.notes.map(({ from }) => from.id))];
    expect(froms).toEqual(['E11.22', 'E11', 'CH 4']);
    expect(ckd.notes.filter(({ own }) => own).map(({ from }) => from.id)).toEqual(['E11.22']);
  });

  test('carry their references at their place in the text', () => {
    const note = layer(ckd, 'E11.22', 'useAdditionalCode')?.notes[0];
    expect(note?.text).toContain('stage of chronic kidney disease (N18.1-N18.6)');
    const [reference] = note?.references ?? [];
    expect(reference).toEqual({
      text: 'N18.1-N18.6',
      offset: note?.text.indexOf('N18.1'),
      first: 'N18.1',
      last: 'N18.6',
    });
  });

  test('of a category speak of all codes below it', () => {
    const excluded = layer(ckd, 'E11', 'excludes1')?.notes.flatMap(({ references }) =>
      references.map(({ first }) => first),
    );
    expect(excluded).toEqual(expect.arrayContaining(['E08', 'E09', 'E10', 'E13', 'O24.4', 'P70.2']));
  });

  test('keep headings and the lines they introduce in order', () => {
    const control = layer(ckd, 'E11', 'useAdditionalCode')?.notes ?? [];
    expect(control[0]).toMatchObject({ heading: true });
    expect(control[0]?.text).toMatch(/:$/);
    expect(control[1]).toMatchObject({ heading: false, text: 'insulin (Z79.4)' });
  });

  test('are those of the newest tabular list before the date, and say whether it is the one of that year', () => {
    const from = (date: string) => details('icd10cm', 'E11.22', date).notesFrom;
    expect(from('2025-12-01')).toMatchObject({ inForce: true, release: { name: 'FY2026', derived: true } });
    expect(from('2023-09-30')).toMatchObject({ inForce: true, release: { name: 'FY2023', derived: false } });
    expect(from('2024-06-01')).toMatchObject({ inForce: false, release: { name: 'FY2023' } });
    expect(from('2017-09-30')).toMatchObject({ inForce: true, release: { name: 'FY2017' } });
    expect(from('2021-06-01')).toMatchObject({ inForce: false, release: { name: 'FY2017' } });
    expect(from('2016-09-30')).toBeUndefined();
    expect(details('icd10cm', 'E11.22', '2016-09-30').notes).toEqual([]);
  });

  test('change with the list: B20 pointed to HIV screening before, Z79.84 did not exist in 2016', () => {
    const texts = (date: string) =>
      layer(details('icd10cm', 'E11.9', date), 'E11', 'useAdditionalCode')?.notes.map(({ text }) => text) ?? [];
    expect(texts('2016-10-01').join('\n')).not.toContain('Z79.85');
    expect(texts('2025-12-01').join('\n')).toContain('Z79.85');
  });

  test('of blocks and chapters are inherited, too', () => {
    expect(details('icd10cm', 'S72.001A', '2023-01-01').notes.some(({ from }) => from.kind === 'chapter')).toBe(true);
    expect(details('icd10cm', 'I15.0', '2023-01-01').notes.some(({ from }) => from.id === 'I10-I16')).toBe(true);
  });
});

describe('seventh characters', () => {
  test('are those of the nearest ancestor that defines any', () => {
    const fracture = codes.seventhCharacters('S72.001', '2023-01-01');
    expect(fracture?.from).toBe('S72');
    expect(fracture?.characters.map(({ character }) => character).join('')).toBe('ABCDEFGHJKMNPQRS');
    expect(fracture?.characters[0]?.meaning).toBe('initial encounter for closed fracture');
    expect(
      codes
        .seventhCharacters('T81.4', '2023-01-01')
        ?.characters.map(({ character }) => character)
        .join(''),
    ).toBe('ADS');
  });

  test('are given for codes that are not complete, and with their seventh character', () => {
    for (const text of ['S72', 'S72.0', 's72001', 'S72.001A', 'S72.001Z']) {
      expect(codes.seventhCharacters(text, '2023-01-01')?.from).toBe('S72');
    }
  });

  test('say which list defines them: no newer list than that of FY2023 does', () => {
    expect(codes.seventhCharacters('S72', '2025-12-01')?.release).toMatchObject({ name: 'FY2023' });
    expect(codes.seventhCharacters('S72', '2018-12-01')?.release).toMatchObject({ name: 'FY2017' });
  });

  test('are none where no ancestor defines any', () => {
    expect(codes.seventhCharacters('E11.22', '2025-12-01')).toBeUndefined();
    expect(codes.seventhCharacters('', '2025-12-01')).toBeUndefined();
  });
});

describe('flags', () => {
  test('POA exemption follows the list of the fiscal year, and is unknown without one', () => {
    expect(codes.poaExempt('Z79.4', '2025-12-01')).toBe(true);
    expect(codes.poaExempt('E11.9', '2025-12-01')).toBe(false);
    expect(codes.poaExempt('Z79.4', '2023-09-30')).toBeUndefined();
    expect(codes.poaExempt('ZZZ', '2025-12-01')).toBeUndefined();
    expect(flag('poa-exempt', 'icd10cm', 'Z79.4', '2025-12-01')?.source).toContain('FY2026');
  });

  test('CC and MCC name the grouper version of the date', () => {
    expect(flag('mcc', 'icd10cm', 'L89.154', '2026-01-14')).toMatchObject({
      label: 'MCC',
      source: 'MS-DRG V43 (derived)',
    });
    expect(flag('mcc', 'icd10cm', 'L89.154', '2026-04-01')?.source).toContain('V43.1');
    expect(flag('cc', 'icd10cm', 'A00.0', '2022-10-01')?.source).toContain('V40');
    expect(flags('icd10cm', 'A00.0', '2022-09-30')).not.toContain('cc');
  });

  test('an MCC that counts only for patients discharged alive says so', () => {
    expect(flag('mcc', 'icd10cm', 'I46.9', '2026-01-14')?.detail).toContain('alive');
    expect(flag('mcc', 'icd10cm', 'L89.154', '2026-01-14')?.detail).not.toContain('alive');
  });

  test('hospital-acquired conditions are on diagnoses and on procedures', () => {
    expect(flag('hac', 'icd10cm', 'L89.154', '2026-01-14')).toMatchObject({ label: 'HAC 04' });
    expect(flag('hac', 'icd10pcs', '0210083', '2026-01-14')).toMatchObject({ label: 'HAC 08' });
  });

  test('risk categories follow the days of service of the payment years', () => {
    expect(flag('hcc-v28', 'icd10cm', 'E11.22', '2024-06-01')).toMatchObject({
      label: 'HCC 37',
      detail: 'Diabetes with Chronic Complications',
    });
    expect(flag('hcc-v24', 'icd10cm', 'E11.22', '2024-06-01')).toMatchObject({ label: 'HCC (V24) 18' });
    expect(flags('icd10cm', 'E11.22', '2025-06-01')).not.toContain('hcc-v24');
    expect(flags('icd10cm', 'E11.22', '2022-06-01')).not.toContain('hcc-v28');
    expect(flag('hcc-v28', 'icd10cm', 'E11.22', '2024-06-01')?.source).not.toContain('derived');
  });

  test('a risk category names those that do not count beside it, as the macros of the CMS software have them', () => {
    // V28115H1: CC=36, HIER=37, 38; V24H86H1: CC=17, HIER=18, 19.
    expect(flag('hcc-v28', 'icd10cm', 'E11.10', '2024-06-01')?.outranks).toEqual(['HCC 37', 'HCC 38']);
    expect(flag('hcc-v24', 'icd10cm', 'E11.10', '2024-06-01')?.outranks).toEqual(['HCC (V24) 18', 'HCC (V24) 19']);
    expect(flag('hcc-v28', 'icd10cm', 'E11.9', '2024-06-01')).not.toHaveProperty('outranks');
    expect(flag('rxhcc-v08', 'icd10cm', 'E11.22', '2024-06-01')).not.toHaveProperty('outranks');
  });

  test('age groups have the ages of the date: maternity was widened on 2019-10-01', () => {
    expect(flag('age', 'icd10cm', 'O80', '2019-09-30')).toMatchObject({ label: 'Maternity', detail: 'ages 12 to 55' });
    expect(flag('age', 'icd10cm', 'O80', '2019-10-01')).toMatchObject({ detail: 'ages 9 to 64' });
  });

  test('sex ended with the code editor of fiscal year 2024', () => {
    expect(flag('sex', 'icd10cm', 'C61', '2024-09-30')).toMatchObject({ label: 'Male only' });
    expect(flags('icd10cm', 'C61', '2024-10-01')).not.toContain('sex');
  });

  test('edits of the principal diagnosis are shown', () => {
    expect(flags('icd10cm', 'W19.XXXA', '2025-12-01')).toContain('external-cause');
    expect(flags('icd10cm', 'B97.0', '2025-12-01')).toContain('unacceptable-principal');
    expect(flags('icd10cm', 'D63.1', '2025-12-01')).toContain('manifestation');
  });

  test('attributes are undefined where the code editor has no row of the code or no release covers the day', () => {
    expect(codes.hasAttribute('icd10cm', 'D63.1', 'manifestation', '2025-12-01')).toBe(true);
    expect(codes.hasAttribute('icd10cm', 'E11.9', 'manifestation', '2025-12-01')).toBe(false);
    expect(codes.hasAttribute('icd10cm', 'E11', 'manifestation', '2025-12-01')).toBeUndefined();
    expect(codes.hasAttribute('icd10cm', 'D63.1', 'manifestation', '2030-01-01')).toBeUndefined();
    expect(codes.hasAttribute('icd10cm', 'ZZZ', 'manifestation', '2025-12-01')).toBeUndefined();
  });
});

describe('facts', () => {
  const facts = (...args: Parameters<typeof details>) =>
    Object.fromEntries(details(...args).facts.map(({ label, value }) => [label, value]));

  test('of a procedure are its seven axes and what the operation is', () => {
    expect(facts('icd10pcs', '0DTJ4ZZ', '2026-01-14')).toEqual({
      Section: '0: Medical and Surgical',
      'Body System': 'D: Gastrointestinal System',
      Operation: 'T: Resection',
      'Resection, definition': 'Cutting out or off, without replacement, all of a body part',
      'Body Part': 'J: Appendix',
      Approach: '4: Percutaneous Endoscopic',
      Device: 'Z: No Device',
      Qualifier: 'Z: No Qualifier',
    });
  });

  test('tell rows of one table apart that give a character different meanings', () => {
    expect(facts('icd10pcs', 'XNS4032', '2026-01-14')['Body Part']).toBe('4: Thoracic Vertebra');
  });

  test('of a procedure that the tables no longer have stop at the table', () => {
    expect(Object.keys(facts('icd10pcs', '0370046', '2017-01-14'))).not.toContain('Qualifier');
    expect(facts('icd10pcs', '0370046', '2017-01-14')['Operation']).toBe('7: Dilation');
  });

  test('of a HCPCS code are coverage, pricing and the last action, each with its release', () => {
    expect(facts('hcpcs', 'J1815', '2024-08-01')).toMatchObject({
      Coverage: 'D: Special coverage instructions apply',
      Pricing: '51: Drugs',
      BETOS: 'O1E: Other drugs',
    });
    for (const { source } of details('hcpcs', 'J1815', '2024-08-01').facts) expect(source).toContain('(derived)');
  });
});

describe('replacements', () => {
  test('of a code that ended are the codes of the conversion table', () => {
    expect(codes.lookup('icd10cm', 'M54.5', '2021-10-01').successors).toEqual(['M54.50', 'M54.51', 'M54.59']);
    expect(codes.lookup('icd10cm', 'M54.50', '2021-10-01').predecessors).toEqual(['M54.5']);
  });

  test('are not claimed of a code that may still be reported', () => {
    expect(codes.lookup('icd10cm', 'B97.29', '2021-10-01').successors).toEqual([]);
    expect(codes.lookup('icd10cm', 'U07.1', '2021-10-01').predecessors).toEqual(['B97.29']);
  });

  test('of a procedure come from its conversion table', () => {
    expect(codes.lookup('icd10pcs', '0370046', '2020-01-01')).toMatchObject({
      status: 'retired',
      successors: ['037004Z'],
    });
  });

  test('of a terminated HCPCS code are its cross-references', () => {
    const found = codes.lookup('hcpcs', 'G0477', '2020-10-01');
    expect(found.status).toBe('retired');
    expect(found.through).toBe('2016-12-31');
  });
});

test('a lookup says which release answers, and details repeat it', () => {
  expect(codes.lookup('icd10cm', 'E11.9', '2026-01-14').release).toMatchObject({
    name: 'FY2026',
    publisher: 'CDC/NCHS',
    derived: false,
  });
  expect(codes.lookup('icd10pcs', '0DTJ4ZZ', '2016-01-14').release).toMatchObject({ name: 'FY2016', derived: true });
  expect(codes.lookup('hcpcs', 'J1815', '2025-11-01').release).toMatchObject({ name: 'October 2025', derived: true });
  const found = details('icd10cm', 'E11.9', '2026-01-14');
  expect(found).toMatchObject({ ...codes.lookup('icd10cm', 'E11.9', '2026-01-14') });
});
