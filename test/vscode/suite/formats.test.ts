/** What encounter files get, in the files that claims come in. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  chartwright,
  complete,
  endOf,
  findings,
  hover,
  labelOf,
  open,
  until,
  untilFindings,
  uriOf,
  write,
} from './support.js';

describe('an X12 claim file', () => {
  before(chartwright);

  it('has a language of its own', async () => {
    const { document } = await open('office-visits.x12');
    assert.equal(document.languageId, 'x12');
  });

  it('shows its findings at the codes', async () => {
    const { document } = await open('office-visits.x12');
    await untilFindings(document, [
      'N18: dx-not-billable',
      '4: dx-pointer-out-of-range',
      'M545: code-not-effective-on-dos',
    ]);
  });

  it('completes a diagnosis inside HI without its dot', async () => {
    const editor = await open('office-visits.x12');
    const items = await complete(editor, endOf(editor.document, 'ABF:N18'));
    const stage = items.find((item) => labelOf(item) === 'N18.31');
    assert.equal(stage?.insertText, 'N1831');
  });

  it('explains a qualifier under the mouse', async () => {
    const { document } = await open('office-visits.x12');
    assert.match(await hover(document, endOf(document, 'HI*AB')), /principal diagnosis/i);
  });

  it('shows the official title of a code under the mouse', async () => {
    const { document } = await open('office-visits.x12');
    assert.match(await hover(document, endOf(document, 'ABK:E11')), /Type 2 diabetes mellitus with diabetic chronic/);
  });

  it('folds by loop', async () => {
    const { document } = await open('office-visits.x12');
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const claims = ranges.filter(({ start }) => document.lineAt(start).text.startsWith('CLM*'));
    assert.deepEqual(
      claims.map(({ start, end }) => [document.lineAt(start).text.split('*')[1], document.lineAt(end).text]),
      [
        ['VISIT-0042', 'DTP*472*D8*20251114~'],
        ['VISIT-0043', 'DTP*472*D8*20251117~'],
      ],
    );
  });

  it('has its claims in the outline', async () => {
    const { document } = await open('office-visits.x12');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['VISIT-0042', 'VISIT-0043'],
    );
  });
});

describe('a FHIR claim', () => {
  before(chartwright);

  it('shows its findings at the codes and keeps the language JSON', async () => {
    const { document } = await open('claim.fhir.json');
    assert.equal(document.languageId, 'json');
    await untilFindings(document, [
      'I50: dx-not-billable',
      'http://www.icd10data.com/icd10cm: fhir-system-uri',
      '4: dx-pointer-out-of-range',
    ]);
  });

  it('completes the code of a coding', async () => {
    const editor = await open('claim.fhir.json');
    const labels = (await complete(editor, endOf(editor.document, '"code": "I50'))).map(labelOf);
    assert.ok(labels.includes('I50.9'), labels.slice(0, 5).join(' '));
  });
});

describe('an HL7 v2 message', () => {
  before(chartwright);

  it('has a language of its own and shows its findings', async () => {
    const { document } = await open('discharge.hl7');
    assert.equal(document.languageId, 'hl7v2');
    await untilFindings(document, ['N18.3: code-not-effective-on-dos']);
  });
});

describe('a JSON file of the project’s own', () => {
  before(chartwright);

  it('is read as the configuration says', async () => {
    const { document } = await open('fixtures/visits.json');
    await untilFindings(document, ['I10: htn-ckd-combination', '2: dx-pointer-out-of-range']);
  });

  it('is read anew when the configuration changes', async () => {
    const { document } = await open('fixtures/visits.json');
    const config = await open('chartwright.config.yaml');
    await write('chartwright.config.yaml', config.document.getText().replace('zero-based', 'one-based'));
    try {
      await untilFindings(document, ['I10: htn-ckd-combination', '0: dx-pointer-out-of-range']);
    } finally {
      await open('chartwright.config.yaml');
    }
  });
});

describe('a suppression in a file without comments', () => {
  before(chartwright);

  it('is written into a sidecar, where its reason then holds the finding back', async () => {
    const { document } = await open('office-visits.x12');
    await until('findings', () => findings(document).includes('N18: dx-not-billable'));
    const at = endOf(document, 'ABF:N18');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
    );
    const suppress = actions.find(({ title }) => title.startsWith('Suppress dx-not-billable'));
    assert.ok(suppress?.edit, actions.map(({ title }) => title).join(', '));
    assert.ok(await vscode.workspace.applyEdit(suppress.edit));
    const sidecar = uriOf('office-visits.x12.chartwright.yaml');
    try {
      const { document: written } = await vscode.window.showTextDocument(sidecar);
      const reasoned = written.getText().replace('reason: ""', 'reason: the stage is not documented');
      assert.match(reasoned, /rule: dx-not-billable.*reason: the stage/s);
      await write('office-visits.x12.chartwright.yaml', reasoned);
      await until('silence', () => !findings(document).includes('N18: dx-not-billable'));
    } finally {
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await vscode.workspace.fs.delete(sidecar);
    }
  });
});

describe('a JSON file of somebody else', () => {
  before(chartwright);

  it('stays silent', async () => {
    const { document } = await open('settings-of-something.json');
    const other = await open('claim.fhir.json');
    await until('findings of the other file', () => findings(other.document).length > 0);
    await untilFindings(document, []);
  });

  it('is read as soon as it becomes a claim', async () => {
    const claim =
      '{"resourceType":"Claim","billablePeriod":{"start":"2025-11-18"},"diagnosis":[{"sequence":1,"diagnosisCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"E11"}]}}]}';
    const { document } = await write('settings-of-something.json', claim);
    await untilFindings(document, ['E11: dx-not-billable']);
  });
});
