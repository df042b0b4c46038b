/** The read-only tabular documents behind `codes:` addresses. */
import * as vscode from 'vscode';
import { codeDocument, codeLocation } from '../../server/src/protocol/requests.js';
import type { Ask } from './requests.js';

export function registerTabular(ask: Ask): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider('codes', {
    async provideTextDocumentContent(uri, token) {
      const text = await ask(codeDocument, { uri: uri.toString() }, token);
      return text ?? 'No loaded release has this page of the tabular list.\n';
    },
  });
}

/** Follows a link `codes:/SYSTEM/CODE?date=DAY`. */
export async function openCodesLink(ask: Ask, address: string): Promise<void> {
  const { path, query } = vscode.Uri.parse(address, true);
  const [, system, code] = path.split('/');
  const date = new URLSearchParams(query).get('date');
  if (system !== undefined && code !== undefined)
    await openTabular(ask, { system, code, ...(date !== null && { date }) });
}

/** Opens the tabular list at a code. */
export async function openTabular(ask: Ask, code: { system: string; code: string; date?: string }): Promise<void> {
  const location = await ask(codeLocation, code);
  if (location === undefined) return;
  if (location === null) {
    void vscode.window.showInformationMessage(`No loaded release has ${code.code}.`);
    return;
  }
  const { start } = location.range;
  const at = new vscode.Position(start.line, start.character);
  await vscode.window.showTextDocument(vscode.Uri.parse(location.uri), {
    selection: new vscode.Range(at, at),
    preview: true,
  });
}
