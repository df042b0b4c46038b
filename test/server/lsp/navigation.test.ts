import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  Hover,
  Location,
  LocationLink,
  SymbolInformation,
} from 'vscode-languageserver/node';
import { PLAIN, TestClient } from '../../support/lsp-client.js';

const URI = 'file:///claims/visit.encounter.yaml';
const visit = (code: string) =>
  `encounter: visit-1\nclaim: professional\nfrom: 2026-01-14\ndiagnoses:\n  - code: ${code}\n`;

let client: TestClient;
afterEach(() => client.dispose());

const opensCodes = { initializationOptions: { codesDocuments: true } };

describe('hover', () => {
  test('shows the code under the caret as Markdown, over the code alone', async () => {
    client = await TestClient.start();
    const at = await client.openAt(URI, visit('"E11<|>.22"'));
    const hover = await client.request<Hover>('textDocument/hover', at);
    expect(hover.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('**E11.22**') });
    expect(hover.range && client.textOf(URI, hover.range)).toBe('E11.22');
  });

  test('comes as plain text for a client without Markdown', async () => {
    client = await TestClient.start({ capabilities: PLAIN });
    const at = await client.openAt(URI, visit('E11<|>.22'));
    const { contents } = await client.request<Hover>('textDocument/hover', at);
    expect(contents).toMatchObject({ kind: 'plaintext', value: expect.stringMatching(/^E11\.22 Type 2/) });
  });

  test('links codes only for a client that opens them', async () => {
    client = await TestClient.start(opensCodes);
    const at = await client.openAt(URI, visit('E11<|>.22'));
    const linked = await client.request<Hover>('textDocument/hover', at);
    expect(JSON.stringify(linked)).toContain('](codes:/icd10cm/');
    client.dispose();
    client = await TestClient.start();
    await client.open(URI, visit('E11.22'));
    expect(JSON.stringify(await client.request<Hover>('textDocument/hover', at))).not.toContain('codes:');
  });
});

describe('definition', () => {
  async function definitionAt(marked: string): Promise<LocationLink | undefined> {
    const at = await client.openAt(URI, marked);
    return (await client.request<LocationLink[] | null>('textDocument/definition', at))?.[0];
  }

  test("lands on the code's row in the tabular document of its date", async () => {
    client = await TestClient.start(opensCodes);
    const link = await definitionAt(visit('n18<|>32'));
    expect(link?.targetUri).toBe('codes:/icd10cm/N18?date=2026-01-14');
    const text = await client.request<string>('chartwright/codeDocument', { uri: link?.targetUri });
    const { start, end } = link?.targetSelectionRange ?? {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 0 },
    };
    expect(text.split('\n')[start.line]?.slice(start.character, end.character)).toBe('N18.32');
    expect(link?.originSelectionRange && client.textOf(URI, link.originSelectionRange)).toBe('n1832');
  });

  test('is a plain location for clients that know no links', async () => {
    client = await TestClient.start({ ...opensCodes, capabilities: PLAIN });
    const at = await client.openAt(URI, visit('N18<|>.32'));
    const location = await client.request<Location>('textDocument/definition', at);
    expect(location.uri).toBe('codes:/icd10cm/N18?date=2026-01-14');
  });

  test('is not offered to a client that could not open it', async () => {
    client = await TestClient.start();
    expect(await definitionAt(visit('N18<|>.32'))).toBeUndefined();
  });

  test('goes to clients that ask for content in the standard way, and they get it', async () => {
    client = await TestClient.start({ capabilities: { workspace: { textDocumentContent: {} } } });
    expect(client.initialized.capabilities.workspace?.textDocumentContent).toEqual({ schemes: ['codes'] });
    const uri = 'codes:/icd10cm/N18?date=2026-01-14';
    const { text } = await client.request<{ text: string }>('workspace/textDocumentContent', { uri });
    expect(text).toContain('N18.32');
    await expect(client.request('workspace/textDocumentContent', { uri: 'codes:/x' })).rejects.toThrow();
  });

  test('there is none for a code that no release has', async () => {
    client = await TestClient.start(opensCodes);
    expect(await definitionAt(visit('E11<|>.99'))).toBeUndefined();
  });
});

