import {
  CompletionItemTag,
  type Connection,
  InsertTextFormat,
  type CompletionItem as LspCompletionItem,
  type CompletionList as LspCompletionList,
  type MarkupContent,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toSystemId } from '../../../codesets/src/system-names.js';
import type { Slot } from '../model/slot.js';
import { codeMarkdown } from '../service/code-markdown.js';
import { complete } from '../service/completion.js';
import type { CodeItemData, CompletionItem, CompletionList } from '../service/completion-item.js';
import { plainText } from '../service/markdown.js';
import { snippetToText } from '../service/snippet.js';
import type { ClientFeatures } from './client-features.js';
import { toItemKind, toRange } from './convert.js';
import { markdownOptions, type Session } from './session.js';
import { member } from './settings.js';

export function registerCompletion(connection: Connection, session: Session): void {
  connection.onCompletion(({ textDocument: { uri }, position }, token) =>
    session.runSafe(`completion ${uri}`, token, null, async () => {
      const open = await session.open(uri);
      const offset = open?.document.offsetAt(position) ?? 0;
      const slot = open?.analysis.format.slotAt(open.analysis.file, offset);
      if (open === undefined || slot === undefined) return null;
      const context = { file: open.analysis.file, offset, codes: await session.codes(), today: session.today() };
      return toLspList(open.document, slot, complete(slot, context), session.client);
    }),
  );
  connection.onCompletionResolve((item, token) =>
    session.runSafe('completion resolve', token, item, async () => {
      const documentation = await documentationOf(item, session);
      return documentation === undefined ? item : { ...item, documentation };
    }),
  );
}

/** What all items share is said once, where the client allows it: a hundred items are sent at every keystroke. */
function toLspList(
  document: TextDocument,
  { replace }: Slot,
  { items, isIncomplete }: CompletionList,
  client: ClientFeatures,
): LspCompletionList {
  const range = toRange(document, replace);
  if (!client.completionRangeOnce) {
    const listed = items.map((item) => ({
      ...toLspItem(item, client),
      textEdit: { range, newText: newTextOf(item, client) },
    }));
    return { isIncomplete, items: listed };
  }
  const shared = client.completionDataOnce ? items[0]?.code : undefined;
  const data = shared && { system: shared.system, date: shared.date };
  const listed = items.map((item) => {
    const newText = newTextOf(item, client);
    const lspItem = { ...toLspItem(item, client), ...(newText !== item.label && { textEditText: newText }) };
    if (isSaidOnce(item, shared)) delete lspItem.data;
    return lspItem;
  });
  return { isIncomplete, itemDefaults: { editRange: range, ...(data && { data }) }, items: listed };
}

/** The label of a code's item is the code: with system and date from the list, nothing is left to say. */
function isSaidOnce({ label, code }: CompletionItem, shared: CodeItemData | undefined): boolean {
  return code !== undefined && code.code === label && code.system === shared?.system && code.date === shared.date;
}

function toLspItem(item: CompletionItem, client: ClientFeatures): LspCompletionItem {
  return {
    label: item.label,
    kind: toItemKind(item.kind),
    ...(client.labelDetails && { labelDetails: { description: item.detail, ...(item.leadsOn && { detail: ' …' }) } }),
    // Where the label shows the title, a hundred codes need not say it twice: their documentation has it.
    ...((!client.labelDetails || item.code === undefined) && { detail: item.detail }),
    filterText: item.filterText,
    sortText: item.sortText,
    ...(item.isSnippet && client.snippets && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(item.retired && client.deprecatedTag && { tags: [CompletionItemTag.Deprecated] }),
    ...(item.code !== undefined && { data: item.code }),
    ...(item.leadsOn &&
      client.suggestCommand !== undefined && {
        command: { title: 'Suggest', command: client.suggestCommand },
      }),
  };
}

function newTextOf({ edit, isSnippet }: CompletionItem, client: ClientFeatures): string {
  return isSnippet && !client.snippets ? snippetToText(edit.text) : edit.text;
}

async function documentationOf(item: LspCompletionItem, session: Session): Promise<MarkupContent | undefined> {
  const data = toItemData(item);
  if (data === undefined) return undefined;
  const markdown = codeMarkdown(await session.codes(), data, markdownOptions(session));
  if (markdown === undefined) return undefined;
  if (session.client.completionMarkdown) return { kind: 'markdown', value: markdown };
  return { kind: 'plaintext', value: plainText(markdown) };
}

/** The client sends our data back; another server's item may come by mistake. */
function toItemData({ data, label }: LspCompletionItem): CodeItemData | undefined {
  const [system, date] = ['system', 'date'].map((key) => String(member(data, key) ?? ''));
  const code = String(member(data, 'code') ?? label);
  const systemId = toSystemId(system ?? '');
  return systemId === undefined || !code || !date ? undefined : { system: systemId, code, date };
}
