import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { chartwright, endOf, findings, open, until, untilFindings, write } from './support.js';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('chartwright');

/** Does the first code action of a kind, and of a title where one is given, at the end of the text. */
async function apply(
  document: vscode.TextDocument,
  text: string,
  kind: vscode.CodeActionKind,
  title: string | undefined,
): Promise<void> {
  const at = endOf(document, text);
  const range = new vscode.Range(at, at);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind.value,
  );
  const action = actions.find((each) => each.edit !== undefined && (title === undefined || each.title === title));
  assert.ok(action?.edit, `${title ?? kind.value} among ${actions.map((each) => each.title).join(', ')}`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

describe('findings', () => {
  before(chartwright);

  it('appear where the mistakes are', async () => {
    const { document } = await open('emergency-visit.encounter.yaml');
    await untilFindings(document, [
      'S93.401: dx-missing-7th-char',
      'E11: dx-not-billable',
      '0450: code-literal-coerced',
    ]);
  });

  it('link to the page of their rule', async () => {
    const { document } = await open('emergency-visit.encounter.yaml');
    const [first] = await until('findings', () => {
      const found = vscode.languages.getDiagnostics(document.uri);
      return found.length > 0 && found;
    });
    assert.ok(first);
    assert.equal(typeof first.code, 'object');
  });

  it('do not appear in a file that is right', async () => {
    const { document } = await open('office-visit.encounter.yaml');
    // The other file's findings are proof that the server has had its turn.
    const other = await open('emergency-visit.encounter.yaml');
    await until('findings of the other file', () => findings(other.document).length > 0);
    await untilFindings(document, []);
  });

  it('appear in a JSON encounter, which keeps the language JSON', async () => {
    const { document } = await open('claim.encounter.json');
    assert.equal(document.languageId, 'json');
    // Billable until N18.30 to N18.32 came on 1 October 2020.
    await untilFindings(document, ['N18.3: code-not-effective-on-dos']);
  });

  it('of the JSON Schema that the extension brings appear beside them', async () => {
    const { document } = await write('claim.encounter.json', '{ "encounter": "a", "claim": "dental" }\n');
    await until('a finding of the schema', () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .some(({ source, range }) => source !== 'chartwright' && document.getText(range) === '"dental"'),
    );
  });

  it('go when a quick fix has mended the text', async () => {
    const { document } = await open('emergency-visit.encounter.yaml');
    await until('findings', () => findings(document).includes('0450: code-literal-coerced'));
    const [diagnostic] = vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ range }) => document.getText(range) === '0450');
    assert.ok(diagnostic);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      diagnostic.range,
      vscode.CodeActionKind.QuickFix.value,
      10,
    );
    const [fix] = actions.filter(({ edit }) => edit !== undefined);
    assert.ok(fix?.edit, `a fix among ${actions.map(({ title }) => title).join(', ')}`);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(document.getText(), /revenue: "0450"/);
    await untilFindings(document, ['S93.401: dx-missing-7th-char', 'E11: dx-not-billable']);
  });

  it('offer to take a diagnosis out that stands twice, and the pointers follow', async () => {
    const { document } = await write(
      'office-visit.encounter.yaml',
      'claim: professional\nfrom: 2025-11-14\ndiagnoses: [I10, E11.9, I10, E78.5]\n' +
        'lines:\n  - { code: G0463, diagnoses: [3, 4] }\n  - { code: G0463, modifiers: ["76"], diagnoses: [1, 2] }\n',
    );
    await untilFindings(document, ['I10: dx-duplicate']);
    await apply(document, '[I10, E11.9, I10', vscode.CodeActionKind.QuickFix, 'Remove the second I10');
    assert.match(document.getText(), /diagnoses: \[I10, E11\.9, E78\.5\]/);
    assert.match(document.getText(), /code: G0463, diagnoses: \[1, 3\]/);
    assert.match(document.getText(), /"76"\], diagnoses: \[1, 2\]/);
    await untilFindings(document, []);
  });

  it('are mended by "fix all" only where the meaning stays', async () => {
    const { document } = await open('emergency-visit.encounter.yaml');
    await until('findings', () => findings(document).includes('0450: code-literal-coerced'));
    await apply(document, 'revenue: 0450', FIX_ALL, undefined);
    assert.match(document.getText(), /revenue: "0450"/);
    // Which character or which code is meant, a person decides.
    await untilFindings(document, ['S93.401: dx-missing-7th-char', 'E11: dx-not-billable']);
  });

  it('that a comment expects are quiet', async () => {
    const text = (comment: string) =>
      `claim: professional\nfrom: 2025-11-14\ndiagnoses:\n  - E11 ${comment}\n  - S93.401\n`;
    const { document } = await write('office-visit.encounter.yaml', text(''));
    await untilFindings(document, ['E11: dx-not-billable', 'S93.401: dx-missing-7th-char']);
    await write('office-visit.encounter.yaml', text('# expect: dx-not-billable'));
    await untilFindings(document, ['S93.401: dx-missing-7th-char']);
  });

  it('follow the severity that the settings give to a rule, at once', async () => {
    const { document } = await open('emergency-visit.encounter.yaml');
    const severity = () =>
      vscode.languages.getDiagnostics(document.uri).find(({ range }) => document.getText(range) === 'E11')?.severity;
    await until('an error', () => severity() === vscode.DiagnosticSeverity.Error);
    const settings = vscode.workspace.getConfiguration('chartwright');
    try {
      await settings.update('rules', { 'dx-not-billable': 'info' }, vscode.ConfigurationTarget.Workspace);
      await until('information', () => severity() === vscode.DiagnosticSeverity.Information);
      await settings.update('rules', { 'dx-not-billable': 'off' }, vscode.ConfigurationTarget.Workspace);
      await until('nothing', () => !findings(document).includes('E11: dx-not-billable'));
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await until('an error again', () => severity() === vscode.DiagnosticSeverity.Error);
  });
});
