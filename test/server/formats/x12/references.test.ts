import { describe, expect, test } from 'vitest';
import { codesIn, parse, referenceTo } from './reading.js';
import { institutional, interchange, PARTIES, professional, remittance, review, STAY, VISIT } from './samples.js';

test('a professional claim has its diagnoses, services, modifiers and places', () => {
  expect(codesIn(professional())).toEqual([
    'place-of-service 11',
    'icd10cm E1122',
    'icd10cm N1832',
    'icd10cm Z794',
    'hcpcs G0108',
    'modifier GA',
    'hcpcs J1815',
    'place-of-service 12',
  ]);
});

test('an institutional claim has its admission, diagnoses, procedures, conditions and revenue codes', () => {
  expect(codesIn(institutional())).toEqual([
    'admission-type 1',
    'admission-source 2',
    'discharge-status 01',
    'icd10cm K3580',
    'icd10cm R1031',
    'icd10cm W0110XA',
    'icd10cm E119',
    'icd10cm N179',
    'icd10pcs 0DTJ4ZZ',
    'condition-code 39',
    'condition-code A1',
    'revenue 0120',
    'revenue 0250',
    'hcpcs J1815',
  ]);
});

test('the place of a reference is its code alone', () => {
  const text = professional();
  for (const { span, replace, text: code } of parse(text).references) {
    expect(text.slice(span.start, span.end)).toBe(code);
    expect(replace).toEqual(span);
  }
});

describe('what is no code of ours is left alone:', () => {
  const claim = (...segments: string[]) => codesIn(professional('CLM*1*80***11:B:1', ...segments));
  test.each([
    ['ICD-9-CM', 'HI*BK:25000*BF:4019'],
    ['ICD-9-CM that is cut like elements', 'HI*BK*25000*BF*4019'],
    ['a DRG, occurrences and values', 'HI*DR:470*BH:11:D8:20251101*BI:70:RD8:20251101-20251102*BE:80:::4'],
    ['SNODENT', 'HI*TQ:12345'],
    ['other kinds of procedure codes', 'SV1*ER:123*80*UN*1'],
    ['a HIPPS rate', 'SV2*0024*HP:1AA11*0*UN*1'],
    ['a masked code', 'SV1*XX>99999*80*UN*1'],
    ['a dental code', 'SV1*HC:D0120*80*UN*1'],
    ['a composite without its code', 'SV1*HC*80*UN*1'],
    ['a drug', 'LIN**N4*00002751001'],
    ['an empty diagnosis', 'HI*ABK:*ABF'],
  ])('%s', (_, segment) => {
    expect(
      claim(segment).filter((code) => !code.startsWith('place-of-service') && !code.startsWith('revenue')),
    ).toEqual([]);
  });
});

describe('a code is found although', () => {
  test.each([
    ['it has the dot of people', 'HI*ABK:M25.562', 'icd10cm M25.562'],
    ['qualifier and code are cut like elements', 'HI*ABK*E119', 'icd10cm E119'],
    ['the service has six digits', 'SV1*HC:478331*80*UN*1', 'cpt 478331'],
    ['blanks stand around it', 'SV1*HC: 99213 *80*UN*1', 'cpt 99213'],
    ['another payer judged it', 'SVD*PAYER1*70*HC:99213:25*0510*1', 'revenue 0510'],
    ['a repricer gave it', 'HCP*00*80******0300*HC*99213', 'cpt 99213'],
    ['it is equipment for rent', 'SV5*HC:E0570:RR*DA*30*25*75*4', 'hcpcs E0570'],
    ['it is what the anesthesia was for', 'HI*BP:27447', 'cpt 27447'],
  ])('%s', (_, segment, expected) => {
    expect(codesIn(professional('CLM*1*80***11:B:1', segment))).toContain(expected);
  });
});

test('a service that begins with a digit is CPT, another one HCPCS Level II', () => {
  const systems = ['99213', '0054T', '3044F', 'J1815', 'XYZ'].map(
    (code) => referenceTo(professional('CLM*1*80***11:B:1', `SV1*HC:${code}*80*UN*1`), code).system,
  );
  expect(systems).toEqual(['cpt', 'cpt', 'cpt', 'hcpcs', 'hcpcs']);
});

