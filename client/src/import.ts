/** "Import a Code Set": the user's own downloads, read by the command line that comes with the extension. */
import { execFile } from 'node:child_process';
import * as vscode from 'vscode';
import { IMPORT_KINDS } from './import-kinds.js';

interface Outcome {
  readonly imported: boolean;
  /** What the command line said: of each file what it is, or why it was refused. */
  readonly said: string;
}

const KIND = 'Choose the Kind…';
const FIRST_DAY = 'Set the First Day…';

/**
 * Imports files, which it asks for where none are given. `done` is called when there is something new to read.
 */
export async function importCodeSet(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  done: () => unknown,
  given?: readonly vscode.Uri[],
): Promise<void> {
  const files = given ?? (await askFiles());
  if (files === undefined || files.length === 0) return;
  const paths = files.map(({ fsPath }) => fsPath);
  const cli = context.asAbsolutePath('dist/cli.js');
  // Each round adds one answer of the user's; an answer given again takes the place of the former.
  for (let options: Readonly<Record<string, string>> = {}; ; ) {
    const { imported, said } = await runImport(cli, paths, options);
    log.info(said);
    if (imported) {
      done();
      return void vscode.window.showInformationMessage(said);
    }
    const answer = await vscode.window.showErrorMessage(said, KIND, FIRST_DAY);
    const more = answer === KIND ? await askKind() : answer === FIRST_DAY ? await askFirstDay() : undefined;
    if (more === undefined) return;
    options = { ...options, ...more };
  }
}

function askFiles(): Thenable<vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    canSelectMany: true,
    openLabel: 'Import',
    title: 'Import NCCI Edits, a Fee Schedule or a CPT Table',
    filters: { Downloads: ['txt', 'csv', 'tsv', 'xlsx', 'zip'] },
  });
}

/** The command line runs in a process of its own: reading a table of a million rows must not hold up the editor. */
function runImport(cli: string, paths: readonly string[], options: Readonly<Record<string, string>>): Promise<Outcome> {
  const chosen = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  // The editor's own executable is Node when it is told so.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const argv = [cli, 'codesets', 'import', ...chosen, '--', ...paths];
  return new Promise((resolve) => {
    execFile(process.execPath, argv, { env }, (error, stdout, stderr) => {
      const said = error === null ? stdout : stderr || error.message;
      resolve({ imported: error === null, said: said.trim() });
    });
  });
}

async function askKind(): Promise<Record<string, string> | undefined> {
  const items = Object.entries(IMPORT_KINDS).map(([id, label]) => ({ label, id }));
  const chosen = await vscode.window.showQuickPick(items, { title: 'What are these files?' });
  return chosen === undefined ? undefined : { kind: chosen.id };
}

async function askFirstDay(): Promise<Record<string, string> | undefined> {
  const effective = await vscode.window.showInputBox({
    title: 'First day on which these tables are in force',
    placeHolder: 'YYYY-MM-DD',
    validateInput: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? undefined : 'Write YYYY-MM-DD'),
  });
  return effective === undefined ? undefined : { effective };
}
