import { afterEach, describe, expect, test } from 'vitest';
import type { CodeAction, Range, TextDocumentEdit, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MODERN, PLAIN, TestClient } from '../../support/lsp-client.js';

const URI = 'file:///claims/stay.encounter.yaml';
const STAY = `
encounter: stay-3
claim: inpatient
from: 2026-01-10
through: 2026-01-14
billType: 0111
patient: { sex: female, birthDate: 1957-04-02 }
diagnoses:
  - { code: W19.A, poa: Y }
`;

let client: TestClient;
afterEach(() => client.dispose());

async function actions(only?: string[], range?: Range): Promise<CodeAction[]> {
  const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  return client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: URI },
    range: range ?? whole,
    context: { diagnostics: [], ...(only !== undefined && { only }) },
  });
}

function editsOf({ edit }: CodeAction): TextEdit[] {
  const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  return (change?.edits ?? edit?.changes?.[URI] ?? []) as TextEdit[];
}

function applied(action: CodeAction): string {
  return TextDocument.applyEdits(client.document(URI), editsOf(action));
}

describe('quick fixes', () => {
  test('carry the diagnostic they mend and edit the version they were made for', async () => {
    client = await TestClient.start();
    await client.open(URI, STAY);
    const found = (await actions(['quickfix'])).filter(({ title }) => !title.startsWith('Suppress'));
    expect(found.length).toBeGreaterThan(0);
    for (const action of found) {
      expect(action.diagnostics?.[0]).toMatchObject({ source: 'chartwright', code: expect.any(String) });
      expect(action.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri: URI, version: 1 } });
    }
  });

  test('applied, they clear what they were offered for', async () => {
    client = await TestClient.start();
    await client.open(URI, STAY);
    const before = await client.pull(URI);
    const fix = (await actions(['quickfix'])).find(({ isPreferred }) => isPreferred);
    const code = fix?.diagnostics?.[0]?.code;
    await client.change(URI, [{ text: fix === undefined ? '' : applied(fix) }]);
    const count = (diagnostics: { code?: unknown }[]) => diagnostics.filter((other) => other.code === code).length;
    expect(count(await client.pull(URI))).toBe(count(before) - 1);
  });

  test('are offered only where the caret is', async () => {
    client = await TestClient.start();
    await client.open(URI, STAY);
    const place = { line: 2, character: 2 };
    expect(await actions(undefined, { start: place, end: place })).not.toContainEqual(
      expect.objectContaining({ kind: 'quickfix' }),
    );
  });

  test('come as plain changes for a client that knows no versions', async () => {
    client = await TestClient.start({ capabilities: PLAIN });
    await client.open(URI, STAY);
    const [action] = await actions(['quickfix']);
    expect(action?.edit?.documentChanges).toBeUndefined();
    expect(action?.edit?.changes?.[URI]).toBeDefined();
  });
});

describe('source.fixAll', () => {
  test.each([[['source.fixAll']], [['source.fixAll.chartwright']], [['source']]])('is offered for %j', async (only) => {
    client = await TestClient.start();
    await client.open(URI, STAY);
    expect((await actions(only)).map(({ kind }) => kind)).toEqual(['source.fixAll.chartwright']);
  });

  test('is not mixed into quick fixes, nor offered when there is nothing to repair', async () => {
    client = await TestClient.start();
    await client.open(URI, STAY);
    expect((await actions(['quickfix'])).map(({ kind }) => kind)).not.toContain('source.fixAll.chartwright');
    await client.change(URI, [{ text: 'claim: professional\nfrom: 2026-01-14\ndiagnoses: [I10]\n' }]);
    expect(await actions(['source.fixAll'])).toEqual([]);
  });

  test('repairs everything at once, and running it again offers nothing', async () => {
    client = await TestClient.start();
    await client.open(URI, STAY);
    const [all] = await actions(['source.fixAll']);
    const text = all === undefined ? '' : applied(all);
    expect(text).toContain('billType: "0111"');
    expect(text).toContain('W19.XXXA');
    await client.change(URI, [{ text }]);
    expect(await actions(['source.fixAll'])).toEqual([]);
  });
});

describe('suppression', () => {
  const suppressionOf = async () => {
    await client.open(URI, STAY.replace('W19.A', 'E11.2'));
    return (await actions(['quickfix'])).find(({ title }) => title.includes('dx-not-billable'));
  };

  test('asks for the reason where the client can', async () => {
    client = await TestClient.start();
    const [edit] = (((await suppressionOf())?.edit?.documentChanges ?? []) as TextDocumentEdit[]).flatMap(
      ({ edits }) => edits,
    );
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the snippet's own syntax
    expect(edit).toMatchObject({ snippet: { kind: 'snippet', value: expect.stringContaining(': ${1:reason}\n') } });
  });

  test('is a plain line elsewhere', async () => {
    client = await TestClient.start({
      capabilities: { ...MODERN, workspace: { workspaceEdit: { documentChanges: true } } },
    });
    const action = await suppressionOf();
    expect(action && applied(action)).toContain('  # chartwright-ignore dx-not-billable: reason\n  - { code: E11.2');
  });
});
