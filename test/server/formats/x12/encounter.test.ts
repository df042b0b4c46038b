import { describe, expect, test } from 'vitest';
import type { Encounter } from '../../../../server/src/model/encounter.js';
import { encounterIn, parse } from './reading.js';
import { institutional, interchange, PARTIES, professional, STAY, VISIT } from './samples.js';

describe('a professional claim', () => {
  const visit = encounterIn(professional());

  test('says whose visit it was, where and when', () => {
    expect(visit).toMatchObject({
      id: { value: 'VISIT-7' },
      claim: { value: 'professional' },
      from: { value: '2025-11-14' },
      through: { value: '2025-11-16' },
      sex: { value: 'female' },
      birthDate: { value: '1957-04-02' },
      payer: { value: 'medicare' },
      place: { text: '11' },
      total: { value: 124.5 },
    });
    expect(visit.billType).toBeUndefined();
  });

  test('has its lines with all that they say', () => {
    const [first, second] = visit.lines;
    expect(first).toMatchObject({
      code: { text: 'G0108' },
      modifiers: [{ text: 'GA' }],
      pointers: [{ value: 1 }, { value: 2 }],
      units: { value: 1 },
      charge: { value: 62.5 },
      from: { value: '2025-11-14' },
    });
    expect(second).toMatchObject({
      place: { text: '12' },
      ndc: { value: '00002751001' },
      pointers: [{ value: 1 }, { value: 3 }],
    });
  });

  test('has its providers by what they did', () => {
    expect(visit.providers.map(({ role, npi }) => `${role.value} ${npi.value}`)).toEqual([
      'billing 1234567893',
      'rendering 1245319599',
    ]);
  });

  test('points at its number, and holds all of its segments', () => {
    const text = professional();
    expect(text.slice(visit.anchor.start, visit.anchor.end)).toBe('VISIT-7');
    expect(text.slice(visit.span.start, visit.span.end)).toBe(`${VISIT.join('~\n')}~`);
  });
});

describe('a hospital stay', () => {
  const stay = encounterIn(institutional());

  test('says how it began and ended', () => {
    expect(stay).toMatchObject({
      claim: { value: 'inpatient' },
      from: { value: '2025-09-29' },
      through: { value: '2025-10-03' },
      admissionType: { text: '1' },
      admissionSource: { text: '2' },
      admissionDate: { value: '2025-09-29' },
      dischargeStatus: { text: '01' },
      billType: { text: '0111' },
      conditions: [{ text: '39' }, { text: 'A1' }],
    });
    expect(stay.place).toBeUndefined();
  });

  test('has diagnoses in the order of the text, with their presence on admission', () => {
    expect(stay.diagnoses.map(({ code, role, poa }) => [code?.text, role, poa?.value])).toEqual([
      ['K3580', 'principal', 'Y'],
      ['R1031', 'admitting', undefined],
      ['W0110XA', 'external-cause', 'Y'],
      ['E119', 'other', 'Y'],
      ['N179', 'other', 'N'],
    ]);
  });

  test('has procedures with their days', () => {
    expect(stay.procedures).toMatchObject([{ code: { text: '0DTJ4ZZ' }, date: { value: '2025-09-30' } }]);
  });

  test('counts units alone, not days', () => {
    expect(stay.lines.map(({ revenue, units }) => [revenue?.text, units?.value])).toEqual([
      ['0120', undefined],
      ['0250', 10],
    ]);
  });

  test('the type of bill is no reference: the text has it in two parts', () => {
    expect(parse(institutional()).references.map(({ system }) => system)).not.toContain('bill-type');
  });
});

describe('the kind of the claim', () => {
  const kind = (text: string) => encounterIn(text).claim?.value;
  const bill = (facility: string) => kind(institutional(`CLM*1*80***${facility}:A:1`, 'SV2*0120**80*UN*1'));

  test.each(['11', '18', '21', '41'])('%sx is a stay', (facility) => expect(bill(facility)).toBe('inpatient'));
  test.each(['12', '13', '14', '22', '23', '71', '85'])('%sx is outpatient', (facility) =>
    expect(bill(facility)).toBe('outpatient'),
  );
  test.each(['32', '81', '82', '65', '89'])('%sx is neither for certain', (facility) =>
    expect(bill(facility)).toBeUndefined(),
  );

  test('is not told where the claim contradicts its transaction', () => {
    expect(kind(interchange('005010X223A3', [...PARTIES, ...VISIT]))).toBeUndefined();
    expect(kind(interchange('005010X222A1', [...PARTIES, ...STAY]))).toBeUndefined();
  });

  test('of a dental claim is none of the three', () => {
    const dental = interchange('005010X224A2', [
      ...PARTIES,
      'CLM*1*80***11:B:1',
      'DTP*472*D8*20251114',
      'LX*1',
      'SV3*AD:D0120*80***1*1',
    ]);
    expect(encounterIn(dental)).toMatchObject({
      from: { value: '2025-11-14' },
      lines: [{ charge: { value: 80 }, units: { value: 1 } }],
    });
    expect(kind(dental)).toBeUndefined();
  });

  test('of a snippet is told by its lines', () => {
    expect(kind(`${VISIT.join('~\n')}~`)).toBe('professional');
    expect(kind(`${STAY.join('~\n')}~`)).toBe('inpatient');
  });

  test('is named by GS where ST names no guide', () => {
    expect(kind(professional().replace('ST*837*0001*005010X222A1', 'ST*837*0001'))).toBe('professional');
  });
});

