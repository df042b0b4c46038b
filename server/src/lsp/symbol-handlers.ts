import type { Connection, SymbolInformation } from 'vscode-languageserver';
import { type DocumentSymbol, documentSymbols } from '../service/document-symbols.js';
import { toDocumentSymbol, toRange, toSymbolKind } from './convert.js';
import type { OpenDocument } from './open-documents.js';
import type { Session } from './session.js';
import type { Workspace } from './workspace.js';

export function registerSymbols(connection: Connection, session: Session, workspace: Workspace): void {
  connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
    session.runSafe(`symbols ${uri}`, token, null, async () => {
      const open = await session.open(uri);
      if (open === undefined) return null;
      const symbols = documentSymbols(open.analysis.file, await session.codes(), session.today());
      if (session.client.symbolTree) return symbols.map((symbol) => toDocumentSymbol(open.document, symbol));
      return symbols.flatMap((symbol) => flat(open, symbol, ''));
    }),
  );
  connection.onWorkspaceSymbol(({ query }, token) =>
    session.runSafe('workspace symbols', token, null, async () => {
      const symbols = await workspace.symbols();
      return symbols.search(query).map(({ kind, name, container, uri, range }) => ({
        kind: toSymbolKind(kind),
        name,
        containerName: container,
        location: { uri, range },
      }));
    }),
  );
}

/** The outline as a list, for clients that know no trees. */
function flat(open: OpenDocument, symbol: DocumentSymbol, containerName: string): SymbolInformation[] {
  const { kind, name, selection, children } = symbol;
  const location = { uri: open.document.uri, range: toRange(open.document, selection) };
  return [
    { name, kind: toSymbolKind(kind), location, containerName },
    ...children.flatMap((child) => flat(open, child, name)),
  ];
}
