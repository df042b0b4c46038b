/** How a row of the code browser looks. */
import * as vscode from 'vscode';
import type { CodeTreeItem } from '../../../server/src/protocol/requests.js';

export type Status = CodeTreeItem['status'];

/** Words for a status: what the icon says, for screen readers and tooltips. */
export const STATUS_WORDS: Record<Status, string> = {
  valid: 'billable',
  header: 'needs more characters',
  retired: 'retired',
  'not-yet': 'not yet in force',
  absent: 'not in the release',
  unknown: 'not known',
};

const STATUS_ICONS: Record<Status, vscode.ThemeIcon> = {
  valid: icon('pass-filled', 'testing.iconPassed'),
  header: icon('circle-outline', 'charts.blue'),
  retired: icon('circle-slash', 'disabledForeground'),
  'not-yet': icon('clock', 'charts.yellow'),
  absent: icon('question', 'disabledForeground'),
  unknown: icon('question', 'disabledForeground'),
};

const GROUP_ICONS: Partial<Record<CodeTreeItem['kind'], vscode.ThemeIcon>> = {
  system: icon('library'),
  chapter: icon('book'),
  block: icon('folder'),
};

/** The icon of a code with the status. */
export const statusIcon = (status: Status): vscode.ThemeIcon => STATUS_ICONS[status];

/** Identifies a row in the tree. */
export const rowKey = (row: CodeTreeItem): string => `${row.system}/${row.id ?? ''}`;

/** True for rows that are a code, whether billable or a category above billable ones. */
export const isCode = (row: CodeTreeItem): row is CodeTreeItem & { id: string } =>
  (row.kind === 'code' || row.kind === 'category') && row.id !== undefined;

export function treeItem(row: CodeTreeItem): vscode.TreeItem {
  const item = new vscode.TreeItem(row.label, collapsibleState(row));
  item.description = row.title;
  item.iconPath = GROUP_ICONS[row.kind] ?? statusIcon(row.status);
  item.contextValue = isCode(row) ? 'code' : row.kind;
  const status = isCode(row) ? `, ${STATUS_WORDS[row.status]}` : '';
  item.accessibilityInformation = { label: `${row.label}, ${row.title}${status}` };
  return item;
}

function collapsibleState(row: CodeTreeItem): vscode.TreeItemCollapsibleState {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  return row.hasChildren ? Collapsed : None;
}

function icon(id: string, color?: string): vscode.ThemeIcon {
  return new vscode.ThemeIcon(id, color === undefined ? undefined : new vscode.ThemeColor(color));
}
