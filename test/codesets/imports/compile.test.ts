import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type CompiledImport, compileImport, type ImportOptions } from '../../../codesets/compile/imports/compile.js';
import { SourceError, type SourceFile } from '../../../codesets/compile/rows.js';
import { type CodeLibrary, type Manifest, memoryPackSource, openLibrary } from '../../../codesets/src/index.js';
import { workbookOf } from '../compile/readers/workbook-sample.js';
import { download, FEE_SCHEDULE_HEADINGS, feeLine, mueDownload, ptpDownload } from './downloads.js';

const DAY = '2024-07-10';

describe('procedure-to-procedure edits', () => {
  const PAIRS = [
    'G0239\tG0238\t\t20060101\t*\t1\tMore extensive procedure',
    'G0398\tG0400\t*\t20080401\t20240630\t0\tMutually exclusive procedures',
    'A4263\tA4262\t*\t19960101\t19960101\t9\tMore extensive procedure',
    '99999\tG0240\t\t20240701\t*\t0\tMisuse of Column Two code with Column One code',
  ];

  test('are read below titles, notices and headings over four lines; the name tells table and quarter', async () => {
    const { library, imports } = await imported(ptpDownload('ccipra-v302r0-f1.txt', ...PAIRS));
    expect(imports.map(({ kind, rows }) => [kind, rows])).toEqual([['ptp-practitioner', 3]]);
    expect(library.ptp('practitioner', 'g0239', 'G0238', DAY)).toEqual({
      column1: 'G0239',
      column2: 'G0238',
      indicator: '1',
      rationale: 'More extensive procedure',
      from: '2006-01-01',
      source: 'NCCI PTP practitioner, 2024-07-01',
    });
    expect(library.ptp('practitioner', 'G0238', 'G0239', DAY)).toBeUndefined();
    expect(library.ptp('hospital', 'G0239', 'G0238', DAY)).toBeUndefined();
  });

  test('hold from the effective to the deletion date, both included, and never with indicator 9', async () => {
    const { library } = await imported(ptpDownload('ccipra-v302r0-f1.txt', ...PAIRS));
    const indicator = (date: string) => library.ptp('practitioner', 'G0398', 'G0400', date)?.indicator;
    expect(['2008-03-31', '2008-04-01', '2024-06-30', '2024-07-01'].map(indicator)).toEqual([
      undefined,
      '0',
      '0',
      undefined,
    ]);
    expect(library.ptp('practitioner', 'A4263', 'A4262', '1996-01-01')).toBeUndefined();
  });

  test('are unknown after the quarter of the table', async () => {
    const { library } = await imported(ptpDownload('ccipra-v302r0-f1.txt', ...PAIRS));
    expect(library.ptp('practitioner', 'G0239', 'G0238', '2024-09-30')).toBeDefined();
    expect(library.ptp('practitioner', 'G0239', 'G0238', '2024-10-01')).toBeUndefined();
  });

  test('take their quarter from the newest edit where the name tells none', async () => {
    const { imports } = await imported(ptpDownload('hospital.txt', ...PAIRS));
    expect(imports.map(({ kind, entry }) => [kind, 'kind' in entry && entry.through])).toEqual([
      ['ptp-hospital', '2024-09-30'],
    ]);
  });

  test('are looked for in every file of the quarter', async () => {
    const { library } = await imported(
      ptpDownload('ccipra-v302r0-f1.txt', PAIRS[0] ?? ''),
      ptpDownload('ccipra-v302r0-f2.txt', PAIRS[3] ?? ''),
    );
    expect(library.ptp('practitioner', 'G0239', 'G0238', DAY)?.indicator).toBe('1');
    expect(library.ptp('practitioner', '99999', 'G0240', DAY)?.indicator).toBe('0');
  });

  test('are taken from a workbook, and from a zip of several files', async () => {
    const sheet = workbookOf([
      ['Column1/Column2 Edits'],
      [
        'Column 1',
        'Column 2',
        '*=in existence prior to 1996',
        'Effective Date',
        'Deletion Date *=no data',
        'Modifier',
        'PTP Edit Rationale',
      ],
      ['G0239', 'G0238', null, 20060101, '*', 1, 'More extensive procedure'],
    ]);
    const { library } = await imported({ ...sheet, name: 'ccioph-v302r0-f1.xlsx' });
    expect(library.ptp('hospital', 'G0239', 'G0238', DAY)?.from).toBe('2006-01-01');
    const members = ['ccipra-v302r0-f1.txt', 'ccipra-v302r0-f2.txt'].map((name, index) => [
      name,
      ptpDownload(name, PAIRS[index] ?? '').bytes,
    ]);
    const zip = { name: 'practitioner.zip', bytes: zipSync(Object.fromEntries(members)) };
    expect((await compileImport(zip, {})).map(({ rows }) => rows)).toEqual([1, 1]);
  });

  test('are refused by file and line when a row does not fit', async () => {
    const refused = (row: string) => refusal(ptpDownload('ccipra-v302r0-f1.txt', PAIRS[0] ?? '', row));
    // A title, a notice over three lines, headings over four, and the row before.
    const line = 10;
    expect(await refused('G0239\tG023\t\t20060101\t*\t1\tx')).toEqual({
      file: 'ccipra-v302r0-f1.txt',
      line,
      reason: 'the column 2 code is "G023", expected a HCPCS or CPT code',
    });
    expect(await refused('G0239\tG0237\t\t20060101\t*\t2\tx')).toMatchObject({
      line,
      reason: expect.stringMatching(/modifier indicator/),
    });
    expect(await refused('G0239\tG0237\t\t20061301\t*\t1\tx')).toMatchObject({
      line,
      reason: expect.stringMatching(/effective date/),
    });
    expect(await refused('G0239\tG0237\t\t20060101\tsoon\t1\tx')).toMatchObject({
      line,
      reason: expect.stringMatching(/deletion date/),
    });
  });
});