describe('inside a tabular document', () => {
  const uri = 'codes:/icd10cm/N18?date=2026-01-14';

  test('codes are links that lead to their row', async () => {
    client = await TestClient.start(opensCodes);
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
    const link = links.find(({ data }) => String(data).includes('Z99.2'));
    const { target } = await client.request<DocumentLink>('documentLink/resolve', link);
    const [targetUri, line] = target?.split('#L') ?? [];
    expect(targetUri).toBe('codes:/icd10cm/Z99?date=2026-01-14');
    const text = await client.request<string>('chartwright/codeDocument', { uri: targetUri });
    expect(text.split('\n')[Number(line) - 1]).toContain('Z99.2');
  });

  test('hover and definition work on its rows', async () => {
    client = await TestClient.start(opensCodes);
    const location = await client.request<Location>('chartwright/codeLocation', {
      system: 'icd10cm',
      code: 'N18.32',
      date: '2026-01-14',
    });
    const at = { textDocument: { uri: location.uri }, position: location.range.start };
    const hover = await client.request<Hover>('textDocument/hover', at);
    expect(JSON.stringify(hover)).toContain('**N18.32**');
    const [link] = await client.request<LocationLink[]>('textDocument/definition', at);
    expect(link?.targetSelectionRange).toEqual(location.range);
  });
});

