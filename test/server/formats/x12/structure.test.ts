import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../support/parse.js';
import { codesIn, parse, problemsIn } from './reading.js';
import { institutional, professional, remittance, review, VISIT } from './samples.js';

/** A sound interchange with one thing changed. */
const broken = (before: string, after: string) => {
  const text = professional();
  if (!text.includes(before)) throw new Error(`the sample has no ${before}`);
  return text.replace(before, after);
};

/** What the first fix of the only problem makes of the text. */
function mended(text: string): string {
  const [problem, ...others] = parse(text).problems;
  const [fix] = problem?.fixes ?? [];
  if (fix === undefined || others.length > 0) throw new Error('one problem with a fix');
  return applyEdits(text, fix.edits);
}

test.each([
  ['a professional claim', professional()],
  ['an institutional claim', institutional()],
  ['a remittance', remittance('CLP*1*1*80*80', 'SVC*HC:J1815*62*40')],
  ['a review', review('UM*AR*I*3*11:B', 'HI*ABK:M1711')],
  ['two interchanges', professional() + institutional()],
  ['one line', professional().replaceAll('\n', '')],
  ['indentation', professional().replaceAll('\n', '\n  ')],
  ['line ends as terminators', professional().replaceAll('~\n', '\r\n')],
  ['a control number with fewer zeros', broken('IEA*1*000000042', 'IEA*1*42')],
  ['version 4010', broken('*^*00501*', '*U*00401*')],
  ['empty elements at the end', broken('HI*ABK:E1122*ABF:N1832*ABF:Z794', 'HI*ABK:E1122**')],
  ['junk behind the end', `${professional()}\u001a\n-- printed on Monday\n`],
  ['ICD-9-CM that is cut like elements', broken('HI*ABK:E1122*ABF:N1832*ABF:Z794', 'HI*BK*25000*BF*4019')],
  ['an interchange that has only been begun', professional().split('HL*', 1).join('')],
  ['a piece of a claim', VISIT.join('~\n')],
  ['a piece that ends outside of its claim', professional().slice(professional().indexOf('CLM*'))],
  ['nothing', ''],
])('%s is sound', (_, text) => {
  expect(parse(text).problems).toEqual([]);
});

describe('the header', () => {
  test('has elements of fixed length, and blanks that can be filled up', () => {
    const text = broken('*RIVERSIDE      *ZZ', '*RIVERSIDE*ZZ');
    expect(problemsIn(text)).toEqual(['RIVERSIDE: ISA06 has 9 characters: it must have 15']);
    expect(mended(text)).toBe(professional());
    expect(codesIn(text)).toEqual(codesIn(professional()));
  });

  test('has sixteen elements', () => {
    const text = broken('*0*T*:~', '*0~');
    expect(problemsIn(text)).toEqual(['ISA: ISA has 14 elements: an interchange header has 16']);
    expect(codesIn(text)).toEqual(codesIn(professional()));
  });

  test('names the component separator', () => {
    const text = broken('*T*:~', '*T*~');
    expect(problemsIn(text)).toEqual(['*~: ISA16 has 0 characters: it must have 1']);
    expect(codesIn(text)).toEqual(codesIn(professional()));
  });

  test('is followed by the segment terminator', () => {
    const text = broken('*T*:~\nGS', '*T*:GS');
    expect(problemsIn(text)).toEqual([
      ':: No segment terminator follows ISA16: the character behind it ends every segment',
    ]);
    expect(codesIn(text)).toEqual(codesIn(professional()));
  });
});

describe('a segment', () => {
  test.each([
    [
      'NM31*82',
      'NM31: NM31 cannot be the name of a segment: two or three capital letters and digits, the first a letter',
    ],
    ['nm1*82', 'nm1: nm1 cannot be the name of a segment: two or three capital letters and digits, the first a letter'],
    ['*82', '*: A segment begins with a separator: its name is missing'],
  ])('cannot begin with %s', (name, problem) => {
    expect(problemsIn(broken('NM1*82', name))).toEqual([problem]);
  });

  test('that lost its terminator ends with its line, when the next line begins another one', () => {
    const text = broken('ABF:Z794~', 'ABF:Z794');
    expect(problemsIn(text)).toEqual(['4: The segment terminator ~ is missing here']);
    expect(mended(text)).toBe(professional());
    expect(codesIn(text)).toEqual(codesIn(professional()));
  });

  test('may be wrapped where no segment begins', () => {
    const text = broken('WELLS*ADA', 'WEL\nLS*ADA');
    expect(problemsIn(text)).toEqual([]);
  });
});

