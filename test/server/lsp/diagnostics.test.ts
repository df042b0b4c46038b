import { afterEach, describe, expect, test } from 'vitest';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { MODERN, PLAIN, TestClient } from '../../support/lsp-client.js';

const URI = 'file:///claims/visit.encounter.yaml';
const CATEGORY = 'claim: professional\nfrom: 2026-01-14\ndiagnoses:\n  - E11\n';

let client: TestClient;
afterEach(() => client.dispose());

function codesOf(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ code }) => code);
}

describe('a client that pulls', () => {
  test('gets findings with severity, range, page and sources', async () => {
    client = await TestClient.start();
    await client.open(URI, CATEGORY);
    const found = (await client.pull(URI)).find(({ code }) => code === 'dx-not-billable');
    expect(found).toMatchObject({
      severity: 1,
      source: 'chartwright',
      range: { start: { line: 3, character: 4 }, end: { line: 3, character: 7 } },
      codeDescription: { href: expect.stringContaining('/docs/rules/dx-not-billable.md') },
      data: { sources: expect.arrayContaining([expect.stringContaining('Section I.B.2')]) },
    });
    expect(found && client.textOf(URI, found.range)).toBe('E11');
  });

  test('is never pushed to', async () => {
    client = await TestClient.start();
    await client.open(URI, CATEGORY);
    await client.pull(URI);
    await client.change(URI, [{ text: 'diagnoses: [I10.0]\n' }]);
    await client.pull(URI);
    await client.close(URI);
    await client.request('workspace/symbol', { query: '' });
    expect(client.hasPushes()).toBe(false);
  });

  test('is told when nothing has changed', async () => {
    client = await TestClient.start();
    await client.open(URI, CATEGORY);
    const pull = (previousResultId?: string) =>
      client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri: URI },
        ...(previousResultId !== undefined && { previousResultId }),
      });
    const first = await pull();
    expect(await pull(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.change(URI, [{ text: `${CATEGORY}\n` }]);
    expect((await pull(first.resultId)).kind).toBe('full');
  });

  test('sees what was typed, change by change', async () => {
    client = await TestClient.start();
    await client.open(URI, CATEGORY);
    expect(codesOf(await client.pull(URI))).toContain('dx-not-billable');
    const end = { line: 3, character: 7 };
    await client.change(URI, [{ range: { start: end, end }, text: '.9' }]);
    expect(codesOf(await client.pull(URI))).not.toContain('dx-not-billable');
    const typed = { start: end, end: { line: 3, character: 9 } };
    await client.change(URI, [{ range: typed, text: '' }]);
    expect(codesOf(await client.pull(URI))).toContain('dx-not-billable');
  });
});

describe('a client that cannot pull', () => {
  test('gets the same findings pushed', async () => {
    client = await TestClient.start();
    await client.open(URI, CATEGORY);
    const pulled = await client.pull(URI);
    client.dispose();
    client = await TestClient.start({
      capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } },
    });
    await client.open(URI, CATEGORY);
    expect(await client.pushedFor(URI)).toEqual(pulled);
  });

  test('gets them anew after a change, and none after closing', async () => {
    client = await TestClient.start({ capabilities: PLAIN });
    await client.open(URI, CATEGORY);
    expect(codesOf(await client.pushedFor(URI))).toContain('dx-not-billable');
    await client.change(URI, [{ text: CATEGORY.replace('E11', 'E11.9') }]);
    expect(codesOf(await client.pushedFor(URI))).not.toContain('dx-not-billable');
    await client.close(URI);
    await client.nextPush();
    expect(await client.pushedFor(URI)).toEqual([]);
  });

  test('gets one answer for a burst of changes', async () => {
    client = await TestClient.start({ capabilities: PLAIN });
    await client.open(URI, CATEGORY);
    for (const code of ['E11.', 'E11.2', 'E11.22']) await client.change(URI, [{ text: CATEGORY.replace('E11', code) }]);
    expect(codesOf(await client.pushedFor(URI))).not.toContain('dx-not-billable');
  });
});

