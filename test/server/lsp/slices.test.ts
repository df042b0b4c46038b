/** A long document is checked in slices: whoever asks something else meanwhile does not wait for the end. */
import { afterEach, describe, expect, test } from 'vitest';
import { LSPErrorCodes } from 'vscode-languageserver/node';
import { fhirLines } from '../../support/long-files.js';
import { PLAIN, TestClient } from '../../support/lsp-client.js';

const LONG = 'file:///claims/many.ndjson';
const VISIT = 'file:///claims/visit.encounter.yaml';

/** Several slices of work for any machine. */
const claims = fhirLines(3000);

let client: TestClient;
afterEach(() => client.dispose());

describe('while a long document is checked', () => {
  test('a question about another one is answered', async () => {
    client = await TestClient.start();
    const caret = await client.openAt(VISIT, 'diagnoses: [E1<|>1.9]\n');
    await client.open(LONG, claims);
    const answered: string[] = [];
    const check = client.pull(LONG).then(({ length }) => answered.push(length > 0 ? 'findings' : 'nothing'));
    const hover = client
      .request('textDocument/hover', caret)
      .then((value) => answered.push(value ? 'hover' : 'nothing'));
    await Promise.all([check, hover]);
    expect(answered).toEqual(['hover', 'findings']);
  });

  test('a change of it ends the check, and the next one is about the new text', async () => {
    client = await TestClient.start();
    const caret = await client.openAt(VISIT, 'diagnoses: [E1<|>1.9]\n');
    await client.open(LONG, claims);
    const before = client.pull(LONG);
    // Answered in the middle of the check.
    await client.request('textDocument/hover', caret);
    const start = { line: 0, character: 0 };
    await client.change(LONG, [{ range: { start, end: { line: 2990, character: 0 } }, text: '' }]);
    await expect(before).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    const after = await client.pull(LONG);
    expect(after.length).toBeGreaterThan(0);
    expect(Math.max(...after.map(({ range }) => range.end.line))).toBeLessThan(12);
    expect(client.logged).toEqual([]);
  });

  test('two that ask for its findings get the same', async () => {
    client = await TestClient.start();
    await client.open(LONG, claims);
    const [one, other] = await Promise.all([client.pull(LONG), client.pull(LONG)]);
    expect(one.length).toBeGreaterThan(0);
    expect(other).toEqual(one);
  });

  test('nothing is pushed of a version that has gone, and nothing is logged', async () => {
    client = await TestClient.start({ capabilities: PLAIN });
    await client.open(LONG, claims);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await client.change(LONG, [{ text: `${claims.split('\n')[0]}\n` }]);
    const pushed = await client.pushedFor(LONG);
    expect(Math.max(...pushed.map(({ range }) => range.end.line))).toBeLessThan(2);
    expect(client.logged).toEqual([]);
  });
});