describe('counts', () => {
  test.each([
    ['SE*20*0001', 'SE*21*0001', '21: SE01 says 21: the transaction set has 20 segments'],
    ['GE*1*7', 'GE*2*7', '2: GE01 says 2: the functional group has 1 transaction set'],
    ['IEA*1*', 'IEA*0*', '0: IEA01 says 0: the interchange has 1 functional group'],
    ['SE*20*0001', 'SE**0001', 'SE: SE01 is missing: the transaction set has 20 segments'],
  ])('%s is right, %s is not', (right, wrong, problem) => {
    const text = broken(right, wrong);
    expect(problemsIn(text)).toEqual([problem]);
    expect(mended(text)).toBe(professional());
  });
});

describe('control numbers', () => {
  test.each([
    ['SE*20*0001', 'SE*20*0002', '0002: SE02 is 0002, and ST02 is 0001: they must be the same'],
    ['SE*20*0001', 'SE*20*1', '1: SE02 is 1, and ST02 is 0001: they must be the same'],
    ['GE*1*7', 'GE*1*8', '8: GE02 is 8, and GS06 is 7: they must be the same'],
    [
      'IEA*1*000000042',
      'IEA*1*000000043',
      '000000043: IEA02 is 000000043, and ISA13 is 000000042: they must be the same',
    ],
  ])('%s is right, %s is not', (right, wrong, problem) => {
    const text = broken(right, wrong);
    expect(problemsIn(text)).toEqual([problem]);
    expect(mended(text)).toBe(professional());
    expect(parse(text).problems[0]?.fixes?.[0]?.kind).toBe('edit');
  });
});

describe('envelopes', () => {
  test.each([
    [/SE\*.*\n/, ['ST: ST begins a transaction set that no SE ends']],
    [/GE\*.*\n/, ['GS: GS begins a functional group that no GE ends']],
    [/IEA\*.*\n/, ['ISA: ISA begins an interchange that no IEA ends']],
    [/ISA\*.*\n/, ['IEA: IEA ends an interchange, and no ISA begins one']],
    [
      /GS\*.*\n/,
      [
        'GE: GE ends a functional group, and no GS begins one',
        '1: IEA01 says 1: the interchange has 0 functional groups',
      ],
    ],
    [
      /ST\*.*\n/,
      [
        'SE: SE ends a transaction set, and no ST begins one',
        '1: GE01 says 1: the functional group has 0 transaction sets',
      ],
    ],
  ])('%s must be there', (segment, problems) => {
    expect(problemsIn(professional().replace(segment, ''))).toEqual(problems);
  });

  test('hold every segment', () => {
    expect(problemsIn(`${professional()}CLM*LATE*80***11:B:1~\n`)).toEqual([
      'CLM: CLM stands behind the end of the interchange',
    ]);
  });
});

describe('components', () => {
  test('are cut by the character that the header names', () => {
    const text = professional().replaceAll(/(?<=[A-Z0-9]):(?=[A-Z0-9])/g, '>');
    expect(problemsIn(text)).toEqual([
      '>: > separates components here, and the interchange says : (ISA16): no code of it can be read',
    ]);
  });

  test('of one composite are not cut like elements', () => {
    const text = broken('HI*ABK:E1122', 'HI*ABK*E1122');
    expect(problemsIn(text)).toEqual([
      'ABK*E1122: ABK and E1122 are two elements here: the component separator : belongs between them',
    ]);
    expect(mended(text)).toBe(professional());
  });
});

test.each([
  ['DTP*472*D8*20251114', 'DTP*472*D8*20251131', '20251131'],
  ['DTP*472*D8*20251114', 'DTP*472*D8*2025-11-14', '2025-11-14'],
  ['DTP*472*D8*20251114', 'DTP*472*RD8*20251114-20251131', '20251131'],
])('%s is a day, %s is none', (right, wrong, place) => {
  const text = broken(right, wrong);
  expect(problemsIn(text)).toEqual([`${place}: ${place} is not a calendar day written CCYYMMDD`]);
  expect(parse(text).problems[0]?.rule).toBe('encounter-bad-date');
});