describe('a fixture that says what is to be found in it', () => {
  const fixture = (code: string) => CATEGORY.replace('E11', `${code} # expect: dx-not-billable`);

  test('is quiet while it is right, and marks an expectation that is not met', async () => {
    client = await TestClient.start();
    await client.open(URI, fixture('E11'));
    expect(codesOf(await client.pull(URI))).not.toContain('dx-not-billable');
    await client.change(URI, [{ text: fixture('E11.9') }]);
    const unmet = (await client.pull(URI)).find(({ code }) => code === 'expectation-unmet');
    expect(unmet).toMatchObject({ severity: 2 });
    expect(unmet && client.textOf(URI, unmet.range)).toBe('dx-not-billable');
  });
});

describe('settings', () => {
  const OFF = { rules: { 'dx-not-billable': 'off' } };

  test('a rule that is off stays silent', async () => {
    client = await TestClient.start({ settings: OFF });
    await client.open(URI, CATEGORY);
    expect(codesOf(await client.pull(URI))).not.toContain('dx-not-billable');
  });

  test('a severity of its own replaces that of the rule', async () => {
    client = await TestClient.start({ settings: { rules: { 'dx-not-billable': 'info' } } });
    await client.open(URI, CATEGORY);
    expect((await client.pull(URI)).find(({ code }) => code === 'dx-not-billable')?.severity).toBe(3);
  });

  test('a change takes effect at once, and the client is asked to pull again', async () => {
    client = await TestClient.start();
    await client.open(URI, CATEGORY);
    expect(codesOf(await client.pull(URI))).toContain('dx-not-billable');
    await client.configure(OFF);
    expect(codesOf(await client.pull(URI))).not.toContain('dx-not-billable');
    expect(client.refreshes).toBe(1);
  });

  test('a change is pushed to a client that cannot pull or be asked', async () => {
    client = await TestClient.start({ capabilities: PLAIN });
    await client.open(URI, CATEGORY);
    expect(codesOf(await client.pushedFor(URI))).toContain('dx-not-billable');
    const pushed = client.nextPush();
    await client.configure(OFF);
    await pushed;
    expect(codesOf(await client.pushedFor(URI))).not.toContain('dx-not-billable');
  });

  test.each([
    [null],
    ['off'],
    [{ rules: [] }],
    [{ rules: { 'dx-not-billable': 'loud', toString: 'off' } }],
    [{ rules: 7 }],
  ])('settings that make no sense are as good as none: %j', async (settings) => {
    client = await TestClient.start({ settings });
    await client.open(URI, CATEGORY);
    expect(codesOf(await client.pull(URI))).toContain('dx-not-billable');
  });

  test('are asked for once per document, not once per pull', async () => {
    client = await TestClient.start({ capabilities: MODERN });
    let asked = 0;
    client.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => {
      asked++;
      return items.map(() => null);
    });
    await client.open(URI, CATEGORY);
    await client.pull(URI);
    await client.change(URI, [{ text: `${CATEGORY}\n` }]);
    await client.pull(URI);
    expect(asked).toBe(1);
  });
});

describe('right, or silent', () => {
  test('a date outside the releases is said, and nothing is called wrong', async () => {
    client = await TestClient.start();
    await client.open(URI, CATEGORY.replace('2026-01-14', '2031-01-14'));
    const codes = codesOf(await client.pull(URI));
    expect(codes).toContain('release-not-loaded');
    expect(codes).not.toContain('dx-not-billable');
  });

  test('files that are none of ours stay silent', async () => {
    client = await TestClient.start();
    const uri = 'file:///claims/docker-compose.yaml';
    await client.open(uri, CATEGORY);
    expect(await client.pull(uri)).toEqual([]);
  });
});
