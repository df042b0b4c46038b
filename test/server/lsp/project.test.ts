/** The configuration of a project and sidecars, over the protocol, with files on disk. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClientCapabilities, CodeAction, Location, TextDocumentEdit, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MODERN, PLAIN, TestClient } from '../../support/lsp-client.js';

const CONFIG = `mappings:
  - files: "claims/*.json"
    id: "$.id"
    claim: professional
    date: "$.dos"
    diagnoses: "$.dx[*]"
`;
const CLAIM = '{ "id": "A-1", "dos": "2026-01-14", "dx": ["E11", "I10"] }\n';
const SIDECAR = 'ignore:\n  - { rule: dx-not-billable, code: E11, reason: test data }\n';

let folder: string;
let client: TestClient;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'chartwright-')));
  write('chartwright.config.yaml', CONFIG);
  write('claims/a.json', CLAIM);
});

afterEach(() => {
  client.dispose();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}

function uriOf(name: string): string {
  return pathToFileURL(path.join(folder, name)).toString();
}

async function start(capabilities: ClientCapabilities = MODERN): Promise<void> {
  client = await TestClient.start({ capabilities, folders: [uriOf('')] });
}

/** Tells the server that files changed on disk. */
function touched(...names: string[]): Promise<void> {
  const changes = names.map((name) => ({ uri: uriOf(name), type: 2 }));
  return client.notify('workspace/didChangeWatchedFiles', { changes });
}

const A = 'claims/a.json';

async function rulesIn(name = A): Promise<unknown[]> {
  return (await client.pull(uriOf(name))).map(({ code }) => code);
}

describe('a document is read as the configuration above it says', () => {
  test('with diagnostics, completion and hover', async () => {
    await start();
    await client.open(uriOf(A), CLAIM);
    expect(await rulesIn()).toContain('dx-not-billable');
    const textDocument = { uri: uriOf(A) };
    const position = { line: 0, character: CLAIM.indexOf('E11') + 1 };
    expect(JSON.stringify(await client.request('textDocument/hover', { textDocument, position }))).toContain('E11');
    const list = await client.request<{ items: unknown[] }>('textDocument/completion', { textDocument, position });
    expect(list.items.length).toBeGreaterThan(0);
  });

  test('until that changes on disk', async () => {
    await start();
    await client.open(uriOf(A), CLAIM);
    expect(await rulesIn()).toContain('dx-not-billable');
    write('chartwright.config.yaml', 'mappings: []\n');
    await touched('chartwright.config.yaml');
    expect(await rulesIn()).toEqual([]);
  });

  test('or in the editor, which wins over the disk; then the client is asked to look again', async () => {
    await start();
    await client.open(uriOf(A), CLAIM);
    const config = uriOf('chartwright.config.yaml');
    await client.open(config, 'mappings: []\n');
    expect(await rulesIn()).toEqual([]);
    await client.change(config, [{ text: CONFIG }]);
    expect(await rulesIn()).toContain('dx-not-billable');
    await client.change(config, [{ text: 'mappings: []\n' }]);
    await client.close(config);
    expect(await rulesIn()).toContain('dx-not-billable');
    expect(client.refreshes).toBeGreaterThan(0);
  });

  test('or a nearer one is there', async () => {
    await start();
    await client.open(uriOf(A), CLAIM);
    expect(await rulesIn()).toContain('dx-not-billable');
    write('claims/chartwright.config.yaml', 'mappings: []\n');
    await touched('claims/chartwright.config.yaml');
    expect(await rulesIn()).toEqual([]);
  });

  test('but not from above the workspace folder', async () => {
    client = await TestClient.start({ folders: [uriOf('claims')] });
    await client.open(uriOf(A), CLAIM);
    expect(await rulesIn()).toEqual([]);
  });

  test('and pushed to clients that do not pull', async () => {
    await start(PLAIN);
    await client.open(uriOf(A), CLAIM);
    expect((await client.pushedFor(uriOf(A))).map(({ code }) => code)).toContain('dx-not-billable');
  });
});

test('typing looks at no file', async () => {
  const reads: string[] = [];
  client = await TestClient.start({
    folders: [uriOf('')],
    dependencies: {
      files: {
        list: async () => [],
        read: async (uri) => {
          reads.push(uri);
          return uri === uriOf('chartwright.config.yaml') ? CONFIG : undefined;
        },
      },
    },
  });
  await client.open(uriOf(A), CLAIM);
  expect(await rulesIn()).toContain('dx-not-billable');
  const before = reads.length;
  expect(before).toBeGreaterThan(0);
  await client.change(uriOf(A), [{ text: CLAIM.replace('E11', 'E11.9') }]);
  expect(await rulesIn()).toEqual([]);
  expect(reads).toHaveLength(before);
});

