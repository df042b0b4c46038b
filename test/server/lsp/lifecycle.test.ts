import { afterEach, describe, expect, test } from 'vitest';
import { MODERN, PLAIN, TestClient } from '../../support/lsp-client.js';

let client: TestClient;
afterEach(() => client.dispose());

describe('initialize', () => {
  test('offers every feature and says who answers', async () => {
    client = await TestClient.start();
    const { capabilities, serverInfo } = client.initialized;
    expect(serverInfo).toEqual({ name: 'chartwright', version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
    expect(capabilities).toMatchObject({
      textDocumentSync: { openClose: true, change: 2 },
      completionProvider: { resolveProvider: true },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.chartwright'] },
    });
  });

  test('opens no code set and reads no file', async () => {
    const asked: string[] = [];
    client = await TestClient.start({
      folders: ['file:///nowhere'],
      dependencies: {
        openCodes: () => Promise.reject(new Error(`asked ${asked.push('codes')} times`)),
        files: {
          list: () => Promise.reject(new Error(`asked ${asked.push('list')} times`)),
          read: () => Promise.reject(new Error(`asked ${asked.push('read')} times`)),
        },
      },
    });
    await client.request('textDocument/documentHighlight', {
      textDocument: { uri: 'file:///a.encounter.yaml' },
      position: { line: 0, character: 0 },
    });
    expect(asked).toEqual([]);
  });

  test('offers pull diagnostics to a client that pulls, and only to it', async () => {
    client = await TestClient.start();
    expect(client.initialized.capabilities.diagnosticProvider).toBeDefined();
    client.dispose();
    client = await TestClient.start({ capabilities: PLAIN });
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
  });

  test('registers for files and settings where the client allows it', async () => {
    client = await TestClient.start();
    await client.request('workspace/symbol', { query: '' });
    expect(client.registered).toEqual(
      expect.arrayContaining(['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']),
    );
  });

  test('registers nothing where it does not', async () => {
    client = await TestClient.start({ capabilities: PLAIN });
    await client.request('workspace/symbol', { query: '' });
    expect(client.registered).toEqual([]);
  });

  test.each([[null], ['text'], [[]], [{ packs: 3, codesDocuments: 'yes', suggestCommand: {} }]])(
    'takes no harm from initialization options %j',
    async (initializationOptions) => {
      client = await TestClient.start({ initializationOptions });
      expect(client.initialized.capabilities.hoverProvider).toBe(true);
    },
  );
});

describe('anything may be asked of anything', () => {
  const position = { line: 3, character: 7 };
  const range = { start: position, end: position };
  const REQUESTS: readonly (readonly [string, object])[] = [
    ['textDocument/completion', { position }],
    ['textDocument/hover', { position }],
    ['textDocument/definition', { position }],
    ['textDocument/references', { position, context: { includeDeclaration: true } }],
    ['textDocument/documentHighlight', { position }],
    ['textDocument/documentSymbol', {}],
    ['textDocument/documentLink', {}],
    ['textDocument/codeAction', { range, context: { diagnostics: [] } }],
    ['textDocument/diagnostic', {}],
    ['chartwright/codeAt', { position }],
    ['chartwright/codeInsertion', { position, system: 'icd10cm', code: 'E11.9' }],
    ['chartwright/documentStatus', {}],
  ];
  const DOCUMENTS = [
    'file:///a/never-opened.encounter.yaml',
    'untitled:Untitled-1',
    'codes:/icd10cm/E99?date=x',
    '',
    '%',
  ];

  test.each(REQUESTS)('%s answers for documents that are not open', async (method, params) => {
    client = await TestClient.start();
    for (const uri of DOCUMENTS) await client.request(method, { ...params, textDocument: { uri } });
    expect(client.logged).toEqual([]);
  });

  test.each(REQUESTS)('%s answers for a file of another format', async (method, params) => {
    client = await TestClient.start();
    const uri = 'file:///a/compose.yaml';
    await client.open(uri, 'services:\n  web:\n    image: E11.9\n');
    const answer = await client.request<unknown>(method, { ...params, textDocument: { uri } });
    if (method === 'textDocument/diagnostic') expect(answer).toEqual({ kind: 'full', items: [] });
    expect(client.logged).toEqual([]);
  });

  test.each(REQUESTS)('%s answers at positions outside the document', async (method, params) => {
    client = await TestClient.start();
    const uri = 'file:///a/visit.encounter.yaml';
    const far = { line: 9999, character: 9999 };
    await client.open(uri, 'diagnoses: [E11.9]\n');
    const moved = 'position' in params ? { ...params, position: far } : params;
    await client.request(method, { ...moved, textDocument: { uri } });
    expect(client.logged).toEqual([]);
  });
});

describe('when something goes wrong', () => {
  test('code sets that cannot be opened are reported to the person once, and requests fall back', async () => {
    client = await TestClient.start({
      dependencies: { openCodes: () => Promise.reject(new Error('no manifest.json in /packs')) },
    });
    const at = await client.openAt('file:///a/visit.encounter.yaml', 'diagnoses: [E11<|>.9]\n');
    expect(await client.request('textDocument/hover', at)).toBeNull();
    expect(await client.request('textDocument/completion', at)).toBeNull();
    expect(client.shown).toHaveLength(1);
    expect(client.shown[0]).toContain('no manifest.json in /packs');
  });

  test('the log names the document and the failure, never text of the document', async () => {
    client = await TestClient.start({
      dependencies: {
        openCodes: async () => {
          throw new RangeError('seen: Mildred, E11.9');
        },
      },
    });
    const at = await client.openAt('file:///a/visit.encounter.yaml', 'diagnoses: [E11<|>.9]\n');
    await client.request('textDocument/hover', at);
    expect(client.logged.join('\n')).toContain('hover file:///a/visit.encounter.yaml: RangeError');
    expect(client.logged.join('\n')).not.toMatch(/Mildred|E11/);
  });

  test('a cancelled request is answered as cancelled', async () => {
    client = await TestClient.start({ capabilities: MODERN });
    const at = await client.openAt('file:///a/visit.encounter.yaml', 'diagnoses: [E11<|>.9]\n');
    const { CancellationTokenSource } = await import('vscode-languageserver/node');
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest('textDocument/hover', at, source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
  });
});
