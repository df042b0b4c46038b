/** The language status item: which releases the codes of the active file are checked against. */
import * as vscode from 'vscode';
import { codeChildren, type DocumentStatusResult, documentStatus } from '../../server/src/protocol/requests.js';
import { debounce } from './debounce.js';
import type { Ask } from './requests.js';
import { documents, isPromising, isServed } from './selector.js';

const PAUSE_MS = 400;

/** The item shows beside no document: of most files there is nothing to say. */
const NOWHERE: vscode.DocumentSelector = { scheme: 'chartwright-nowhere' };

/** Holds for menus: the active file is one that the server reads. */
const READS_CODES = 'chartwright.readsCodes';

export class ReleaseStatus implements vscode.Disposable {
  readonly item = vscode.languages.createLanguageStatusItem('chartwright.releases', NOWHERE);
  private readonly soon = debounce(PAUSE_MS, () => void this.update());
  private readonly disposables: vscode.Disposable[];
  private readonly askedAgain = new WeakSet<vscode.TextDocument>();
  private names: Promise<Map<string, string>> | undefined;
  private current: DocumentStatusResult | undefined;

  /** `started`: whether there is a server yet; the item alone starts none. */
  constructor(
    private readonly ask: Ask,
    private readonly started: () => boolean,
  ) {
    this.item.name = 'Chartwright Releases';
    this.item.text = 'Code sets';
    this.item.command = { command: 'chartwright.showReleases', title: 'Show' };
    this.disposables = [
      this.item,
      vscode.window.onDidChangeActiveTextEditor(() => void this.update()),
      // The governing date may be what is being typed.
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) this.soon.call();
      }),
    ];
  }

  async update(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    // Menus go by a first look until the server has answered, which takes a while for the first file.
    const promises = document !== undefined && isPromising(document);
    if (document === undefined || !isServed(document) || !this.started()) return this.show(false, promises);
    if (promises) this.show(true, true);
    this.item.busy = true;
    const status = await this.ask(documentStatus, { textDocument: { uri: document.uri.toString() } });
    const names = await this.systemNames();
    this.item.busy = false;
    if (status === undefined || document !== vscode.window.activeTextEditor?.document) return;
    this.current = status;
    Object.assign(this.item, describe(status, names));
    const isRead = status.format !== undefined;
    this.show(isRead || promises, isRead || promises);
    // The question may have come to the server before the document did.
    if (!isRead && promises && !this.askedAgain.has(document)) {
      this.askedAgain.add(document);
      this.soon.call();
    }
  }

  /** The item beside files that are read, and the commands of menus for them. */
  private show(item: boolean, commands: boolean): void {
    this.item.selector = item ? documents : NOWHERE;
    void vscode.commands.executeCommand('setContext', READS_CODES, commands);
  }

  /** The releases of the active file, as a list to read. */
  async showReleases(): Promise<void> {
    await this.update();
    const names = await this.systemNames();
    const items = (this.current?.releases ?? []).map(({ system, name, from, through, publisher, derived }) => ({
      label: `${names.get(system) ?? system} ${name}`,
      description: `${from} to ${through}`,
      detail: derived ? `${publisher}; reconstructed, not the publisher’s own file` : publisher,
    }));
    await vscode.window.showQuickPick(items, { title: 'Releases in Force', placeHolder: this.item.detail ?? '' });
  }

  dispose(): void {
    this.soon.cancel();
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** Names of the code systems, as the root rows of the code browser carry them. */
  private systemNames(): Promise<Map<string, string>> {
    this.names ??= this.ask(codeChildren, {}).then(
      (rows) => new Map(rows?.map(({ system, label }) => [system, label])),
    );
    return this.names;
  }
}

function describe({ date, releases, missing }: DocumentStatusResult, names: Map<string, string>) {
  const on = date === undefined ? 'the file gives no date' : `on ${date}`;
  if (missing.length > 0) {
    return {
      text: `${missing.map((system) => names.get(system) ?? system).join(', ')}: no release loaded`,
      detail: `${on}: these codes are not checked`,
      severity: vscode.LanguageStatusSeverity.Warning,
    };
  }
  // The code browser's order: the classification first, the small lists last.
  const order = [...names.keys()];
  const [first] = [...releases].sort((a, b) => order.indexOf(a.system) - order.indexOf(b.system));
  return {
    text: first === undefined ? 'No codes yet' : `${names.get(first.system) ?? first.system} ${first.name}`,
    detail: releases.length > 1 ? `${on}, and ${releases.length - 1} more` : on,
    severity: vscode.LanguageStatusSeverity.Information,
  };
}