describe('the place of service', () => {
  test.each(['11:B:1', '11::1', '11'])('is %s', (facility) => {
    expect(codesIn(professional(`CLM*1*80***${facility}*Y`))).toEqual(['place-of-service 11']);
  });

  test('is not the type of bill of an institution', () => {
    expect(codesIn(institutional('CLM*1*80***13:A:1*Y'))).toEqual([]);
    expect(codesIn(institutional('CLM*1*80***13::1*Y'))).toEqual([]);
  });

  test('is no text that another character cuts', () => {
    expect(codesIn(professional('CLM*1*80***11>B>1*Y'))).toEqual([]);
  });
});

describe('roles', () => {
  const roles = (text: string) =>
    parse(text)
      .references.filter(({ system }) => system.startsWith('icd'))
      .map(({ text: code, role }) => `${code} ${role}`);

  test('the first diagnosis of a visit is first-listed, a second principal one is another', () => {
    expect(roles(professional('CLM*1*80***11:B:1', 'HI*ABK:E119', 'HI*ABK:I10*ABF:Z794'))).toEqual([
      'E119 first-listed',
      'I10 other',
      'Z794 other',
    ]);
  });

  test('a stay has its principal, admitting and other diagnoses, external causes and procedures', () => {
    expect(roles(institutional())).toEqual([
      'K3580 principal',
      'R1031 admitting',
      'W0110XA external-cause',
      'E119 other',
      'N179 other',
      '0DTJ4ZZ procedure',
    ]);
  });

  test('an outpatient bill has a first-listed diagnosis and reasons for the visit', () => {
    const bill = institutional('CLM*1*80***13:A:1', 'DTP*434*D8*20251114', 'HI*ABK:R079', 'HI*APR:R0602');
    expect(roles(bill)).toEqual(['R079 first-listed', 'R0602 reason-for-visit']);
  });
});

describe('the governing date', () => {
  const date = (text: string, code: string) => referenceTo(text, code).date;

  test('of a visit is the first day of a line, and of a line its own', () => {
    expect(date(professional(), 'E1122')).toBe('2025-11-14');
    expect(date(professional(), 'G0108')).toBe('2025-11-14');
    expect(date(professional(), 'J1815')).toBe('2025-11-16');
  });

  test('of a stay is the day of discharge, lines included', () => {
    expect(date(institutional(), 'K3580')).toBe('2025-10-03');
    expect(date(institutional(), 'J1815')).toBe('2025-10-03');
    expect(date(institutional(), '01')).toBe('2025-10-03');
  });

  test('of an outpatient bill is the first day of the statement', () => {
    const bill = institutional(...STAY.map((segment) => segment.replace('11:A:1', '13:A:1')));
    expect(date(bill, 'K3580')).toBe('2025-09-29');
    expect(date(bill, 'J1815')).toBe('2025-09-30');
  });

  test('is not given where a bill of neither kind runs over the first of October', () => {
    const hospice = (statement: string) =>
      institutional('CLM*1*80***81:A:2', `DTP*434*RD8*${statement}`, 'HI*ABK:C3490');
    expect(date(hospice('20250929-20251003'), 'C3490')).toBeUndefined();
    expect(date(hospice('20251001-20251031'), 'C3490')).toBe('2025-10-01');
  });

  test('is not given where the claim has none', () => {
    expect(date(professional('CLM*1*80***11:B:1', 'HI*ABK:E119'), 'E119')).toBeUndefined();
    expect(
      date(professional('CLM*1*80***11:B:1', 'HI*ABK:E119', 'LX*1', 'DTP*472*D8*20251340'), 'E119'),
    ).toBeUndefined();
  });
});

describe('a remittance', () => {
  const paid = [
    'CLP*VISIT-7*1*124.5*80**MB*9*22*1',
    'DTM*232*20251110',
    'SVC*HC:G0108:GA*62.5*40**1*HC:G0109',
    'DTM*472*20251114',
    'SVC*HC:J1815*62*40**2',
  ];

  test('names the services as they were paid and submitted, on their own day or that of the claim', () => {
    const file = parse(remittance(...paid));
    expect(file.references.map(({ text, date }) => `${text} ${date}`)).toEqual([
      '22 2025-11-10',
      'G0108 2025-11-14',
      'GA 2025-11-14',
      'G0109 2025-11-14',
      'J1815 2025-11-10',
    ]);
    expect(file.encounters).toEqual([]);
  });

  test('has revenue codes in two places', () => {
    expect(codesIn(remittance('CLP*1*1*80*80', 'SVC*NU:0450*80*80', 'SVC*HC:J1815*62*40*0250*2'))).toEqual([
      'revenue 0450',
      'hcpcs J1815',
      'revenue 0250',
    ]);
  });

  test('leaves a facility alone that may begin a type of bill', () => {
    expect(codesIn(remittance('CLP*1*1*80*80**MA*9*11*1', 'MIA*0'))).toEqual([]);
    expect(codesIn(remittance('CLP*1*1*80*80**MA*9*13*1', 'SVC*HC:J1815*62*40*0250*2'))).not.toContain(
      'place-of-service 13',
    );
    expect(codesIn(remittance('TS3*1*13*20251231*1*80', 'CLP*1*1*80*80**MA*9*13*1', 'SVC*HC:J1815*62*40'))).toEqual([
      'hcpcs J1815',
    ]);
  });
});

