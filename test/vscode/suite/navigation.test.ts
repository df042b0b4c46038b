import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { chartwright, endOf, hover, open, until, uriOf } from './support.js';

describe('a code', () => {
  before(chartwright);

  it('is explained by its hover, which links codes and nothing else', async () => {
    const { document } = await open('office-visit.encounter.yaml');
    const text = await until('a hover', () => hover(document, endOf(document, 'E11')));
    assert.match(text, /Type 2 diabetes mellitus with diabetic chronic kidney disease/);
    assert.match(text, /FY2026/);
    const commands = [...text.matchAll(/command:([\w.]+)/g)].map(([, id]) => id);
    assert.deepEqual([...new Set(commands)], ['chartwright.openCodesLink']);
    assert.doesNotMatch(text, /\]\(codes:/);
  });

  it('is defined in the read-only tabular list', async () => {
    const { document } = await open('office-visit.encounter.yaml');
    const [target] = await until('a definition', async () => {
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        endOf(document, 'E11'),
      );
      return found.length > 0 && found;
    });
    assert.ok(target);
    const { uri, range } = 'targetUri' in target ? { uri: target.targetUri, range: target.targetRange } : target;
    assert.equal(uri.scheme, 'codes');
    const tabular = await vscode.workspace.openTextDocument(uri);
    assert.match(tabular.lineAt(range.start.line).text, /E11\.22.*diabetic chronic kidney disease/);
    assert.equal(vscode.workspace.fs.isWritableFileSystem('codes'), undefined);
  });

  it('is found wherever the workspace uses it, in every format, open or not', async () => {
    const { document } = await open('office-visit.encounter.yaml');
    const files = await until('references', async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        endOf(document, 'E11'),
      );
      return found.length > 0 && found.map(({ uri }) => uri.toString());
    });
    const users = ['discharge.hl7', 'office-visit.encounter.yaml', 'office-visits.x12', 'stay.encounter.yaml'];
    assert.deepEqual([...new Set(files)].sort(), users.map((file) => uriOf(file).toString()).sort());
  });

  it('stands in the outline of its encounter', async () => {
    const { document } = await open('office-visit.encounter.yaml');
    const [encounter] = await until('symbols', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return found !== undefined && found.length > 0 && found;
    });
    assert.ok(encounter);
    assert.match(encounter.name, /office-visit-0301/);
    const names = encounter.children.flatMap((group) => group.children).map(({ name, detail }) => `${name} ${detail}`);
    assert.ok(
      names.some((name) => name.includes('E11.22')),
      names.join(', '),
    );
  });
});
