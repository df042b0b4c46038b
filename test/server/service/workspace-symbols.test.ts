import { describe, expect, test } from 'vitest';
import { codeKey } from '../../../server/src/service/code-key.js';
import { findReferences } from '../../../server/src/service/references.js';
import { searchWords } from '../../../server/src/service/search-words.js';
import { type WorkspaceEntry, workspaceEntry } from '../../../server/src/service/workspace-entry.js';
import { WorkspaceSymbols } from '../../../server/src/service/workspace-symbols.js';
import { realCodes } from '../../support/codes.js';
import { parseFile } from '../../support/parse.js';

async function entry(name: string, text: string): Promise<WorkspaceEntry> {
  return workspaceEntry(`file:///claims/${name}`, await parseFile(text), realCodes(), '2026-01-20');
}

async function searchable(...texts: string[]): Promise<WorkspaceSymbols> {
  const symbols = new WorkspaceSymbols();
  for (const [index, text] of texts.entries()) symbols.update(await entry(`${index}.encounter.yaml`, text));
  return symbols;
}

const dx = (...codes: string[]) => `encounter: visit\nfrom: 2026-01-14\ndiagnoses: [${codes.join(', ')}]\n`;

describe('words', () => {
  test.each([
    ['E11.22', ['e1122']],
    ['E1122', ['e1122']],
    ['stage 3b CKD, on insulin.', ['stage', '3b', 'ckd', 'on', 'insulin']],
    ['office-visit-0042', ['office', 'visit', '0042']],
    ['accommodation 1100', ['accommodation', '1100']],
    ['', []],
    ['...', []],
  ])('%j', (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });
});

describe('symbol search', () => {
  test.each(['E11.22', 'e1122', 'E11.2'])('%s finds E11.22 and nothing that merely looks alike', async (query) => {
    const symbols = await searchable(dx('E10.2', 'E11.22', 'E12.2', 'E1.22'));
    expect(symbols.search(query).map(({ name }) => name)).toEqual([
      'E11.22 Type 2 diabetes mellitus with diabetic chronic kidney disease',
    ]);
  });

  test('all words must match, in any order, the last one from its beginning on', async () => {
    const symbols = await searchable(dx('E11.22', 'E11.9', 'N18.32'));
    expect(symbols.search('kidney diab').map(({ name }) => name.split(' ')[0])).toEqual(['E11.22']);
    expect(symbols.search('kidney asthma')).toEqual([]);
  });

  test('repeated letters and numbers stay apart', async () => {
    const symbols = await searchable(
      'encounter: visit-100\nfrom: 2026-01-14\n',
      'encounter: visit-1000\nfrom: 2026-01-14\n',
      'encounter: visit-10\nfrom: 2026-01-14\n',
    );
    expect(symbols.search('1000').map(({ name }) => name)).toEqual(['visit-1000']);
  });

  test('an empty query lists the encounters', async () => {
    const symbols = await searchable(dx('E11.22'), dx('I10'));
    expect(symbols.search(' ').map(({ kind }) => kind)).toEqual(['encounter', 'encounter']);
  });

  test('a file that changed is found by its new text only, a removed one not at all', async () => {
    const symbols = await searchable(dx('E11.22'));
    symbols.update(await entry('0.encounter.yaml', dx('I10')));
    expect(symbols.search('E11.22')).toEqual([]);
    expect(symbols.search('I10')).toHaveLength(1);
    symbols.remove('file:///claims/0.encounter.yaml');
    expect(symbols.search('I10')).toEqual([]);
    expect(symbols.search('')).toEqual([]);
  });

  test('a symbol points at what it names', async () => {
    const text = dx('E11.22', 'I10');
    const symbols = await searchable(text);
    const [found] = symbols.search('I10');
    const line = text.split('\n')[found?.range.start.line ?? 0] ?? '';
    expect(line.slice(found?.range.start.character, found?.range.end.character)).toBe('I10');
  });
});

describe('references', () => {
  test('are the same code of the same system, in the order of files and text', async () => {
    const entries = [
      await entry('a.encounter.yaml', dx('E11.22', 'e1122')),
      await entry('b.encounter.yaml', `${dx('E11.2')}lines: [{ code: E1122 }]\n`),
    ];
    const found = findReferences(entries, codeKey({ system: 'icd10cm', text: ' E11.22' }));
    expect(found.map(({ uri, range }) => `${uri}:${range.start.line}:${range.start.character}`)).toEqual([
      'file:///claims/a.encounter.yaml:2:12',
      'file:///claims/a.encounter.yaml:2:20',
    ]);
  });
});
