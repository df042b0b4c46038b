import { describe, expect, test } from 'vitest';
import { complete } from '../../../server/src/service/completion.js';
import type { CompletionItem, CompletionList } from '../../../server/src/service/completion-item.js';
import { type AtCaret, readAtCaret } from '../../support/caret.js';
import { realCodes } from '../../support/codes.js';
import { applyEdits } from '../../support/parse.js';

const TODAY = '2026-01-20';

async function listAt(marked: string, fileName?: string): Promise<CompletionList & { at: AtCaret }> {
  const at = await readAtCaret(marked, fileName);
  if (at.slot === undefined) throw new Error('nothing may be written at the caret');
  const context = { file: at.file, offset: at.offset, codes: realCodes(), today: TODAY };
  return { ...complete(at.slot, context), at };
}

async function labelsAt(marked: string): Promise<string[]> {
  return (await listAt(marked)).items.map(({ label }) => label);
}

async function itemAt(marked: string, label: string, fileName?: string): Promise<CompletionItem & { at: AtCaret }> {
  const { items, at } = await listAt(marked, fileName);
  const item = items.find((candidate) => candidate.label === label);
  if (item === undefined) throw new Error(`${label} is not offered, only ${items.map((i) => i.label).join(' ')}`);
  return { ...item, at };
}

/** The document after accepting the item; `$0` of a snippet stays visible. */
async function accepted(marked: string, label: string, fileName?: string): Promise<string> {
  const { edit, at } = await itemAt(marked, label, fileName);
  return applyEdits(at.file.text, [edit]);
}

const visit = (diagnosis: string, from = '2026-01-14') => `
encounter: office-visit-0042
claim: professional
from: ${from}
diagnoses:
  - code: ${diagnosis}
`;