describe('medically unlikely edits', () => {
  const ROWS = [
    'G0398,1,2 Date of Service Edit: Policy,Nature of Service/Procedure',
    'G0108,6,3 Date of Service Edit: Clinical,"Clinical: Data"',
    '99999,4,1 Line Edit,Clinical: Data',
  ];

  test.each([
    ['Practitioner Services MUE Values', 'practitioner'],
    ['Outpatient Hospital Services MUE Values', 'hospital'],
    ['DME Supplier Services MUE Values', 'dme'],
  ] as const)('are those of the setting that the heading names: %s', async (heading, setting) => {
    const { library } = await imported(mueDownload('MCR_MUE_Eff_07-01-2024.csv', heading, ...ROWS));
    expect(library.mue(setting, 'G0108', DAY)).toEqual({
      units: 6,
      adjudication: 3,
      rationale: 'Clinical: Data',
      source: expect.stringContaining('2024-07-01'),
    });
    expect(library.mue(setting, '99999', DAY)?.adjudication).toBe(1);
    expect(library.mue(setting, 'G0400', DAY)).toBeUndefined();
  });

  test('answer for their quarter alone, as they have no dates', async () => {
    const { library } = await imported(
      mueDownload('MUE_Eff_07-01-2024.csv', 'Practitioner Services MUE Values', ...ROWS),
    );
    const known = (date: string) => library.mue('practitioner', 'G0398', date) !== undefined;
    expect(['2024-06-30', '2024-07-01', '2024-09-30', '2024-10-01'].map(known)).toEqual([false, true, true, false]);
  });

  test('are refused without a date, with a value that is no number, and with a code that comes twice', async () => {
    const table = (name: string, ...rows: string[]) =>
      refusal(mueDownload(name, 'Practitioner Services MUE Values', ...rows));
    expect(await table('mue.csv', ...ROWS)).toMatchObject({ line: 0, reason: expect.stringMatching(/--effective/) });
    expect(await table('MUE_Eff_07-01-2024.csv', 'G0398,one,2 x,y')).toMatchObject({
      reason: expect.stringMatching(/the MUE value is "one"/),
    });
    expect(await table('MUE_Eff_07-01-2024.csv', 'G0398,1,4 x,y')).toMatchObject({
      reason: expect.stringMatching(/adjudication indicator/),
    });
    expect(await table('MUE_Eff_07-01-2024.csv', ROWS[0] ?? '', ROWS[0] ?? '')).toMatchObject({
      reason: expect.stringMatching(/twice/),
    });
  });
});

