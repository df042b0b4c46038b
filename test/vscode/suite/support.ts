/** What the tests say and do in VS Code, in the words of the tests. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ChartwrightApi } from '../../../client/src/extension.js';

const PATIENCE_MS = 20_000;
const PAUSE_MS = 25;

export async function chartwright(): Promise<ChartwrightApi> {
  const extension = vscode.extensions.getExtension<ChartwrightApi>('chartwright.chartwright');
  assert.ok(extension, 'the extension is installed');
  return extension.activate();
}

export function uriOf(file: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, file);
}

/** Opens a file of the workspace with the text it has on disk, whatever an earlier test has made of it. */
export async function open(file: string): Promise<vscode.TextEditor> {
  return write(file, new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(file))));
}

/** Opens a file and replaces its text, unsaved. */
export async function write(file: string, text: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(uriOf(file), { preview: false });
  const { document } = editor;
  if (document.getText() === text) return editor;
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  assert.ok(await editor.edit((edit) => edit.replace(whole, text)));
  return editor;
}

/** The place right behind the first occurrence of a text. */
export function endOf(document: vscode.TextDocument, text: string): vscode.Position {
  const index = document.getText().indexOf(text);
  assert.ok(index >= 0, `${JSON.stringify(text)} is in the file`);
  return document.positionAt(index + text.length);
}

export function putCursor(editor: vscode.TextEditor, position: vscode.Position): void {
  editor.selection = new vscode.Selection(position, position);
}

/** Errors and warnings of a file as `underlined text: rule`, in the order of the text. */
export function findings(document: vscode.TextDocument): string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source, severity }) => source === 'chartwright' && severity <= vscode.DiagnosticSeverity.Warning)
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map((diagnostic) => `${document.getText(diagnostic.range)}: ${ruleOf(diagnostic)}`);
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Polls until `probe` gives something other than undefined and false; fails with what was waited for. */
export async function until<T>(
  what: string,
  probe: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await probe();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`waited ${PATIENCE_MS} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

export async function untilFindings(document: vscode.TextDocument, expected: readonly string[]): Promise<void> {
  const same = () => JSON.stringify(findings(document)) === JSON.stringify(expected);
  await until('findings', same).catch(() => assert.deepEqual(findings(document), expected));
}

/** Completions at a place, as VS Code gets them. */
export async function complete(editor: vscode.TextEditor, position: vscode.Position): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    position,
  );
  return list.items;
}

/** Does to the document what accepting the item does. */
export async function accept(editor: vscode.TextEditor, item: vscode.CompletionItem): Promise<void> {
  const { range, insertText } = item;
  const target = range === undefined || range instanceof vscode.Range ? range : range.replacing;
  assert.ok(target, `${labelOf(item)} says what it replaces`);
  const text = typeof insertText === 'string' ? insertText : insertText?.value;
  assert.ok(await editor.edit((edit) => edit.replace(target, text ?? labelOf(item))));
}

export function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** The Markdown of the hovers at a place. */
export async function hover(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  const contents = hovers.flatMap((each) => each.contents) as (vscode.MarkdownString | string)[];
  return contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
}
