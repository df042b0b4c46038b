import * as vscode from 'vscode';
import { CodeBrowser } from './codes/browser.js';
import { registerCodeCommands } from './codes/commands.js';
import { CodesView } from './codes/view.js';
import { importCodeSet } from './import.js';
import { OPEN_LINK } from './links.js';
import { Server } from './server.js';
import { ReleaseStatus } from './status.js';
import { openCodesLink, registerTabular } from './tabular.js';

/** What other extensions, and the tests, may use. */
export interface ChartwrightApi {
  readonly codeBrowser: CodeBrowser;
  readonly codesView: CodesView;
  readonly releaseStatus: ReleaseStatus;
}

let server: Server | undefined;

export function activate(context: vscode.ExtensionContext): ChartwrightApi {
  const log = vscode.window.createOutputChannel('Chartwright', { log: true });
  const started = new Server(context, log);
  server = started;
  const codeBrowser = new CodeBrowser(started.ask);
  const codesView = new CodesView(codeBrowser);
  const releaseStatus = new ReleaseStatus(started.ask, () => started.isStarted);
  context.subscriptions.push(
    log,
    started,
    codesView,
    releaseStatus,
    registerTabular(started.ask),
    registerCodeCommands(started.ask, codeBrowser, codesView),
    vscode.commands.registerCommand(OPEN_LINK, (address: string) => openCodesLink(started.ask, address)),
    vscode.commands.registerCommand('chartwright.showReleases', () => releaseStatus.showReleases()),
    // From the Explorer's menu it comes with the file under the mouse and all that are selected.
    vscode.commands.registerCommand('chartwright.importCodeSet', (file?: vscode.Uri, selected?: vscode.Uri[]) =>
      importCodeSet(context, log, () => started.restart(), selected ?? (file && [file])),
    ),
    vscode.commands.registerCommand('chartwright.restartServer', () => started.restart()),
    vscode.commands.registerCommand('chartwright.showOutput', () => log.show()),
    started.onDidStart(() => void releaseStatus.update()),
    started.onDidRestart(() => {
      codeBrowser.refresh();
      void releaseStatus.update();
    }),
  );
  started.startWhenNeeded();
  void releaseStatus.update();
  return { codeBrowser, codesView, releaseStatus };
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
