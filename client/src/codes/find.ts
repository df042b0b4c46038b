/** "Find Code…": a quick pick whose results come from the server as the person types. */
import * as vscode from 'vscode';
import { type CodeSearchResult, codeSearch } from '../../../server/src/protocol/requests.js';
import { debounce } from '../debounce.js';
import type { Ask } from '../requests.js';
import { STATUS_WORDS, statusIcon } from './row.js';

const PAUSE_MS = 80;
const LIMIT = 100;

export interface FoundCode {
  system: string;
  code: string;
  title: string;
}

/** What can be done with a found code besides accepting it. The ids are commands that take the code. */
const BUTTONS = [
  button('insert', 'Insert at Cursor', 'chartwright.insertCode'),
  button('copy', 'Copy Code', 'chartwright.copyCode'),
  button('list-tree', 'Reveal in Code Browser', 'chartwright.revealCode'),
  button('book', 'Open in Tabular List', 'chartwright.openTabular'),
];

interface CodePick extends vscode.QuickPickItem {
  found?: FoundCode;
}

/** Lets the person find a code. `accept` gets the one chosen with Enter; buttons run their own command. */
export function findCode(ask: Ask, options: { date?: string; accept: (found: FoundCode) => void }): void {
  const pick = vscode.window.createQuickPick<CodePick>();
  pick.title = options.date === undefined ? 'Find Code' : `Find Code in Force on ${options.date}`;
  pick.placeholder = 'A code or words of its title, e.g. E11.2 or diabetes kidney';
  pick.matchOnDescription = true;
  let searching = new vscode.CancellationTokenSource();
  const search = debounce(PAUSE_MS, async (query: string) => {
    searching.cancel();
    searching = new vscode.CancellationTokenSource();
    const { token } = searching;
    pick.items = await searchPicks(ask, query, options.date, token).then((items) =>
      token.isCancellationRequested ? pick.items : items,
    );
    if (!token.isCancellationRequested) pick.busy = false;
  });
  pick.onDidChangeValue((value) => {
    pick.busy = value.trim() !== '';
    search.call(value.trim());
  });
  pick.onDidAccept(() => {
    const found = pick.selectedItems[0]?.found;
    if (found === undefined) return;
    pick.hide();
    options.accept(found);
  });
  pick.onDidTriggerItemButton(({ item, button }) => {
    const { command } = button as (typeof BUTTONS)[number];
    pick.hide();
    void vscode.commands.executeCommand(command, item.found);
  });
  pick.onDidHide(() => {
    search.cancel();
    searching.cancel();
    pick.dispose();
  });
  pick.show();
}

async function searchPicks(
  ask: Ask,
  query: string,
  date: string | undefined,
  token: vscode.CancellationToken,
): Promise<CodePick[]> {
  if (query === '') return [];
  const result = await ask(codeSearch, { query, limit: LIMIT, ...(date !== undefined && { date }) }, token);
  if (result === undefined) return [];
  if (result.hits.length === 0) return [{ label: `No code found for “${query}”`, alwaysShow: true }];
  return result.hits.map(toPick);
}

/** `alwaysShow`: the server has matched already, by word forms that the quick pick knows nothing of. */
function toPick(hit: CodeSearchResult['hits'][number]): CodePick {
  const status = hit.billable ? '' : ` (${STATUS_WORDS[hit.status]})`;
  return {
    label: hit.code,
    description: hit.title + status,
    iconPath: statusIcon(hit.status),
    alwaysShow: true,
    buttons: BUTTONS,
    found: { system: hit.system, code: hit.code, title: hit.title },
  };
}

function button(icon: string, tooltip: string, command: string): vscode.QuickInputButton & { command: string } {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip, command };
}