describe('pointers', () => {
  const pointed = (...claim: string[]) =>
    encounterIn(professional('CLM*1*80***11:B:1', ...claim)).lines.map(({ pointers }) =>
      pointers.map(({ value }) => value),
    );

  test('count the diagnoses of ICD-9-CM too, which have no code', () => {
    const claim = ['HI*BK:25000*BF:4019', 'LX*1', 'SV1*HC:G0108*80*UN*1***2'];
    expect(pointed(...claim)).toEqual([[2]]);
    expect(
      encounterIn(professional('CLM*1*80***11:B:1', ...claim)).diagnoses.map(({ code, role }) => [code, role]),
    ).toEqual([
      [undefined, 'first-listed'],
      [undefined, 'other'],
    ]);
  });

  test('do not count diagnoses that no line can point to', () => {
    expect(pointed('HI*ABK:E119', 'HI*ABJ:R1031', 'HI*ABF:I10', 'LX*1', 'SV1*HC:G0108*80*UN*1***1:2:3')).toEqual([
      [1, 3, 4],
    ]);
  });

  test('that are no numbers point nowhere', () => {
    expect(pointed('HI*ABK:E119', 'LX*1', 'SV1*HC:G0108*80*UN*1***A1')).toEqual([[Number.NaN]]);
  });
});

describe('the patient', () => {
  const child = (...patient: string[]) =>
    encounterIn(interchange('005010X222A1', [...PARTIES, 'HL*3*2*23*0', 'PAT*19', ...patient, ...VISIT]));

  test('is the one of the patient loop where there is one', () => {
    expect(child('NM1*QC*1*SAMPLE*KIM', 'DMG*D8*20190105*M')).toMatchObject({
      sex: { value: 'male' },
      birthDate: { value: '2019-01-05' },
      payer: { value: 'medicare' },
    });
  });

  test('is never taken for the subscriber', () => {
    expect(child('NM1*QC*1*SAMPLE*KIM').sex).toBeUndefined();
  });

  test('is not the subscriber of another payer', () => {
    const other = professional(...VISIT.slice(0, 3), 'SBR*S*18*******CI', 'DMG*D8*19300101*M', ...VISIT.slice(3));
    expect(encounterIn(other)).toMatchObject({ sex: { value: 'female' }, payer: { value: 'medicare' } });
  });

  test('of the claim before does not stay', () => {
    const [, second] = parse(
      interchange('005010X222A1', [...PARTIES, ...VISIT, 'HL*3*1*22*0', 'SBR*P*18*******MC', ...VISIT]),
    ).encounters;
    expect(second).toMatchObject({ payer: { value: 'medicaid' } });
    expect(second?.sex).toBeUndefined();
  });
});

test.each([
  ['MA', 'medicare'],
  ['MB', 'medicare'],
  ['MC', 'medicaid'],
  ['CI', 'commercial'],
  ['CH', 'tricare'],
  ['HM', undefined],
  ['ZZ', undefined],
])('the filing indicator %s names the payer %s', (indicator, payer) => {
  expect(encounterIn(professional().replace('*******MB', `*******${indicator}`)).payer?.value).toBe(payer);
});

test('each claim of a transaction is an encounter, and its codes are those of the file', () => {
  const file = parse(interchange('005010X222A1', [...PARTIES, ...VISIT, 'CLM*VISIT-8*80***22:B:1', 'HI*ABK:I10']));
  expect(file.encounters.map(({ id }) => id?.value)).toEqual(['VISIT-7', 'VISIT-8']);
  const own = file.encounters.flatMap((encounter: Encounter) => encounter.references);
  expect(own.every((reference, index) => reference === file.references[index])).toBe(true);
});
