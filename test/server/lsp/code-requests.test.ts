import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  CodeAtResult,
  CodeInsertionResult,
  CodeLocationResult,
  CodePathResult,
  CodeSearchResult,
  CodeTreeItem,
  DocumentStatusResult,
} from '../../../server/src/protocol/requests.js';
import * as protocol from '../../../server/src/protocol/requests.js';
import { TestClient } from '../../support/lsp-client.js';

const URI = 'file:///claims/visit.encounter.yaml';

let client: TestClient;
beforeEach(async () => {
  client = await TestClient.start();
});
afterEach(() => client.dispose());

describe('the code browser', () => {
  const children = (params: object) => client.request<CodeTreeItem[]>(protocol.codeChildren, params);

  test('opens from the systems down to a code', async () => {
    const systems = await children({});
    expect(systems[0]).toMatchObject({ system: 'icd10cm', kind: 'system', hasChildren: true });
    const chapters = await children({ system: 'icd10cm' });
    expect(chapters[0]).toMatchObject({ kind: 'chapter', label: 'Chapter 1' });
    expect((await children({ system: 'icd10cm', id: 'N18.3' })).map(({ id }) => id)).toEqual([
      'N18.30',
      'N18.31',
      'N18.32',
    ]);
  });

  test('finds the way to a code', async () => {
    const path = await client.request<CodePathResult>(protocol.codePath, { system: 'icd10cm', code: 'e1122' });
    expect(path.at(-1)).toMatchObject({ id: 'E11.22', status: 'valid' });
  });

  test('answers nothing to what it does not know', async () => {
    expect(await children({ system: 'snomed' })).toEqual([]);
    expect(await children({ system: 'icd10cm', id: 'no such node' })).toEqual([]);
    expect(await client.request(protocol.codePath, { system: 'x', code: 'y' })).toEqual([]);
    expect(await client.request(protocol.codeMarkdown, { system: 'icd10cm', code: 'E11.99' })).toBeNull();
    expect(await client.request(protocol.codeDocument, { uri: 'codes:/icd10cm/E11.99?date=2026-01-14' })).toBeNull();
    expect(await client.request(protocol.codeLocation, { system: 'icd10cm', code: 'E11.99' })).toBeNull();
    expect(client.logged).toEqual([]);
  });
});

describe('search', () => {
  test('ranks codes and says when it cut', async () => {
    const { hits, more } = await client.request<CodeSearchResult>(protocol.codeSearch, {
      query: 'E11',
      systems: ['icd10cm'],
      limit: 5,
    });
    expect(hits).toHaveLength(5);
    expect(hits[0]).toMatchObject({ system: 'icd10cm', title: expect.any(String) });
    expect(more).toBe(true);
  });
});

describe('one code', () => {
  test('has a tooltip', async () => {
    const markdown = await client.request<string>(protocol.codeMarkdown, { system: 'icd10cm', code: 'E11.22' });
    expect(markdown).toContain('**E11.22** Type 2 diabetes mellitus with diabetic chronic kidney disease');
  });

  test('has a place in the tabular document, whose text it can be read in', async () => {
    const place = await client.request<CodeLocationResult>(protocol.codeLocation, { system: 'icd10cm', code: 'E1122' });
    const text = await client.request<string>(protocol.codeDocument, { uri: place?.uri });
    expect(text.split('\n')[place?.range.start.line ?? 0]).toContain('E11.22');
  });
});

describe('at the caret', () => {
  test('names the code and its date', async () => {
    const at = await client.openAt(URI, 'from: 2026-01-14\ndiagnoses: [e11<|>9]\n');
    expect(await client.request<CodeAtResult>(protocol.codeAt, at)).toEqual({
      system: 'icd10cm',
      code: 'E11.9',
      date: '2026-01-14',
    });
  });

  test('says how another code is written there', async () => {
    const at = await client.openAt(URI, 'place: 1<|>1\n');
    const insertion = await client.request<CodeInsertionResult>(protocol.codeInsertion, {
      ...at,
      system: 'place-of-service',
      code: '22',
    });
    expect(client.textOf(URI, insertion.range)).toBe('11');
    expect(insertion.text).toBe('"22"');
  });

  test('in a document of another kind, the bare code goes in at the caret', async () => {
    const position = { line: 0, character: 0 };
    const insertion = await client.request<CodeInsertionResult>(protocol.codeInsertion, {
      textDocument: { uri: 'file:///notes.md' },
      position,
      system: 'icd10cm',
      code: 'E11.9',
    });
    expect(insertion).toEqual({ range: { start: position, end: position }, text: 'E11.9' });
  });
});

describe('the status of a document', () => {
  test('names the releases in force', async () => {
    await client.open(URI, 'claim: professional\nfrom: 2026-01-14\ndiagnoses: [I10]\n');
    const status = await client.request<DocumentStatusResult>(protocol.documentStatus, { textDocument: { uri: URI } });
    expect(status).toMatchObject({
      date: '2026-01-14',
      releases: [{ system: 'icd10cm', name: 'FY2026' }],
      missing: [],
    });
  });
});