describe('add-on code edits', () => {
  const HEADING =
    'AOC_Edit_Type\tAdd-On_Code\tAOC_DelDT\tPrimary_Code\tPrimary_Code_DelDT\tAOC_Edit_EffDT\tAOC_Edit_DelDT\tSpecial_Instruction_Notes';
  const table = (...rows: string[]) => download('AOC_V2024Q3-MCR.txt', 'Notice\t\t\t\t\t\t\t', HEADING, ...rows);

  test('name the primary codes in force on the day; days are days of the year', async () => {
    const { library } = await imported(
      table(
        '1\tG0317\t\t99999\t\t2023001\t\t',
        '1\tG0317\t\tG0180\t\t2023001\t2024182\t',
        '1\tG0317\t\tG0179\t2023365\t2023001\t\t',
      ),
    );
    // Day 182 of the leap year 2024 is 30 June.
    expect(library.addOn('G0317', '2024-06-30')?.primaries).toEqual(['99999', 'G0180']);
    expect(library.addOn('G0317', '2024-07-01')?.primaries).toEqual(['99999']);
    expect(library.addOn('G0317', '2023-12-31')?.primaries).toEqual(['99999', 'G0179', 'G0180']);
    expect(library.addOn('G0317', '2022-12-31')).toBeUndefined();
    expect(library.addOn('G0180', DAY)).toBeUndefined();
  });

  test('leave primary codes to the contractor where they say so', async () => {
    const { library } = await imported(
      table('2\tG2212\t\tCCCCC\t\t2021001\t\tContractor defined', '3\tG0316\t\t99999\t\t2023001\t\t'),
    );
    expect(library.addOn('G2212', DAY)).toMatchObject({ type: 2, primaries: [] });
    expect(library.addOn('G0316', DAY)).toMatchObject({ type: 3, primaries: ['99999'] });
  });

  test('are refused with another type, and with a primary code that is none', async () => {
    expect(await refusal(table('4\tG0317\t\t99999\t\t2023001\t\t'))).toMatchObject({
      line: 3,
      reason: expect.stringMatching(/the type is "4"/),
    });
    expect(await refusal(table('1\tG0317\t\tXYZ\t\t2023001\t\t'))).toMatchObject({
      line: 3,
      reason: expect.stringMatching(/primary code/),
    });
    expect(await refusal(table('1\tG0317\t\t99999\t\t2023366\t\t'))).toMatchObject({
      line: 3,
      reason: expect.stringMatching(/effective date/),
    });
  });
});

describe('the fee schedule', () => {
  const table = (...rows: string[]) => download('PPRRVU24_JUL.csv', ...FEE_SCHEDULE_HEADINGS, ...rows);

  test('gives the indicators of a code and of each of its components', async () => {
    const { library } = await imported(
      table(
        feeLine('G0105', '', '0', '000', '20100'),
        feeLine('G0288', '', '1', 'XXX', '00999'),
        feeLine('G0288', 'TC', '1', 'XXX', '00888'),
      ),
    );
    expect(library.feeSchedule('G0105', '', DAY)).toEqual({
      status: 'A',
      globalDays: '000',
      component: '0',
      bilateral: '0',
      assistant: '1',
      coSurgeons: '0',
      team: '0',
      source: 'Medicare physician fee schedule, 2024-07-01',
    });
    expect(library.feeSchedule('G0288', '', DAY)?.assistant).toBe('9');
    expect(library.feeSchedule('G0288', 'TC', DAY)?.assistant).toBe('8');
    expect(library.feeSchedule('G0288', '26', DAY)).toBeUndefined();
    expect(library.feeSchedule('G0105', '', '2024-10-01')).toBeUndefined();
  });

  test('keeps neither descriptions nor prices', async () => {
    const [only] = await compileImport(table(feeLine('G0105', '', '0', '000', '20100')), {});
    const text = Buffer.from(only?.bytes ?? []).toString('latin1');
    expect(text).toContain('G0105');
    expect(text).not.toMatch(/not read|33\.2875/);
  });

  test('is refused when an indicator is missing', async () => {
    expect(await refusal(table(feeLine('G0105', '', '', '000', '20100')))).toMatchObject({
      line: 6,
      reason: expect.stringMatching(/the PC\/TC indicator is ""/),
    });
  });
});

describe('a licensed CPT table', () => {
  const table = (...rows: string[]) =>
    download('mine-2024-01-01.csv', 'CPT Code,Short Descriptor,Long Descriptor', ...rows);

  test('makes codes known, with the fuller text, for its year', async () => {
    const { library } = await imported(table('99999,made up,"Made up, at length"'));
    expect(library.systems).toContain('cpt');
    expect(library.lookup('cpt', '99999', DAY)).toMatchObject({ status: 'valid', title: 'Made up, at length' });
    expect(library.lookup('cpt', '99998', DAY).status).toBe('absent');
    expect(library.lookup('cpt', '99998', '2025-01-01').status).toBe('unknown');
  });

  test('is refused without descriptors, and never quotes one', async () => {
    expect(await refusal(table('99999,,'))).toMatchObject({ line: 2, reason: 'code 99999 has no descriptor' });
    const twice = await refusal(table('99999,secret,secret', '99999,secret,secret'));
    expect(twice?.reason).toBe('code 99999 comes twice');
  });
});

