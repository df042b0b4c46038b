import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ChartwrightApi } from '../../../client/src/extension.js';
import { chartwright, endOf, open, putCursor, until, write } from './support.js';

const E11_22 = {
  system: 'icd10cm',
  code: 'E11.22',
  title: 'Type 2 diabetes mellitus with diabetic chronic kidney disease',
};

describe('the code browser', () => {
  let api: ChartwrightApi;

  before(async () => {
    api = await chartwright();
  });

  afterEach(() => api.codesView.show({}));

  /** The child with the label, of the row (or of the root). */
  async function child(label: string, parent?: Awaited<ReturnType<typeof api.codeBrowser.getChildren>>[number]) {
    const rows = await api.codeBrowser.getChildren(parent);
    const found = rows.find((row) => row.label === label);
    assert.ok(
      found,
      `${label} among ${rows
        .slice(0, 12)
        .map((row) => row.label)
        .join(', ')}`,
    );
    return found;
  }

  it('leads from the system down to a code', async () => {
    const system = await child('ICD-10-CM');
    const chapter = await child('Chapter 4', system);
    const block = await child('E08–E13', chapter);
    const category = await child('E11', block);
    const subcategory = await child('E11.2', category);
    const code = await child('E11.22', subcategory);
    assert.deepEqual(
      [chapter, block].map((row) => row.kind),
      ['chapter', 'block'],
    );
    assert.deepEqual(
      [category, subcategory].map((row) => row.status),
      ['header', 'header'],
    );
    assert.equal(code.status, 'valid');
    assert.equal(code.title, E11_22.title);
    assert.equal(code.hasChildren, false);
  });

  it('lists the ICD-10 classifications and HCPCS Level II', async () => {
    const labels = (await api.codeBrowser.getChildren()).map((row) => row.label);
    for (const label of ['ICD-10-CM', 'ICD-10-PCS', 'HCPCS Level II'])
      assert.ok(labels.includes(label), labels.join(', '));
  });

  it('tells billable codes from categories by icon and for screen readers', async () => {
    const [header, billable] = await Promise.all(
      ['E11.2', 'E11.22'].map(async (code) => {
        const row = (await api.codeBrowser.pathTo('icd10cm', code)).at(-1);
        assert.ok(row);
        return api.codeBrowser.getTreeItem(row);
      }),
    );
    assert.ok(header && billable);
    assert.notEqual((header.iconPath as vscode.ThemeIcon).id, (billable.iconPath as vscode.ThemeIcon).id);
    assert.match(header.accessibilityInformation?.label ?? '', /needs more characters$/);
    assert.match(billable.accessibilityInformation?.label ?? '', /billable$/);
  });

  it('explains a row in its tooltip when it is asked for', async () => {
    const row = (await api.codeBrowser.pathTo('icd10cm', 'E11.22')).at(-1);
    assert.ok(row);
    const item = await api.codeBrowser.resolveTreeItem(
      api.codeBrowser.getTreeItem(row),
      row,
      new vscode.CancellationTokenSource().token,
    );
    assert.ok(item.tooltip instanceof vscode.MarkdownString);
    assert.match(item.tooltip.value, /diabetic chronic kidney disease/);
  });

  it('reveals the code under the cursor, on the date that governs it', async () => {
    const editor = await open('office-visit.encounter.yaml');
    putCursor(editor, endOf(editor.document, 'E11.2'));
    await vscode.commands.executeCommand('chartwright.revealCodeAtCursor');
    await until('E11.22 selected', () => api.codesView.selected?.id === 'E11.22');
    assert.equal(api.codeBrowser.date, '2025-11-14');
  });

  it('shows the codes of another date', async () => {
    // N18.3 was billable until 30 September 2020, when it was divided.
    const statusOn = async (date: string) => {
      api.codesView.show({ date });
      return (await api.codeBrowser.pathTo('icd10cm', 'N18.3')).at(-1)?.status;
    };
    assert.equal(await statusOn('2020-09-30'), 'valid');
    assert.equal(await statusOn('2020-10-01'), 'header');
  });

  it('shows only what the filter finds', async () => {
    api.codesView.show({ filter: 'diabetic chronic kidney' });
    const rows = await api.codeBrowser.getChildren();
    assert.ok(
      rows.some((row) => row.id === 'E11.22'),
      rows.map((row) => row.label).join(', '),
    );
    assert.ok(rows.every((row) => row.kind === 'code'));
  });

  it('inserts a code at the cursor as the place needs it', async () => {
    const editor = await open('stay.encounter.yaml');
    putCursor(editor, endOf(editor.document, 'procedures:\n  - code:'));
    // YAML would read 3E03317 as a number.
    await vscode.commands.executeCommand('chartwright.insertCode', { system: 'icd10pcs', code: '3E03317', title: '' });
    assert.match(editor.document.getText(), /procedures:\n {2}- code: ?"3E03317"\n/);
  });

  it('completes a code that was begun when it inserts', async () => {
    const editor = await write(
      'office-visit.encounter.yaml',
      'claim: professional\nfrom: 2025-11-14\ndiagnoses:\n  - E11.\n',
    );
    putCursor(editor, endOf(editor.document, 'E11.'));
    await vscode.commands.executeCommand('chartwright.insertCode', E11_22);
    assert.equal(editor.document.lineAt(3).text, '  - E11.22');
  });

  it('copies a code, alone or with its title', async () => {
    await vscode.commands.executeCommand('chartwright.copyCode', E11_22);
    assert.equal(await vscode.env.clipboard.readText(), 'E11.22');
    await vscode.commands.executeCommand('chartwright.copyCodeWithTitle', E11_22);
    assert.equal(await vscode.env.clipboard.readText(), `E11.22 ${E11_22.title}`);
  });

  it('opens the tabular list at a code', async () => {
    await vscode.commands.executeCommand('chartwright.openTabular', E11_22);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.scheme, 'codes');
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /^\s*E11\.22/);
  });
});
