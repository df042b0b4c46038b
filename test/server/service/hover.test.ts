import { describe, expect, test } from 'vitest';
import { hover } from '../../../server/src/service/hover.js';
import { readAtCaret } from '../../support/caret.js';
import { realCodes } from '../../support/codes.js';

const TODAY = '2026-01-20';

async function hoverAt(marked: string, { links = false, fileName = 'visit.encounter.yaml' } = {}) {
  const { file, offset } = await readAtCaret(marked, fileName);
  return hover(file, offset, realCodes(), TODAY, { links });
}

async function markdownAt(marked: string, options = {}): Promise<string> {
  const found = await hoverAt(marked, options);
  if (found === undefined) throw new Error('no hover');
  return found.markdown;
}

const visit = (diagnosis: string, from = '2026-01-14') => `
encounter: office-visit-0042
claim: professional
from: ${from}
diagnoses:
  - code: ${diagnosis}
`;

describe('a diagnosis that may be reported', () => {
  test('shows its official title, that it is billable, and since when', async () => {
    const markdown = await markdownAt(visit('E11<|>.22'));
    expect(markdown).toContain('**E11.22** Type 2 diabetes mellitus with diabetic chronic kidney disease');
    expect(markdown).toContain('Billable · in force since 2015-10-01');
  });

  test('shows the path from the chapter down', async () => {
    const markdown = await markdownAt(visit('E11<|>.22'));
    const path = markdown.split('\n').find((line) => line.startsWith('Chapter 4 ')) ?? '';
    expect(path.split(' › ').map((step) => step.split(' ')[0])).toEqual(['Chapter', 'E08–E13', 'E11', 'E11.2']);
  });

  test('names the release and the provenance of what it shows', async () => {
    const markdown = await markdownAt(visit('E11<|>.22'));
    expect(markdown).toContain('FY2026 (CDC/NCHS), in force 2025-10-01 to 2026-09-30.');
    // The FY2026 notes come from a file that is not the publisher's own.
    expect(markdown).toMatch(/Notes: .*not the publisher's own file/);
  });

  test('shows the notes of the code itself before those it inherits', async () => {
    const markdown = await markdownAt(visit('E11<|>.22'));
    const own = markdown.indexOf('code to identify stage of chronic kidney disease (N18.1-N18.6)');
    const inherited = markdown.indexOf('type 1 diabetes mellitus (E10.-)');
    expect(own).toBeGreaterThan(0);
    expect(inherited).toBeGreaterThan(own);
    expect(markdown).toContain('**Excludes1** · from E11\n');
  });

  test('writes the codes in notes as links where the client can open them', async () => {
    const markdown = await markdownAt(visit('E11<|>.22'), { links: true });
    expect(markdown).toContain('([N18.1-N18.6](codes:/icd10cm/N18.1?date=2026-01-14))');
  });

  test('writes no links for a client that cannot open them', async () => {
    expect(await markdownAt(visit('E11<|>.22'))).not.toContain('codes:');
  });

  test('cuts long notes and says how many lines are left', async () => {
    // J17 alone carries 30 lines.
    const markdown = await markdownAt(visit('J1<|>7'));
    const lines = markdown.split('\n').filter((line) => /^ *- /.test(line));
    expect(lines.length).toBeLessThanOrEqual(20);
    expect(markdown).toMatch(/… \d+ more in the tabular/);
  });

  test('names Medicare flags: N18.6 is an MCC and an HCC', async () => {
    const flags = (await markdownAt(visit('N18.<|>6'))).split('\n').find((line) => line.includes('**MCC**')) ?? '';
    expect(flags).toContain('HCC');
  });

  test('names a diagnosis exempt from the POA indicator: Z79.4 is on the FY2026 list', async () => {
    expect(await markdownAt(visit('Z79<|>.4'))).toMatch(/\*\*POA exempt\*\*/i);
  });
});

describe('a code that may not be reported', () => {
  test('a category says what is missing and names its children', async () => {
    const markdown = await markdownAt(visit('N18.3<|>'));
    expect(markdown).toContain('Not billable: needs more characters. Choose N18.30, N18.31, N18.32.');
  });

  test('a category that was billable once says until when', async () => {
    expect(await markdownAt(visit('M54<|>.5', '2022-01-05'))).toContain('Billable until 2021-09-30.');
  });

  test('a fracture without its 7th character says so and shows the table', async () => {
    const markdown = await markdownAt(visit('S72.001<|>'));
    expect(markdown).toContain('Not billable: needs a 7th character.');
    expect(markdown).toContain('| A | initial encounter for closed fracture |');
    expect(markdown).toContain('**7th character** · from S72');
  });

  test('a deleted code says when it ended and what replaced it', async () => {
    // In the FY2020 order file and in none after it.
    const markdown = await markdownAt(visit('T40.4X1<|>A', '2026-01-14'));
    expect(markdown).toContain('Not in force on 2026-01-14: ended 2020-09-30.');
  });

  test('a code that begins later says from when', async () => {
    const markdown = await markdownAt(visit('N18.3<|>2', '2020-09-30'));
    expect(markdown).toContain('Not in force on 2020-09-30: begins 2020-10-01.');
  });

  test('a code that does not exist names the release and codes that look like it', async () => {
    const markdown = await markdownAt(visit('E11.9<|>9'));
    expect(markdown).toContain('Not in ICD-10-CM FY2026.');
    expect(markdown).toMatch(/Most alike:\n- E11\./);
  });
});

describe('dates', () => {
  test('a date that no release covers is named, and the nearest covered day is shown', async () => {
    const markdown = await markdownAt(visit('I1<|>0', '2031-01-14'));
    expect(markdown).toContain('No loaded release covers 2031-01-14: shown as of 2026-09-30.');
  });

  test('a file without a date is shown as of today', async () => {
    const markdown = await markdownAt('diagnoses: [N18.3<|>2]');
    expect(markdown).toContain('FY2026');
    expect(markdown).not.toContain('No loaded release covers');
  });

  test('a code that began in the middle of a fiscal year is dated to the day', async () => {
    // One of the six codes of 2021-01-01.
    expect(await markdownAt(visit('J12.8<|>2', '2020-12-31'))).toContain('begins 2021-01-01');
    expect(await markdownAt(visit('J12.8<|>2', '2021-01-01'))).toContain('Billable · in force since 2021-01-01');
  });
});

describe('other systems', () => {
  const line = (code: string) => `
claim: professional
from: 2025-11-03
diagnoses: [E11.9]
lines:
  - { code: ${code}, units: 1, diagnoses: [1] }
`;

  test('CPT shows its section by number and that no licensed table is loaded', async () => {
    const markdown = await markdownAt(line('"99<|>214"'));
    expect(markdown).toContain('Evaluation and Management (99202–99499), by its number.');
    expect(markdown).toContain('No licensed CPT table is loaded');
  });

  test('HCPCS shows its title and facts', async () => {
    const markdown = await markdownAt(line('J18<|>15'));
    expect(markdown).toMatch(/\*\*J1815\*\* .*insulin/i);
    expect(markdown).toMatch(/^- /m);
  });

  test('ICD-10-PCS shows its axes as a table', async () => {
    const markdown = await markdownAt(`
claim: inpatient
from: 2026-01-10
through: 2026-01-14
diagnoses: [K35.80]
procedures:
  - 0DTJ<|>4ZZ
`);
    expect(markdown).toContain('| Axis | Value |');
    expect(markdown).toMatch(/\|.*Appendix.*\|/);
    expect(markdown).toMatch(/\|.*Percutaneous Endoscopic.*\|/);
  });

  test.each([
    ['a place of service', 'place: "1<|>1"', /Office/i],
    ['a type of bill', 'billType: "01<|>31"', /hospital/i],
    ['a modifier', 'lines: [{ code: J1815, modifiers: [R<|>T] }]', /right/i],
    ['a revenue code', 'lines: [{ code: J1815, revenue: "04<|>50" }]', /emergency/i],
  ])('%s shows its title', async (_name, yaml, title) => {
    expect(await markdownAt(`claim: outpatient\nfrom: 2025-11-03\n${yaml}\n`)).toMatch(title);
  });
});

describe('where it applies', () => {
  test('the span is the code alone', async () => {
    const marked = visit('"E11<|>.22"');
    const found = await hoverAt(marked);
    const text = marked.replace('<|>', '');
    expect(found && text.slice(found.span.start, found.span.end)).toBe('E11.22');
  });

  test.each([
    ['before a code', visit('<|>E11.22')],
    ['behind it', visit('E11.22<|>')],
    ['on its closing quote', visit('"E11.22"<|>')],
  ])('answers %s', async (_where, marked) => {
    expect(await markdownAt(marked)).toContain('**E11.22**');
  });

  test('says nothing where no code stands', async () => {
    expect(await hoverAt('claim: prof<|>essional\ndiagnoses: [E11.9]\n')).toBeUndefined();
  });

  test('works in JSON alike', async () => {
    const json = '{ "claim": "professional", "from": "2026-01-14", "diagnoses": [{ "code": "E11<|>.22" }] }';
    expect(await markdownAt(json, { fileName: 'visit.encounter.json' })).toContain('**E11.22**');
  });

  test('puts no text of the document but the code into the answer', async () => {
    const markdown = await markdownAt(`${visit('E11<|>.22')}    note: seen with her daughter Mildred\n`);
    expect(markdown).not.toContain('Mildred');
    expect(markdown).not.toContain('office-visit-0042');
  });
});