test('a request for review says what is asked for and why, and bills nothing', () => {
  const text = review(
    'UM*AR*I*3*11:B',
    'DTP*AAH*D8*20251120',
    'HI*ABK:M1711*BBR:0SRD0JZ',
    'HL*3*2*SS*0',
    'SV1*HC:27447:RT*0*UN*1',
  );
  const file = parse(text);
  expect(file.references.map(({ text: code, role, use, date }) => [code, role, use, date])).toEqual([
    ['11', 'place-of-service', 'statement', '2025-11-20'],
    ['M1711', 'reason', 'statement', '2025-11-20'],
    ['0SRD0JZ', 'service', 'statement', '2025-11-20'],
    ['27447', 'service', 'statement', '2025-11-20'],
    ['RT', 'modifier', 'statement', '2025-11-20'],
  ]);
  expect(file.encounters).toEqual([]);
});

describe('the text may be laid out and cut in any way:', () => {
  const codes = codesIn(professional());
  const text = professional();
  test.each([
    ['on one line', text.replaceAll('\n', '')],
    ['with CR and LF', text.replaceAll('\n', '\r\n')],
    ['indented by loop', text.replaceAll('\n', '\n    ')],
    ['with blank lines', text.replaceAll('\n', '\n\n \n')],
    ['with line ends as terminators', text.replaceAll('~', '')],
    ['with CR and LF as terminators', text.replaceAll('~\n', '\r\n')],
    ['with other separators', text.replaceAll('*', '|').replaceAll(':', '>').replaceAll('~', '!')],
    ['with control characters as separators', text.replaceAll('*', '\u001d').replaceAll('~', '\u001c')],
    ['behind a byte order mark', `\uFEFF${text}`],
    ['with such marks between segments', text.replaceAll('\n', '\n\uFEFF')],
    ['with blanks that do not break between segments', text.replaceAll('\n', '\n\u00A0')],
    ['twice, the second time with other separators', text],
  ])('%s', (_, other) => {
    expect(codesIn(other)).toEqual(codes);
  });

  test('each interchange of a file has separators of its own', () => {
    const other = text.replaceAll('*', '|').replaceAll(':', '>').replaceAll('~', '!');
    expect(codesIn(text + other + text)).toEqual([...codes, ...codes, ...codes]);
  });

  test('characters outside of the basic plane move nothing', () => {
    expect(codesIn(professional(...VISIT.map((segment) => segment.replace('WELLS', '𝒲ELLS'))))).toEqual(codes);
  });

  test('junk behind the end is no claim', () => {
    expect(codesIn(`${text}\u001a\nprinted on Monday\n`)).toEqual(codes);
  });
});

describe('a snippet without its envelopes', () => {
  test.each([
    ['from ST on', professional().slice(professional().indexOf('ST*'))],
    ['from CLM on', `${VISIT.join('~\n')}~\n`],
    ['with other separators', `${VISIT.join('~\n').replaceAll(':', '>').replaceAll('*', '|')}~\n`],
    ['without terminators', VISIT.join('\n')],
  ])('is read %s', (_, text) => {
    expect(codesIn(text)).toEqual(codesIn(professional()));
  });
});

test('services in the wrong kind of transaction are read all the same', () => {
  expect(codesIn(interchange('005010X223A2', [...PARTIES, ...VISIT]))).toEqual(codesIn(professional()));
});

test('another code is written without its dot, even where the one before has its own', () => {
  const file = parse(professional('CLM*1*80***11:B:1', 'HI*ABK:E1122*ABF:M25.562'));
  const [, undotted, dotted] = file.references;
  if (undotted === undefined || dotted === undefined) throw new Error('two diagnoses');
  expect(file.replaceCode(undotted, 'N18.32').text).toBe('N1832');
  expect(file.replaceCode(dotted, 'N18.32').text).toBe('N1832');
});