describe('finding codes', () => {
  test.each(['E11.22', 'E1122', 'e11.22', 'E11.2', 'E112'])('%s finds E11.22', async (typed) => {
    expect(await labelsAt(visit(`${typed}<|>`))).toContain('E11.22');
  });

  test('words of the title find a code', async () => {
    expect(await labelsAt(visit('chronic kidney stage 3b<|>'))).toContain('N18.32');
  });

  test('the whole code is offered and replaced with the caret in its middle', async () => {
    expect(await accepted(visit('E11<|>.9'), 'E11.21')).toBe(visit('E11.21'));
  });

  test('a list is at most 100 items and asks to be asked again', async () => {
    const { items, isIncomplete } = await listAt(visit('S<|>'));
    expect(items).toHaveLength(100);
    expect(isIncomplete).toBe(true);
  });

  test('no code is offered twice', async () => {
    const labels = await labelsAt(visit('E11<|>'));
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('items keep their rank when sorted by sortText', async () => {
    const { items } = await listAt(visit('E11<|>'));
    const sorted = [...items].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
    expect(sorted).toEqual(items);
  });

  test('title and code system data come with every item, documentation does not', async () => {
    const item = await itemAt(visit('E11.2<|>'), 'E11.22');
    expect(item.detail).toBe('Type 2 diabetes mellitus with diabetic chronic kidney disease');
    expect(item.code).toEqual({ system: 'icd10cm', code: 'E11.22', date: '2026-01-14' });
  });
});

describe('categories', () => {
  test('a category typed in full offers what is one step below it first', async () => {
    expect((await labelsAt(visit('N18.3<|>'))).slice(0, 3)).toEqual(['N18.30', 'N18.31', 'N18.32']);
  });

  test('a category is not offered to replace itself', async () => {
    expect(await labelsAt(visit('N18.3<|>'))).not.toContain('N18.3');
  });

  test('a category leads on, a billable code does not', async () => {
    expect((await itemAt(visit('N18<|>'), 'N18.3')).leadsOn).toBe(true);
    expect((await itemAt(visit('N18<|>'), 'N18.1')).leadsOn).toBe(false);
  });

  test('below a category come its billable codes, so that one can skip the steps', async () => {
    expect(await labelsAt(visit('N18<|>'))).toContain('N18.32');
  });

  test('accepting a category leaves the caret inside its quotes', async () => {
    expect(await accepted(visit('"N18<|>"'), 'N18.3')).toMatch(/code: "?N18\.3\$0"?\n/);
  });

  test('a fracture offers its 7th characters', async () => {
    const labels = await labelsAt(visit('S72.001<|>'));
    expect(labels.slice(0, 3)).toEqual(['S72.001A', 'S72.001B', 'S72.001C']);
  });
});

describe('the governing date decides', () => {
  test('M54.5 is billable in 2021 and leads on in 2022', async () => {
    expect((await itemAt(visit('M54<|>', '2021-09-30'), 'M54.5')).leadsOn).toBe(false);
    expect((await itemAt(visit('M54<|>', '2021-10-01'), 'M54.5')).leadsOn).toBe(true);
  });

  test('a code is not offered before its first day', async () => {
    expect(await labelsAt(visit('N18.3<|>', '2020-09-30'))).not.toContain('N18.32');
    expect(await labelsAt(visit('N18.3<|>', '2020-10-01'))).toContain('N18.32');
  });

  test('without a date, today decides', async () => {
    expect((await itemAt('diagnoses: [N18.3<|>]', 'N18.32')).code?.date).toBe(TODAY);
  });

  test('outside the releases, the nearest covered day decides', async () => {
    expect((await itemAt(visit('N18.3<|>', '2031-05-05'), 'N18.32')).code?.date).toBe('2026-09-30');
  });
});

describe('what the editor filters by', () => {
  const replaced = ({ at, edit }: { at: AtCaret } & CompletionItem) => at.file.text.slice(edit.span.start, at.offset);

  test.each([
    ['a bare code', visit('E11<|>')],
    ['a quoted code', visit('"E11<|>"')],
    ['words', visit('diabetic chronic<|>')],
    ['a code in a list', 'diagnoses: [E11<|>]\nfrom: 2026-01-14\n'],
  ])('begins with what %s replaces up to the caret', async (_name, marked) => {
    const { items, at } = await listAt(marked);
    for (const item of items) expect(item.filterText.startsWith(replaced({ ...item, at }))).toBe(true);
    expect(items.length).toBeGreaterThan(0);
  });

  test('holds the code dotted and undotted', async () => {
    const { filterText } = await itemAt(visit('E11<|>'), 'E11.9');
    expect(filterText.split(' ')).toEqual(['E11', 'E11.9', 'E119']);
  });

  test('goes on with the code at once where nothing is typed yet', async () => {
    expect((await itemAt('from: 2026-01-14\nplace: "<|>"\n', '11')).filterText).toMatch(/^"11 /);
    expect((await itemAt('from: 2026-01-14\nplace: <|>\n', '11')).filterText).toMatch(/^11 /);
  });

  test('holds the title where words are typed, or may still be', async () => {
    const title = 'Type 2 diabetes mellitus without complications';
    expect((await itemAt(visit('diabetes without<|>'), 'E11.9')).filterText).toContain(title);
    expect((await itemAt(visit('diab<|>'), 'E11.9')).filterText).toContain(title);
  });
});

describe('how a code is written', () => {
  const procedures = (code: string) => `
claim: inpatient
from: 2026-01-10
through: 2026-01-14
procedures:
  - ${code}
`;

  test('a code that YAML would read as a number gets quotes', async () => {
    // 3E03317 is infinity to a YAML reader.
    expect(await accepted(procedures('3E0331<|>'), '3E03317')).toBe(procedures('"3E03317"'));
  });

  test('a code that YAML reads as text stays bare', async () => {
    expect(await accepted(visit('E11.2<|>'), 'E11.22')).toBe(visit('E11.22'));
  });

  test('in JSON the quotes are always there, once', async () => {
    const json = '{ "from": "2026-01-14", "diagnoses": [{ "code": "E11.2<|>" }] }';
    expect(await accepted(json, 'E11.22', 'visit.encounter.json')).toBe(json.replace('E11.2<|>', 'E11.22'));
  });
});

describe('where nothing is typed yet', () => {
  test('codes that other encounters of the file use come first', async () => {
    const labels = await labelsAt(`
from: 2026-01-14
diagnoses: [E11.22, N18.32]
---
from: 2026-01-14
diagnoses:
  - I10
  - code: <|>
`);
    expect(labels).toEqual(['E11.22', 'N18.32', 'I10']);
  });

  test('a code that is not in force on the date is left out', async () => {
    const labels = await labelsAt('from: 2022-01-14\ndiagnoses:\n  - M54.5\n  - I10\n  - code: <|>\n');
    expect(labels).toEqual(['I10']);
  });

  test('a short list is offered as a whole', async () => {
    const labels = await labelsAt('claim: professional\nfrom: 2026-01-14\nplace: "<|>"\n');
    expect(labels).toEqual(expect.arrayContaining(['11', '21', '23']));
  });
});

describe('keys and values', () => {
  test('the claim kind offers its three values', async () => {
    expect((await labelsAt('claim: <|>\n')).sort()).toEqual(['inpatient', 'outpatient', 'professional']);
  });

  test('the editor narrows values by what is typed, quote included', async () => {
    expect((await itemAt('claim: "pro<|>"\n', 'professional')).filterText).toMatch(/^"professional/);
    expect((await itemAt('claim: pro<|>\n', 'professional')).filterText).toMatch(/^professional/);
  });

  test('a value replaces all that stood there', async () => {
    expect(await accepted('claim: pro<|>x\n', 'professional')).toBe('claim: professional\n');
  });

  test('keys that are missing are offered, required ones first, present ones not', async () => {
    const { items } = await listAt('encounter: a\n<|>\n');
    const labels = items.map(({ label }) => label);
    expect(labels).toContain('diagnoses');
    expect(labels).not.toContain('encounter');
    const required = items.map(({ detail }) => detail.endsWith('(required)'));
    expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
  });
});

describe('an element of a list that is a code or a mapping', () => {
  test('the key that is begun is offered behind the codes', async () => {
    const { items } = await listAt(`
encounter: office-visit-0042
claim: professional
from: 2026-01-14
diagnoses:
  - co<|>
`);
    expect(items.at(-1)?.label).toBe('code');
    expect(items.slice(0, -1).every(({ kind }) => kind === 'code' || kind === 'category')).toBe(true);
    expect(items.length).toBeLessThanOrEqual(100);
  });

  test('an empty element offers codes and every key', async () => {
    const labels = await labelsAt(`
encounter: office-visit-0042
claim: professional
from: 2026-01-14
diagnoses:
  - E11.9
  - <|>
`);
    expect(labels).toEqual(expect.arrayContaining(['code', 'role', 'poa', 'evidence']));
  });
});
