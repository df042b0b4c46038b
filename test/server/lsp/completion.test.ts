import { afterEach, describe, expect, test } from 'vitest';
import type { ClientCapabilities, CompletionItem, CompletionList, Range, TextEdit } from 'vscode-languageserver/node';
import { MODERN, PLAIN, TestClient } from '../../support/lsp-client.js';

const URI = 'file:///claims/visit.encounter.yaml';
const visit = (code: string) => `claim: professional\nfrom: 2026-01-14\ndiagnoses:\n  - code: ${code}\n`;

let client: TestClient;
afterEach(() => client.dispose());

async function itemsAt(marked: string, uri = URI): Promise<CompletionItem[]> {
  const at = await client.openAt(uri, marked);
  const { items, itemDefaults } = await client.request<CompletionList>('textDocument/completion', at);
  const data = itemDefaults?.data;
  return items.map((item) => ({
    ...(data !== undefined && { data }),
    ...withEdit(item, itemDefaults?.editRange as Range | undefined),
  }));
}

/** As a client does it that takes the range and the data of all items from the list. */
function withEdit(item: CompletionItem, range: Range | undefined): CompletionItem {
  return range === undefined ? item : { ...item, textEdit: { range, newText: item.textEditText ?? item.label } };
}

async function itemAt(marked: string, label: string): Promise<CompletionItem> {
  const item = (await itemsAt(marked)).find((candidate) => candidate.label === label);
  if (item === undefined) throw new Error(`${label} is not offered`);
  return item;
}

describe('completion', () => {
  test('works inside quotes and replaces the whole code, quotes included', async () => {
    client = await TestClient.start();
    const item = await itemAt(visit('"E11.<|>9"'), 'E11.22');
    const edit = item.textEdit as TextEdit;
    expect(client.textOf(URI, edit.range)).toBe('"E11.9"');
    expect(edit.newText).toMatch(/^"?E11\.22"?$/);
  });

  test('is asked for by the characters that may begin a value', async () => {
    client = await TestClient.start();
    expect(client.initialized.capabilities.completionProvider?.triggerCharacters).toEqual(
      expect.arrayContaining(['.', '"', ' ', '[', ',']),
    );
  });

  test('brings titles at once and documentation on resolve', async () => {
    client = await TestClient.start();
    const item = await itemAt(visit('E11.2<|>'), 'E11.22');
    expect(item.labelDetails?.description).toBe('Type 2 diabetes mellitus with diabetic chronic kidney disease');
    expect(item.documentation).toBeUndefined();
    const resolved = await client.request<CompletionItem>('completionItem/resolve', item);
    expect(resolved.documentation).toMatchObject({ kind: 'markdown', value: expect.stringContaining('Billable') });
  });

  test('resolve leaves items alone that carry no code', async () => {
    client = await TestClient.start();
    for (const data of [
      undefined,
      null,
      7,
      'x',
      { system: 'snomed', code: '1', date: '2026-01-01' },
      { code: 'E11' },
    ]) {
      const item = { label: 'x', ...(data !== undefined && { data }) };
      expect(await client.request('completionItem/resolve', item)).toEqual(item);
    }
  });

  test('a list is incomplete and never longer than 100', async () => {
    client = await TestClient.start();
    const at = await client.openAt(URI, visit('S<|>'));
    const list = await client.request<CompletionList>('textDocument/completion', at);
    expect(list).toMatchObject({ isIncomplete: true, items: { length: 100 } });
  });

  test('says the range that all items share once, where the client allows it', async () => {
    const answerTo = async (capabilities: ClientCapabilities) => {
      client = await TestClient.start({ capabilities });
      return client.request<CompletionList>('textDocument/completion', await client.openAt(URI, visit('E11<|>')));
    };
    const once = await answerTo(MODERN);
    client.dispose();
    const each = await answerTo(PLAIN);
    const range = once.itemDefaults?.editRange as Range;
    expect(once.items.map((item) => withEdit(item, range).textEdit)).toEqual(
      each.items.map(({ textEdit }) => ({ ...textEdit, newText: expect.any(String) })),
    );
    expect(each.itemDefaults).toBeUndefined();
  });

  test('says the data that all items share once, where the client allows it, and documents its items all the same', async () => {
    client = await TestClient.start();
    const at = await client.openAt(URI, visit('E11<|>'));
    const { items, itemDefaults } = await client.request<CompletionList>('textDocument/completion', at);
    expect(itemDefaults?.data).toEqual({ system: 'icd10cm', date: '2026-01-14' });
    expect(items.filter(({ data }) => data !== undefined)).toEqual([]);
    const resolved = await client.request<CompletionItem>(
      'completionItem/resolve',
      await itemAt(visit('E11<|>'), 'E11.9'),
    );
    expect(JSON.stringify(resolved.documentation)).toContain('Type 2 diabetes mellitus without complications');
  });

  test('answers nothing in prose', async () => {
    client = await TestClient.start();
    const at = await client.openAt(URI, 'chart:\n  note: |\n    Type 2 <|>diabetes\n');
    expect(await client.request('textDocument/completion', at)).toBeNull();
  });
});

describe('a category leads on', () => {
  test('the list opens again in a client that has a command for it', async () => {
    client = await TestClient.start({ initializationOptions: { suggestCommand: 'editor.action.triggerSuggest' } });
    expect((await itemAt(visit('N18<|>'), 'N18.3')).command?.command).toBe('editor.action.triggerSuggest');
    await client.close(URI);
    expect((await itemAt(visit('N18<|>'), 'N18.1')).command).toBeUndefined();
  });

  test('other clients get no command they would not know', async () => {
    client = await TestClient.start();
    expect((await itemAt(visit('N18<|>'), 'N18.3')).command).toBeUndefined();
  });

  test('typing on in the same document offers the children', async () => {
    client = await TestClient.start();
    const at = await client.openAt(URI, visit('N18<|>'));
    await client.change(URI, [{ range: { start: at.position, end: at.position }, text: '.3' }]);
    const position = { ...at.position, character: at.position.character + 2 };
    const list = await client.request<CompletionList>('textDocument/completion', { ...at, position });
    expect(list.items.slice(0, 3).map(({ label }) => label)).toEqual(['N18.30', 'N18.31', 'N18.32']);
  });
});

describe('clients that understand less', () => {
  test('get plain text instead of snippets', async () => {
    client = await TestClient.start({ capabilities: PLAIN });
    for (const item of await itemsAt('<|>')) {
      expect(item.insertTextFormat).toBeUndefined();
      expect((item.textEdit as TextEdit).newText).not.toMatch(/\$\d|\$\{/);
    }
    await client.close(URI);
    expect(((await itemAt(visit('N18<|>'), 'N18.3')).textEdit as TextEdit).newText).toBe('N18.3');
  });

  test('get plain documentation', async () => {
    client = await TestClient.start({ capabilities: { ...MODERN, textDocument: {} } });
    const item = await itemAt(visit('E11.2<|>'), 'E11.22');
    expect(item.detail).toBe('Type 2 diabetes mellitus with diabetic chronic kidney disease');
    const resolved = await client.request<CompletionItem>('completionItem/resolve', item);
    expect(resolved.documentation).toMatchObject({ kind: 'plaintext', value: expect.not.stringContaining('**') });
  });
});
