/**
 * Links to the tabular document inside Markdown. The server writes them as `codes:` addresses, which any editor can
 * read; VS Code drops unknown schemes from Markdown, so here they become the one command that Markdown may run.
 */
import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

export const OPEN_LINK = 'chartwright.openCodesLink';
export const TRUSTED_COMMANDS = [OPEN_LINK];

/** Puts the command in the place of every `](codes:…)`. */
export function linkCodes(markdown: string): string {
  return markdown.replace(/\]\((codes:[^\s)]+)\)/g, (_whole, uri: string) => {
    const argument = encodeURIComponent(JSON.stringify([uri])).replace(/[()]/g, (c) => (c === '(' ? '%28' : '%29'));
    return `](command:${OPEN_LINK}?${argument})`;
  });
}

/** A Markdown string that may follow links to the tabular document and do nothing else. */
export function codesMarkdown(markdown: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString(linkCodes(markdown));
  text.isTrusted = { enabledCommands: TRUSTED_COMMANDS };
  return text;
}

export const linkMiddleware: Middleware = {
  async provideHover(document, position, token, next) {
    const hover = await next(document, position, token);
    for (const content of hover?.contents ?? []) {
      if (content instanceof vscode.MarkdownString) content.value = linkCodes(content.value);
    }
    return hover;
  },
  async resolveCompletionItem(item, token, next) {
    const resolved = await next(item, token);
    const documentation = resolved?.documentation;
    if (documentation instanceof vscode.MarkdownString) documentation.value = linkCodes(documentation.value);
    return resolved;
  },
};
