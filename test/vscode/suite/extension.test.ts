import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { chartwright, findings, open, until, write } from './support.js';

describe('the extension', () => {
  it('gives encounter files their language', async () => {
    const { document } = await open('office-visit.encounter.yaml');
    assert.equal(document.languageId, 'encounter');
  });

  it('is activated by an encounter file', async () => {
    await open('office-visit.encounter.yaml');
    await until('active', () => vscode.extensions.getExtension('chartwright.chartwright')?.isActive);
  });

  it('has every command that its manifest promises', async () => {
    await chartwright();
    const promised: { command: string }[] =
      vscode.extensions.getExtension('chartwright.chartwright')?.packageJSON.contributes.commands;
    const present = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      promised.map(({ command }) => command).filter((command) => !present.has(command)),
      [],
    );
  });

  it('names the release in force for the active file', async () => {
    const { releaseStatus } = await chartwright();
    await open('office-visit.encounter.yaml');
    await until('the release', () => releaseStatus.item.text === 'ICD-10-CM FY2026');
    assert.match(releaseStatus.item.detail ?? '', /2025-11-14/);
    assert.equal(releaseStatus.item.severity, vscode.LanguageStatusSeverity.Information);
  });

  it('warns when no release is loaded for the date of the file', async () => {
    const { releaseStatus } = await chartwright();
    await write('office-visit.encounter.yaml', 'claim: professional\nfrom: 2014-11-14\ndiagnoses:\n  - I10\n');
    await until('a warning', () => releaseStatus.item.severity === vscode.LanguageStatusSeverity.Warning);
    assert.match(releaseStatus.item.text, /ICD-10-CM/);
  });

  it('works again after its server was restarted', async () => {
    await chartwright();
    const { document } = await open('emergency-visit.encounter.yaml');
    await until('findings', () => findings(document).length > 0);
    await vscode.commands.executeCommand('chartwright.restartServer');
    await until('findings again', () => findings(document).length > 0);
  });
});
