import { afterEach, describe, expect, test } from 'vitest';
import type { CompletionList } from 'vscode-languageserver/node';
import type { WorkspaceFiles } from '../../../server/src/lsp/dependencies.js';
import { TestClient } from '../../support/lsp-client.js';

/** A workspace in memory that counts what is asked of it. */
class CountedFiles implements WorkspaceFiles {
  lists = 0;
  reads = 0;
  constructor(private readonly size: number) {}

  async list(): Promise<string[]> {
    this.lists++;
    return Array.from({ length: this.size }, (_, index) => `file:///claims/${index}.encounter.yaml`);
  }

  /** There are no configurations and no sidecars; looking for those is not reading the workspace. */
  async read(uri: string): Promise<string | undefined> {
    if (uri.includes('chartwright')) return undefined;
    this.reads++;
    return 'from: 2026-01-14\ndiagnoses: [I10]\n';
  }
}

const URI = 'file:///claims/0.encounter.yaml';
const caret = { line: 1, character: 14 };

let client: TestClient;
afterEach(() => client.dispose());

async function start(files: CountedFiles): Promise<void> {
  client = await TestClient.start({ folders: ['file:///claims'], dependencies: { files } });
  await client.open(URI, 'from: 2026-01-14\ndiagnoses: [I1\n');
}

async function keystroke(): Promise<void> {
  await client.change(URI, [{ range: { start: caret, end: caret }, text: '0' }]);
  await client.request<CompletionList>('textDocument/completion', { textDocument: { uri: URI }, position: caret });
  await client.pull(URI);
}

async function references(): Promise<unknown[]> {
  return client.request('textDocument/references', { textDocument: { uri: URI }, position: caret, context: {} });
}

describe('the workspace', () => {
  test('is not read by typing, however large it is', async () => {
    const files = new CountedFiles(400);
    await start(files);
    await keystroke();
    await keystroke();
    expect([files.lists, files.reads]).toEqual([0, 0]);
  });

  test('is read once, by the first question that needs it', async () => {
    const files = new CountedFiles(50);
    await start(files);
    await references();
    await references();
    await client.request('workspace/symbol', { query: 'I10' });
    // The open document is not read from disk.
    expect([files.lists, files.reads]).toEqual([1, 49]);
  });

  test('after a keystroke the next question reads no file again', async () => {
    const files = new CountedFiles(50);
    await start(files);
    await references();
    const before = files.reads;
    await keystroke();
    await references();
    expect(files.reads).toBe(before);
  });

  test('two questions at once read it once', async () => {
    const files = new CountedFiles(50);
    await start(files);
    await Promise.all([references(), references(), client.request('workspace/symbol', { query: '' })]);
    expect([files.lists, files.reads]).toEqual([1, 49]);
  });

  test('has an upper limit', async () => {
    const files = new CountedFiles(1);
    const limits: number[] = [];
    files.list = async (...args: unknown[]) => {
      limits.push(Number(args[2]));
      return [];
    };
    await start(files);
    await references();
    expect(limits).toEqual([expect.any(Number)]);
    expect(limits[0]).toBeLessThanOrEqual(5000);
  });
});
