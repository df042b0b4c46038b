/** Facts about codes come from the CDC and CMS releases that the packs are compiled from. */
import { describe, expect, test } from 'vitest';
import { lines, records, runCli } from './run-cli.js';

async function ask(...argv: readonly string[]): Promise<Record<string, unknown>> {
  const { status, stdout, stderr } = await runCli(['lookup', '--format', 'json', ...argv]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return records(stdout)[0] ?? {};
}

describe('JSON', () => {
  test('has the same members in every line, in a fixed order', async () => {
    const { stdout } = await runCli(['lookup', '--format', 'json', 'E11.22', 'nonsense?', '99213', '']);
    const members = records(stdout).map((record) => Object.keys(record));
    expect(members).toHaveLength(4);
    expect(members[0]?.slice(0, 7)).toEqual(['text', 'system', 'code', 'date', 'status', 'billable', 'title']);
    for (const other of members) expect(other).toEqual(members[0]);
  });

  test('tells all of a billable code', async () => {
    expect(await ask('e1122')).toMatchObject({
      text: 'e1122',
      system: 'icd10cm',
      code: 'E11.22',
      status: 'valid',
      billable: true,
      title: 'Type 2 diabetes mellitus with diabetic chronic kidney disease',
      from: '2015-10-01',
      through: null,
      successors: [],
      parent: 'E11.2',
      release: 'FY2026',
      publisher: 'CDC/NCHS',
      derived: false,
    });
  });

  test.each([
    // Became a header on 2021-10-01 (FY2022 order file); the conversion table names its successors.
    ['M54.5', '2021-09-30', { status: 'valid', billable: true, through: '2021-09-30' }],
    ['M54.5', '2021-10-01', { status: 'header', billable: false, successors: ['M54.50', 'M54.51', 'M54.59'] }],
    // In the FY2016 order file, no more in that of FY2017.
    ['S06.0X2A', '2016-09-30', { status: 'valid', billable: true }],
    ['S06.0X2A', '2016-10-01', { status: 'retired', billable: false, through: '2016-09-30' }],
    // New in FY2024.
    ['I1A.0', '2023-09-30', { status: 'not-yet', billable: false, from: '2023-10-01' }],
    ['I1A.0', '2023-10-01', { status: 'valid', billable: true, title: 'Resistant hypertension' }],
    ['I10.0', '2025-12-01', { status: 'absent', billable: false, title: null }],
    ['E11.9', '2015-09-30', { status: 'unknown', billable: false, reason: 'outside-releases' }],
    ['99213', '2025-12-01', { system: 'cpt', status: 'unknown', reason: 'licensed-table-not-loaded', title: null }],
  ])('%s on %s', async (code, date, expected) => {
    expect(await ask('--date', date, code)).toMatchObject({ date, ...expected });
  });
});

describe('without a system', () => {
  test.each([
    ['J1815', 'hcpcs', []],
    ['0DTJ4ZZ', 'icd10pcs', []],
    ['LT', 'modifier', []],
    ['S72.001A', 'icd10cm', []],
    // Sick-euthyroid syndrome, and an ambulatory infusion pump: ICD-10-CM comes first, the other is told.
    ['E0781', 'icd10cm', ['hcpcs']],
    // Only ICD-10-CM writes a dot.
    ['E07.81', 'icd10cm', []],
    ['hcpcs:E0781', 'hcpcs', []],
    ['HCPCS Level II: E0781', 'hcpcs', []],
  ])('%s is answered by %s', async (code, system, alsoIn) => {
    expect(await ask('--date', '2025-12-01', code)).toMatchObject({ system, status: 'valid', alsoIn });
  });

  test('a system that lists the code on other days wins over one that never had it', async () => {
    expect(await ask('--date', '2027-01-01', 'J1815')).toMatchObject({ system: 'hcpcs', status: 'unknown' });
  });

  test('text in the shape of no code is absent from every system', async () => {
    expect(await ask('take two daily')).toMatchObject({ system: null, code: 'take two daily', status: 'absent' });
  });
});

test.each(['icd10cm', 'ICD-10-CM', 'ICD10CM', 'icd_10_cm', 'cm'])('--system %s is ICD-10-CM', async (system) => {
  expect(await ask('--system', system, 'J1815')).toMatchObject({ system: 'icd10cm', code: 'J18.15', status: 'absent' });
});

test.each([
  ['pcs', '0DTJ4ZZ', 'icd10pcs'],
  ['HCPCS', 'E0781', 'hcpcs'],
  ['POS', '11', 'place-of-service'],
  ['TOB', '0131', 'bill-type'],
  ['revenue code', '0450', 'revenue'],
  ['Discharge Status', '01', 'discharge-status'],
])('--system %s asks for %s in %s', async (spelling, code, system) => {
  expect(await ask('--system', spelling, code)).toMatchObject({ system, status: 'valid' });
});

test('a prefix of the item is more particular than --system', async () => {
  expect(await ask('--system', 'icd10cm', 'hcpcs:E0781')).toMatchObject({ system: 'hcpcs' });
});

describe('the date, where none is given,', () => {
  test('is today', async () => {
    expect(await ask('E11.9')).toMatchObject({ date: '2025-12-15', status: 'valid' });
  });

  test('is the nearest day that the releases of the system cover, and people are told so', async () => {
    const later = { today: () => '2031-05-05' };
    const json = await runCli(['lookup', '--format', 'json', 'E11.9'], later);
    // The newest release, FY2026, ends with the fiscal year.
    expect(records(json.stdout)[0]).toMatchObject({ date: '2026-09-30', status: 'valid' });
    const text = await runCli(['lookup', 'E11.9'], later);
    expect(text.stdout).toContain('billable on 2026-09-30');
    expect(text.stdout).toContain('date: 2026-09-30, the nearest to today that the loaded releases cover');
  });
});

describe('for people', () => {
  const block = async (...argv: readonly string[]): Promise<string> => (await runCli(['lookup', ...argv])).stdout;

  test('a code has its title, state, dates, path and release', async () => {
    const text = await block('E11.22');
    expect(lines(text)[0]).toBe('E11.22  Type 2 diabetes mellitus with diabetic chronic kidney disease');
    expect(text).toContain('ICD-10-CM: billable on 2025-12-15');
    expect(text).toContain('in force: from 2015-10-01');
    expect(text).toContain('E11.2 Type 2 diabetes mellitus with kidney complications');
    expect(text).toContain('release: FY2026, 2025-10-01 to 2026-09-30 (CDC/NCHS)');
  });

  test('a split code says what replaced it and when it could be billed', async () => {
    const text = await block('--date', '2022-01-05', 'M54.5');
    expect(text).toContain('not billable on 2022-01-05: a heading that needs more characters');
    expect(text).toContain('replaced by: M54.50, M54.51, M54.59');
    expect(text).toContain('at other times: billable from 2015-10-01 through 2021-09-30');
  });

  test.each([
    ['I10.0', 'ICD-10-CM: not a code'],
    ['J0000', 'J0000\n  ICD-10-CM: not a code: the release of 2025-12-15 does not have it\n  nor a code of: hcpcs'],
    ['99213', 'CPT: unknown on 2025-12-15: CPT is licensed, and no table of yours is loaded'],
    ['take two daily', 'not a code: no code system writes its codes like this'],
    ['E0781', 'also a code of: hcpcs (ask with --system)'],
  ])('%s says: %s', async (code, sentence) => expect(await block(code)).toContain(sentence));

  test('reconstructed data never passes for the publisher’s own release', async () => {
    expect(await block('--date', '2025-12-01', 'J1815')).toMatch(/release: .*reconstructed from files of CMS/);
  });

  test('no control character of the input reaches the terminal', async () => {
    expect(await block('\u001b[2JE11')).not.toContain('\u001b');
  });
});

describe('from standard input', () => {
  const answers = async (input: string | readonly (string | Buffer)[]): Promise<unknown[][]> => {
    const { stdout } = await runCli(['lookup', '--format', 'json', '-'], { input });
    return records(stdout).map(({ text, status }) => [text, status]);
  };

  test('every line has its answer, in order: blank and garbage, too', async () => {
    expect(await answers('E11.9\n\nwhat?\n  i10 \nE11\n')).toEqual([
      ['E11.9', 'valid'],
      ['', 'absent'],
      ['what?', 'absent'],
      ['i10', 'valid'],
      ['E11', 'header'],
    ]);
  });

  test.each([
    ['Windows line ends', 'E11\r\nI10\r\n'],
    ['no line end at the end', 'E11\nI10'],
    ['a byte order mark', '\ufeffE11\nI10\n'],
    ['chunks that cut lines', ['E', '11', '\nI1', '0\n']],
  ])('%s', async (_name, input) => {
    expect(await answers(typeof input === 'string' ? input : input.map((part) => Buffer.from(part)))).toEqual([
      ['E11', 'header'],
      ['I10', 'valid'],
    ]);
  });

  test('a character cut in two by the pipe stays whole', async () => {
    const bytes = Buffer.from('Ménière\nI10\n');
    expect(await answers([bytes.subarray(0, 2), bytes.subarray(2)])).toEqual([
      ['Ménière', 'absent'],
      ['I10', 'valid'],
    ]);
  });

  test('nothing in, nothing out', async () => {
    expect(await runCli(['lookup', '-'], { input: '' })).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('people get one tab-separated line per item', async () => {
    const { stdout } = await runCli(['lookup', '-'], { input: 'E11.9\n\nE1\t1\n' });
    expect(lines(stdout)).toEqual([
      'E11.9\ticd10cm\tE11.9\tvalid\tType 2 diabetes mellitus without complications',
      '\t-\t-\tabsent',
      'E1\ufffd1\ticd10cm\tE11\theader\tType 2 diabetes mellitus',
    ]);
  });
});