test('references of the workspace know mapped files, open or not, and follow the configuration', async () => {
  await start();
  write('claims/b.json', CLAIM.replace('A-1', 'B-1'));
  await client.open(uriOf(A), CLAIM);
  const places = async () => {
    const position = { line: 0, character: CLAIM.indexOf('E11') + 1 };
    const context = { includeDeclaration: true };
    const found = await client.request<Location[] | null>('textDocument/references', {
      textDocument: { uri: uriOf(A) },
      position,
      context,
    });
    return (found ?? []).map(({ uri }) => uri);
  };
  expect(await places()).toEqual([uriOf(A), uriOf('claims/b.json')]);
  write('chartwright.config.yaml', CONFIG.replace('claims/*.json', 'claims/a.json'));
  await touched('chartwright.config.yaml');
  expect(await places()).toEqual([uriOf(A)]);
});

describe('a sidecar', () => {
  test('holds findings back, on disk and as it is edited', async () => {
    write(`${A}.chartwright.yaml`, SIDECAR);
    await start();
    await client.open(uriOf(A), CLAIM);
    expect(await rulesIn()).toEqual([]);
    await client.open(uriOf(`${A}.chartwright.yaml`), SIDECAR.replace('E11', 'I10'));
    expect(await rulesIn()).toEqual(['dx-not-billable', 'suppression-unused']);
    await client.close(uriOf(`${A}.chartwright.yaml`));
    expect(await rulesIn()).toEqual([]);
  });

  test('is noticed when it comes and when it goes', async () => {
    await start();
    await client.open(uriOf(A), CLAIM);
    expect(await rulesIn()).toEqual(['dx-not-billable']);
    write(`${A}.chartwright.yaml`, SIDECAR);
    await touched(`${A}.chartwright.yaml`);
    expect(await rulesIn()).toEqual([]);
    rmSync(path.join(folder, `${A}.chartwright.yaml`));
    await touched(`${A}.chartwright.yaml`);
    expect(await rulesIn()).toEqual(['dx-not-billable']);
  });
});

describe('the quick fix that suppresses', () => {
  const CREATING: ClientCapabilities = {
    ...MODERN,
    workspace: {
      ...MODERN.workspace,
      workspaceEdit: { documentChanges: true, snippetEditSupport: true, resourceOperations: ['create'] },
    },
  };

  async function suppression(): Promise<CodeAction | undefined> {
    const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: uriOf(A) },
      range: whole,
      context: { diagnostics: [], only: ['quickfix'] },
    });
    return actions.find(({ title }) => title === 'Suppress dx-not-billable here, with a reason');
  }

  const ENTRY = '{ rule: dx-not-billable, code: E11, encounter: A-1, reason: "" }';

  test('creates the sidecar of a file without comments', async () => {
    await start(CREATING);
    await client.open(uriOf(A), CLAIM);
    const [create, change] = (await suppression())?.edit?.documentChanges ?? [];
    const sidecar = uriOf(`${A}.chartwright.yaml`);
    expect(create).toEqual({ kind: 'create', uri: sidecar, options: { ignoreIfExists: true } });
    expect(change).toMatchObject({ textDocument: { uri: sidecar, version: null } });
    expect((change as TextDocumentEdit).edits).toMatchObject([{ newText: `ignore:\n  - ${ENTRY}\n` }]);
  });

  test('adds to a sidecar that is open, in its version', async () => {
    await start(CREATING);
    await client.open(uriOf(A), CLAIM);
    const uri = uriOf(`${A}.chartwright.yaml`);
    const before = 'ignore:\n  - { rule: charge-balance, reason: amounts are masked }\n';
    await client.open(uri, before);
    const changes = (await suppression())?.edit?.documentChanges ?? [];
    expect(changes).toMatchObject([{ textDocument: { uri, version: 1 } }]);
    const [change] = changes as TextDocumentEdit[];
    const after = TextDocument.applyEdits(client.document(uri), (change?.edits ?? []) as TextEdit[]);
    expect(after).toBe(`${before}  - ${ENTRY}\n`);
  });

  test('once its reason is given, holds the finding back', async () => {
    await start(CREATING);
    await client.open(uriOf(A), CLAIM);
    await client.open(uriOf(`${A}.chartwright.yaml`), `ignore:\n  - ${ENTRY}\n`);
    expect(await rulesIn()).toEqual(['dx-not-billable']);
    expect(await rulesIn(`${A}.chartwright.yaml`)).toEqual(['config-invalid']);
    await client.change(uriOf(`${A}.chartwright.yaml`), [
      { text: `ignore:\n  - ${ENTRY.replace('""', 'test data')}\n` },
    ]);
    expect(await rulesIn()).toEqual([]);
  });

  test('is not offered where the client cannot create the file', async () => {
    await start(MODERN);
    await client.open(uriOf(A), CLAIM);
    expect(await suppression()).toBeUndefined();
  });

  test('is a plain edit of a sidecar that is there, for old clients', async () => {
    await start(PLAIN);
    write(`${A}.chartwright.yaml`, 'expect: []\n');
    await client.open(uriOf(A), CLAIM);
    const { changes } = (await suppression())?.edit ?? {};
    expect(changes?.[uriOf(`${A}.chartwright.yaml`)]).toMatchObject([{ newText: `ignore:\n  - ${ENTRY}\n` }]);
  });
});
