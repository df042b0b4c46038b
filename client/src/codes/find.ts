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
  const pick = createPick(options.date);
  const search = new LiveSearch(pick, (query, token) => searchPicks(ask, query, options.date, token));
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
    pick.dispose();
  });
  pick.show();
}

function createPick(date: string | undefined): vscode.QuickPick<CodePick> {
  const pick = vscode.window.createQuickPick<CodePick>();
  pick.title = date === undefined ? 'Find Code' : `Find Code in Force on ${date}`;
  pick.placeholder = 'A code or words of its title, e.g. E11.2 or diabetes kidney';
  pick.matchOnDescription = true;
  return pick;
}

/** Searches as the person types; a new question cancels the one before. */
class LiveSearch {
  private running = new vscode.CancellationTokenSource();
  private readonly soon = debounce(PAUSE_MS, (query: string) => void this.run(query));

  constructor(
    private readonly pick: vscode.QuickPick<CodePick>,
    private readonly search: (query: string, token: vscode.CancellationToken) => Promise<CodePick[]>,
  ) {
    pick.onDidChangeValue((value) => {
      pick.busy = value.trim() !== '';
      this.soon.call(value.trim());
    });
  }

  cancel(): void {
    this.soon.cancel();
    this.running.cancel();
  }

  private async run(query: string): Promise<void> {
    this.running.cancel();
    this.running = new vscode.CancellationTokenSource();
    const { token } = this.running;
    const items = query === '' ? [] : await this.search(query, token);
    if (token.isCancellationRequested) return;
    this.pick.items = items;
    this.pick.busy = false;
  }
}

async function searchPicks(
  ask: Ask,
  query: string,
  date: string | undefined,
  token: vscode.CancellationToken,
): Promise<CodePick[]> {
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
