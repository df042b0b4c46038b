/** The tree view around the code browser: its heading, its filter, its date. */
import * as vscode from 'vscode';
import type { CodeTreeItem } from '../../../server/src/protocol/requests.js';
import { debounce } from '../debounce.js';
import type { CodeBrowser } from './browser.js';

const PAUSE_MS = 150;

export class CodesView implements vscode.Disposable {
  private readonly tree: vscode.TreeView<CodeTreeItem>;

  constructor(private readonly browser: CodeBrowser) {
    this.tree = vscode.window.createTreeView('chartwright.codes', { treeDataProvider: browser, showCollapseAll: true });
  }

  get selected(): CodeTreeItem | undefined {
    return this.tree.selection[0];
  }

  /** Opens the tree down to a code, on the date if one is given. False when no loaded release has the code. */
  async reveal(system: string, code: string, date = this.browser.date): Promise<boolean> {
    if (this.browser.filter !== '' || date !== this.browser.date) this.show({ date });
    const row = (await this.browser.pathTo(system, code)).at(-1);
    if (row === undefined) return false;
    await this.tree.reveal(row, { select: true, focus: true });
    return true;
  }

  show(view: { date?: string | undefined; filter?: string }): void {
    this.browser.show(view);
    const { date, filter } = this.browser;
    const found = filter === '' ? 'Codes' : `Codes found for “${filter}”`;
    const on = date === undefined ? '' : ` in force on ${date}`;
    this.tree.message = filter === '' && date === undefined ? '' : found + on;
    void vscode.commands.executeCommand('setContext', 'chartwright.codesFiltered', filter !== '');
  }

  /** The search box: the tree follows while the person types. Escape puts back what was there. */
  async askFilter(): Promise<void> {
    const { date, filter: before } = this.browser;
    const input = vscode.window.createInputBox();
    input.title = 'Filter Codes';
    input.placeholder = 'A code or words of its title, e.g. E11.2 or diabetes kidney';
    input.value = before;
    const follow = debounce(PAUSE_MS, (filter: string) => this.show({ date, filter }));
    const accepted = await new Promise<boolean>((resolve) => {
      input.onDidChangeValue((value) => follow.call(value.trim()));
      input.onDidAccept(() => resolve(true));
      input.onDidHide(() => resolve(false));
      input.show();
    });
    follow.cancel();
    this.show({ date, filter: accepted ? input.value.trim() : before });
    input.dispose();
  }

  async askDate(): Promise<void> {
    const value = await vscode.window.showInputBox({
      title: 'Browse Codes as of a Date',
      prompt: 'Codes in force on this date (YYYY-MM-DD). Leave empty for the newest releases.',
      value: this.browser.date ?? '',
      validateInput: (text) => (text === '' || isDay(text) ? undefined : 'A date like 2026-01-14.'),
    });
    if (value !== undefined) this.show({ date: value === '' ? undefined : value, filter: this.browser.filter });
  }

  dispose(): void {
    this.tree.dispose();
  }
}

/** True for a day of the calendar: 2026-02-30 is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