describe('in a folder of encounters', () => {
  let folder: string;
  const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).toString();
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'chartwright-'));
    write('a.encounter.yaml', visit('E11.22'));
    write('deep/b.encounter.json', '{ "encounter": "b", "from": "2026-01-14", "diagnoses": ["I10", "e1122"] }');
    write('deep/c.encounter.yml', visit('I10'));
    write('node_modules/d.encounter.yaml', visit('E11.22'));
    write('notes.yaml', visit('E11.22'));
    write('broken.encounter.yaml', 'diagnoses: [E11.22, {');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function start(): Promise<void> {
    client = await TestClient.start({ folders: [pathToFileURL(folder).toString()] });
  }

  async function referencesAt(name: string, marked: string): Promise<string[]> {
    const at = await client.openAt(uriOf(name), marked);
    return referencesOf(at);
  }

  async function referencesOf(at: object): Promise<string[]> {
    const locations = await client.request<Location[]>('textDocument/references', {
      ...at,
      context: { includeDeclaration: true },
    });
    return locations.map(
      ({ uri, range }) => `${uri.slice(uriOf('').length + 1)}:${range.start.line}:${range.start.character}`,
    );
  }

  test('references find a code in every encounter file, however it is written', async () => {
    await start();
    expect(await referencesAt('a.encounter.yaml', visit('E11<|>.22'))).toEqual([
      'a.encounter.yaml:4:10',
      'broken.encounter.yaml:0:12',
      'deep/b.encounter.json:0:64',
    ]);
  });

  test('references see what is typed before it is saved', async () => {
    await start();
    const at = await client.openAt(uriOf('a.encounter.yaml'), visit('I1<|>0'));
    expect(await referencesOf(at)).toContain('a.encounter.yaml:4:10');
    await client.change(uriOf('a.encounter.yaml'), [{ text: visit('E11.22') }]);
    const other = await client.openAt(uriOf('deep/c.encounter.yml'), visit('I1<|>0'));
    expect(await referencesOf(other)).not.toContain('a.encounter.yaml:4:10');
  });

  test('references follow files that change, come and go on disk', async () => {
    await start();
    const at = await client.openAt(uriOf('deep/c.encounter.yml'), visit('I1<|>0'));
    expect(await referencesOf(at)).toHaveLength(2);
    write('new.encounter.yaml', visit('I10'));
    rmSync(path.join(folder, 'deep/b.encounter.json'));
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: uriOf('new.encounter.yaml'), type: 1 },
        { uri: uriOf('deep/b.encounter.json'), type: 3 },
      ],
    });
    expect(await referencesOf(at)).toEqual(['deep/c.encounter.yml:4:10', 'new.encounter.yaml:4:10']);
  });

  test('a closed document counts as it is on disk again', async () => {
    await start();
    await client.open(uriOf('a.encounter.yaml'), visit('I10'));
    const at = await client.openAt(uriOf('deep/c.encounter.yml'), visit('I1<|>0'));
    expect(await referencesOf(at)).toContain('a.encounter.yaml:4:10');
    await client.close(uriOf('a.encounter.yaml'));
    expect(await referencesOf(at)).not.toContain('a.encounter.yaml:4:10');
  });

  test('a file counts once, whatever the client percent-encodes', async () => {
    write('a+b@c.encounter.yaml', visit('Z99.2'));
    await start();
    const uri = `${uriOf('')}/${encodeURIComponent('a+b@c.encounter.yaml')}`;
    const at = await client.openAt(uri.replace('%40', '@'), visit('Z99<|>.2'));
    expect(await client.request<Location[]>('textDocument/references', { ...at, context: {} })).toHaveLength(1);
  });

  test('a file outside the workspace counts while it is open', async () => {
    await start();
    const outside = 'file:///elsewhere/x.encounter.yaml';
    const at = await client.openAt(outside, visit('Z99<|>.2'));
    expect(await referencesOf(at)).toHaveLength(1);
    await client.close(outside);
    const inside = await client.openAt(uriOf('a.encounter.yaml'), visit('Z99<|>.2'));
    expect(await referencesOf(inside)).toEqual(['a.encounter.yaml:4:10']);
  });

  test('folders may come and go', async () => {
    client = await TestClient.start();
    const at = await client.openAt('untitled:x.encounter.yaml', visit('E11<|>.22'));
    const references = () => client.request<Location[]>('textDocument/references', { ...at, context: {} });
    expect(await references()).toHaveLength(1);
    const event = { added: [{ uri: pathToFileURL(folder).toString(), name: 'claims' }], removed: [] };
    await client.notify('workspace/didChangeWorkspaceFolders', { event });
    expect(await references()).toHaveLength(4);
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: event.added } });
    expect(await references()).toHaveLength(1);
  });

  test('workspace symbols find encounters by id, codes by title, evidence by its words', async () => {
    write(
      'e.encounter.yaml',
      'encounter: office-visit-0042\nfrom: 2026-01-14\ndiagnoses:\n  - { code: E11.22, evidence: stage 3b CKD on insulin }\n',
    );
    await start();
    const search = async (query: string) =>
      (await client.request<SymbolInformation[]>('workspace/symbol', { query })).map(({ name }) => name);
    expect(await search('office-visit-0042')).toEqual(['office-visit-0042']);
    expect(await search('CKD insul')).toEqual(['stage 3b CKD on insulin']);
    expect(await search('hypertension')).toEqual([
      'I10 Essential (primary) hypertension',
      'I10 Essential (primary) hypertension',
    ]);
    expect(await search('')).toEqual(expect.arrayContaining(['visit-1', 'b', 'office-visit-0042']));
  });

  test('workspace symbols follow what is typed', async () => {
    await start();
    const search = async (query: string) =>
      (await client.request<SymbolInformation[]>('workspace/symbol', { query })).map(({ name }) => name);
    expect(await search('dialysis')).toEqual([]);
    await client.open(uriOf('a.encounter.yaml'), visit('Z99.2'));
    expect(await search('dialysis')).toEqual(['Z99.2 Dependence on renal dialysis']);
    await client.change(uriOf('a.encounter.yaml'), [{ text: visit('I10') }]);
    expect(await search('dialysis')).toEqual([]);
  });
});

describe('symbols and highlights of one document', () => {
  test('the outline is a tree', async () => {
    client = await TestClient.start();
    await client.open(URI, visit('E11.22'));
    const [encounter] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: URI },
    });
    expect(encounter?.name).toBe('visit-1');
    expect(encounter?.children?.[0]?.children?.[0]).toMatchObject({ name: 'E11.22' });
  });

  test('and a list for clients that know no trees', async () => {
    client = await TestClient.start({ capabilities: PLAIN });
    await client.open(URI, visit('E11.22'));
    const symbols = await client.request<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument: { uri: URI },
    });
    expect(symbols.map(({ name, containerName }) => [name, containerName])).toContainEqual(['E11.22', 'Diagnoses']);
  });

  test('highlights cover the codes alone', async () => {
    client = await TestClient.start();
    const at = await client.openAt(URI, `${visit('E11<|>.9')}  - "e119"\n`);
    const highlights = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', at);
    expect(highlights.map(({ range }) => client.textOf(URI, range))).toEqual(['E11.9', 'e119']);
  });
});
