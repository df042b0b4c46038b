/** The commands of the code browser. Each takes a row of the tree or a found code; without one, the selected row. */
import * as vscode from 'vscode';
import { type CodeTreeItem, codeAt, codeInsertion, documentStatus } from '../../../server/src/protocol/requests.js';
import type { Ask } from '../requests.js';
import { isServed } from '../selector.js';
import { openTabular } from '../tabular.js';
import type { CodeBrowser } from './browser.js';
import { type FoundCode, findCode } from './find.js';
import { isCode } from './row.js';
import type { CodesView } from './view.js';

/** What a command is called with: a row by the tree, a code by "Find Code". */
type Argument = CodeTreeItem | FoundCode | undefined;

export function registerCodeCommands(ask: Ask, browser: CodeBrowser, view: CodesView): vscode.Disposable {
  const code = (argument: Argument) => toCode(argument ?? view.selected);
  const commands: Record<string, (argument?: Argument) => unknown> = {
    'chartwright.findCode': () => findFromCursor(ask),
    'chartwright.insertCode': (argument) => withCode(code(argument), (found) => insertAtCursor(ask, found)),
    'chartwright.copyCode': (argument) => withCode(code(argument), ({ code }) => copy(code)),
    'chartwright.copyCodeWithTitle': (argument) =>
      withCode(code(argument), (found) => copy(`${found.code} ${found.title}`)),
    'chartwright.openTabular': (argument) =>
      withCode(code(argument), ({ system, code }) => openTabular(ask, { system, code, ...dated(browser.date) })),
    'chartwright.revealCode': (argument) => withCode(code(argument), (found) => revealOrSay(view, found)),
    'chartwright.revealCodeAtCursor': () => revealAtCursor(ask, view),
    'chartwright.filterCodes': () => view.askFilter(),
    'chartwright.clearCodesFilter': () => view.show({ date: browser.date }),
    'chartwright.setCodesDate': () => view.askDate(),
    'chartwright.refreshCodes': () => browser.refresh(),
  };
  const registered = Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run));
  return vscode.Disposable.from(...registered);
}

/** Enter writes the code where the cursor is, in a file that may hold codes; elsewhere it shows the code in the tabular list. */
async function findFromCursor(ask: Ask): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const inServed = editor !== undefined && isServed(editor.document);
  const date = inServed ? await governingDate(ask, editor) : undefined;
  const command = inServed ? 'chartwright.insertCode' : 'chartwright.openTabular';
  findCode(ask, { ...dated(date), accept: (found) => void vscode.commands.executeCommand(command, found) });
}

/** That of the code under the cursor, where one stands already; else that of the first encounter. */
async function governingDate(ask: Ask, editor: vscode.TextEditor): Promise<string | undefined> {
  const { textDocument, position } = atCursor(editor);
  const code = await ask(codeAt, { textDocument, position });
  return code?.date ?? (await ask(documentStatus, { textDocument }))?.date;
}

/** The server says how the code is written there: quotes, and what of a code already begun it replaces. */
async function insertAtCursor(ask: Ask, { system, code }: FoundCode): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return say('Open a file and put the cursor where the code goes.');
  if (!isServed(editor.document)) {
    await editor.edit((edit) => edit.replace(editor.selection, code));
    return;
  }
  const { version } = editor.document;
  const insertion = await ask(codeInsertion, { ...atCursor(editor), system, code });
  if (insertion === undefined || editor.document.version !== version) return;
  const { start, end } = insertion.range;
  await editor.edit((edit) =>
    edit.replace(new vscode.Range(start.line, start.character, end.line, end.character), insertion.text),
  );
  await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active });
}

async function revealAtCursor(ask: Ask, view: CodesView): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !isServed(editor.document))
    return say('Put the cursor on a code in an encounter or a claim.');
  const found = await ask(codeAt, atCursor(editor));
  if (found === undefined) return;
  if (found === null) return say('There is no code under the cursor.');
  await revealOrSay(view, found, found.date);
}

async function revealOrSay(
  view: CodesView,
  { system, code }: { system: string; code: string },
  date?: string,
): Promise<void> {
  if (!(await view.reveal(system, code, date))) say(`No loaded release has ${code}.`);
}

async function copy(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(`Copied ${text}`, 3000);
}

function toCode(argument: Argument): FoundCode | undefined {
  if (argument === undefined) return undefined;
  if ('code' in argument) return argument;
  return isCode(argument) ? { system: argument.system, code: argument.id, title: argument.title } : undefined;
}

function withCode(found: FoundCode | undefined, run: (found: FoundCode) => unknown): unknown {
  return found === undefined ? say('Choose a code in the code browser first.') : run(found);
}

function atCursor({ document, selection }: vscode.TextEditor) {
  const { line, character } = selection.active;
  return { textDocument: { uri: document.uri.toString() }, position: { line, character } };
}

const dated = (date: string | undefined): { date?: string } => (date === undefined ? {} : { date });

const say = (message: string): void => void vscode.window.showInformationMessage(message);
