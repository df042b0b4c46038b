import * as vscode from 'vscode';
import {
  type CodeTreeItem,
  codeChildren,
  codeMarkdown,
  codePath,
  codeSearch,
} from '../../../server/src/protocol/requests.js';
import { codesMarkdown } from '../links.js';
import type { Ask } from '../requests.js';
import { isCode, rowKey, treeItem } from './row.js';

/** Rows that a filter shows at most: more are found by typing more. */
const FILTER_LIMIT = 200;

/** The code browser: systems, chapters, blocks, categories and codes, each level asked for when it is opened. */
export class CodeBrowser implements vscode.TreeDataProvider<CodeTreeItem> {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly parents = new Map<string, CodeTreeItem>();
  private asOf: string | undefined;
  private query = '';

  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly ask: Ask) {}

  /** The date whose codes are shown; undefined: the newest that the releases cover. */
  get date(): string | undefined {
    return this.asOf;
  }

  /** The words that rows have to match; empty: the whole tree. */
  get filter(): string {
    return this.query;
  }

  show(view: { date?: string | undefined; filter?: string }): void {
    this.asOf = view.date;
    this.query = view.filter ?? '';
    this.refresh();
  }

  refresh(): void {
    this.parents.clear();
    this.changed.fire();
  }

  async getChildren(parent?: CodeTreeItem): Promise<CodeTreeItem[]> {
    if (parent === undefined && this.query !== '') return this.found();
    const above =
      parent === undefined ? {} : { system: parent.system, ...(parent.id !== undefined && { id: parent.id }) };
    const rows = (await this.ask(codeChildren, { ...above, ...this.dated() })) ?? [];
    if (parent !== undefined) for (const row of rows) this.parents.set(rowKey(row), parent);
    return rows;
  }

  getTreeItem(row: CodeTreeItem): vscode.TreeItem {
    const item = treeItem(row);
    // What a filter finds may stand twice, by itself and below its category: such rows have no identity.
    if (this.query === '') item.id = rowKey(row);
    // A row with children opens and closes with a click; a billable code has nothing below it and is shown instead.
    if (isCode(row) && !row.hasChildren) {
      item.command = { command: 'chartwright.openTabular', title: 'Open in Tabular List', arguments: [row] };
    }
    return item;
  }

  getParent(row: CodeTreeItem): CodeTreeItem | undefined {
    return this.parents.get(rowKey(row));
  }

  async resolveTreeItem(
    item: vscode.TreeItem,
    row: CodeTreeItem,
    token: vscode.CancellationToken,
  ): Promise<vscode.TreeItem> {
    if (!isCode(row)) return item;
    const text = await this.ask(codeMarkdown, { system: row.system, code: row.id, ...this.dated() }, token);
    if (typeof text === 'string') item.tooltip = codesMarkdown(text);
    return item;
  }

  /** The rows from the system down to the code, remembered so that the tree can open them. Empty when there is none. */
  async pathTo(system: string, code: string): Promise<CodeTreeItem[]> {
    const path = (await this.ask(codePath, { system, code, ...this.dated() })) ?? [];
    path.forEach((row, depth) => {
      const parent = path[depth - 1];
      if (parent !== undefined) this.parents.set(rowKey(row), parent);
    });
    return path;
  }

  private async found(): Promise<CodeTreeItem[]> {
    const result = await this.ask(codeSearch, { query: this.query, limit: FILTER_LIMIT, ...this.dated() });
    return (result?.hits ?? []).map(({ system, code, title, status }) => ({
      system,
      id: code,
      kind: 'code',
      status,
      label: code,
      title,
      hasChildren: status === 'header',
    }));
  }

  private dated(): { date?: string } {
    return this.asOf === undefined ? {} : { date: this.asOf };
  }
}