describe('the format of a date', () => {
  test.each([
    ['D8', 'RD8', '20251114-20251115', 'D8 announces one day, and 20251114-20251115 is a range: its format is RD8'],
    [
      'RD8',
      'D8',
      '20251114',
      'RD8 announces two days with a hyphen between them, and 20251114 is one: its format is D8',
    ],
  ])('%s is mended to %s', (wrong, right, date, message) => {
    const text = broken('DTP*472*D8*20251114', `DTP*472*${wrong}*${date}`);
    expect(problemsIn(text)).toEqual([`${wrong}: ${message}`]);
    expect(parse(text).problems[0]?.rule).toBe('claim-syntax');
    expect(mended(text)).toBe(text.replace(`*${wrong}*${date}`, `*${right}*${date}`));
  });
});

describe('the letters of a paper claim', () => {
  const text = broken('SV1*HC:G0108:GA*62.5*UN*1***1:2', 'SV1*HC:G0108:GA*62.5*UN*1***1:b');

  test('are no diagnosis pointers, and become numbers', () => {
    expect(problemsIn(text)).toEqual(['b: b is no number: a line points to its diagnoses by their positions, from 1']);
    expect(mended(text)).toBe(professional());
  });

  test('are read as what they mean all the same', () => {
    const [pointers] = parse(text).encounters[0]?.lines.map((line) => line.pointers.map(({ value }) => value)) ?? [];
    expect(pointers).toEqual([1, 2]);
  });

  test('beyond the last position have no number', () => {
    const far = broken('SV1*HC:G0108:GA*62.5*UN*1***1:2', 'SV1*HC:G0108:GA*62.5*UN*1***1:M');
    expect(problemsIn(far)).toEqual(['M: M is no number: a line points to its diagnoses by their positions, from 1']);
    expect(parse(far).problems[0]?.fixes).toBeUndefined();
  });

  test('are silent where the composite is cut by another character: that is said', () => {
    const other = professional()
      .replaceAll(/(?<=[A-Z0-9]):(?=[A-Z0-9])/g, '>')
      .replace('1>2', 'A>B');
    expect(problemsIn(other)).toHaveLength(1);
  });
});

describe('a dot in an ICD-10 code', () => {
  test('is one too many', () => {
    const text = broken('ABF:N1832', 'ABF:N18.32');
    expect(problemsIn(text)).toEqual(['N18.32: N18.32 has a dot: X12 writes ICD-10 codes without it']);
    expect(mended(text)).toBe(professional());
  });

  test('is left alone in ICD-9-CM', () => {
    expect(problemsIn(broken('HI*ABK:E1122*ABF:N1832*ABF:Z794', 'HI*BK:250.00*BF:401.9'))).toEqual([]);
  });
});

describe('the qualifier of where it was (CLM05-2)', () => {
  test.each([
    [
      'professional',
      professional(),
      '11:B:1',
      '11:A:1',
      'A is not for professional claims: a place of service stands here, whose qualifier is B',
    ],
    [
      'institutional',
      institutional(),
      '11:A:1',
      '11:B:1',
      'B is not for institutional claims: a type of bill stands here, whose qualifier is A',
    ],
  ])('is that of the form: %s', (_, text, right, wrong, message) => {
    const changed = text.replace(right, wrong);
    expect(problemsIn(changed)).toEqual([`${wrong.charAt(3)}: ${message}`]);
    expect(mended(changed)).toBe(text);
  });

  test('may be either where nothing names the form', () => {
    expect(problemsIn(VISIT.join('~\n').replace('11:B:1', '11:A:1'))).toEqual([]);
  });
});

describe('a principal diagnosis', () => {
  test('stands once in a claim', () => {
    const text = broken('ABF:N1832', 'ABK:N1832');
    expect(problemsIn(text)).toEqual([
      'ABK: ABK stands for the second time in this claim: it has one principal diagnosis',
    ]);
    expect(mended(text)).toBe(professional());
  });

  test('of the next claim is its own, and so is that of another level of a review', () => {
    expect(problemsIn(professional(...VISIT, ...VISIT))).toEqual([]);
    expect(
      problemsIn(review('UM*AR*I*3*11:B', 'HI*ABK:M1711', 'HL*5*4*SS*0', 'UM*AR*I*3*11:B', 'HI*ABK:M1711')),
    ).toEqual([]);
  });
});
