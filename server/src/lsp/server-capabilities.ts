import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { CODES_SCHEME } from '../service/code-address.js';
import type { ClientFeatures } from './client-features.js';

/** The source action that applies every repair of a file. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.chartwright`;

/**
 * Characters after which a value or a key may begin in one of the formats, and the dot inside a code. Letters and digits
 * open the list by themselves.
 */
const TRIGGERS = ['.', '"', "'", ' ', ':', '-', '[', '{', ',', '*', '|', '^', '#'];

export function serverCapabilities(client: ClientFeatures): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    completionProvider: {
      triggerCharacters: TRIGGERS,
      resolveProvider: true,
      completionItem: { labelDetailsSupport: true },
    },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    foldingRangeProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    documentLinkProvider: { resolveProvider: true },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'chartwright', interFileDependencies: false, workspaceDiagnostics: false },
    }),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(client.asksForContent && { textDocumentContent: { schemes: [CODES_SCHEME] } }),
    },
  };
}