describe('a zip of CMS', () => {
  const pairs = (name: string, ...rows: string[]) => ptpDownload(name, ...rows).bytes;
  const GOOD = 'G0239\tG0238\t\t20060101\t*\t1\tx';

  test('holds other things, which are passed over by name, and one table in several forms', async () => {
    const told: string[] = [];
    const bytes = zipSync({
      'readme.txt': Buffer.from('Dear reader,\n'),
      'ccipra-v302r0-f1.txt': pairs('', GOOD),
      'ccipra-v302r0-f1.xlsx': Buffer.from('never opened'),
      'manual.pdf': Buffer.from('%PDF'),
    });
    const imports = await compileImport({ name: 'a.zip', bytes }, { passedOver: (name) => told.push(name) });
    expect(imports.map(({ kind, rows }) => [kind, rows])).toEqual([['ptp-practitioner', 1]]);
    expect(told).toEqual(['a.zip/readme.txt']);
  });

  test('falls back on the workbook where the text is in columns of fixed width', async () => {
    const sheet = workbookOf([
      ['Column 1', 'Column 2', 'Deletion Date', 'Modifier'],
      ['G0239', 'G0238', '*', 1],
    ]);
    const bytes = zipSync({
      'hospital-2024-07-01.txt': Buffer.from('G0239G0238        1\n'),
      'hospital-2024-07-01.xlsx': sheet.bytes,
    });
    expect((await compileImport({ name: 'a.zip', bytes }, {})).map(({ kind }) => kind)).toEqual(['ptp-hospital']);
  });

  test('is refused as a whole when a row of one of its tables does not fit', async () => {
    const bytes = zipSync({
      'ccipra-v302r0-f1.txt': pairs('', GOOD),
      'ccipra-v302r0-f2.txt': pairs('', GOOD.replace('G0238', 'G02')),
    });
    expect((await refusal({ name: 'a.zip', bytes }))?.file).toBe('a.zip/ccipra-v302r0-f2.txt');
  });
});

describe('files that are something else', () => {
  test('are refused with the reason', async () => {
    expect(await refusal(download('a.csv', 'Code,Price', '99999,1.00'))).toMatchObject({
      reason: expect.stringMatching(/no table that can be/),
    });
    expect(await refusal(download('a.csv', 'Dear reader,', 'nothing here'))).toMatchObject({
      reason: expect.stringMatching(/no row has a code/),
    });
    expect(await refusal({ name: 'a.bin', bytes: Uint8Array.of(1, 0, 2) })).toMatchObject({
      reason: expect.stringMatching(/neither text/),
    });
    expect(await refusal({ name: 'a.zip', bytes: zipSync({ 'a.pdf': Uint8Array.of(1) }) })).toMatchObject({
      reason: expect.stringMatching(/holds no txt/),
    });
    expect(await refusal({ name: 'a.zip', bytes: Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0) })).toMatchObject({
      reason: expect.stringMatching(/not a whole zip/),
    });
  });

  test('are refused when they are not of the kind that was named', async () => {
    const pairs = ptpDownload('pairs.txt', 'G0239\tG0238\t\t20060101\t*\t1\tx');
    expect(await refusal(pairs, { kind: 'addon' })).toMatchObject({
      reason: expect.stringMatching(/not those of NCCI add-on codes/),
    });
    expect(await refusal(pairs)).toMatchObject({ reason: expect.stringMatching(/name the kind/) });
    expect((await compileImport(pairs, { kind: 'ptp-hospital' }))[0]?.kind).toBe('ptp-hospital');
  });
});

async function imported(...files: SourceFile[]): Promise<{ library: CodeLibrary; imports: CompiledImport[] }> {
  const imports = (await Promise.all(files.map((file) => compileImport(file, {})))).flat();
  const entries = imports.map(({ entry }) => entry);
  const manifest: Manifest = {
    format: 1,
    packs: entries.flatMap((entry) => ('kind' in entry ? [] : [entry])),
    tables: entries.flatMap((entry) => ('kind' in entry ? [entry] : [])),
  };
  const packs = new Map(imports.map(({ entry, bytes }) => [entry.file, bytes]));
  const nothing = memoryPackSource(JSON.stringify({ format: 1, packs: [] }), new Map());
  return { library: openLibrary(nothing, memoryPackSource(JSON.stringify(manifest), packs)), imports };
}

async function refusal(file: SourceFile, options: ImportOptions = {}) {
  const thrown: unknown = await compileImport(file, options).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof SourceError)) return undefined;
  return { file: thrown.file, line: thrown.line, reason: thrown.reason };
}
