import type { Connection, FoldingRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../model/span.js';
import type { Session } from './session.js';

/** Null where the format leaves folding to the editor, which then goes by brackets and indentation. */
export function registerFolding(connection: Connection, session: Session): void {
  connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
    session.runSafe(`folding ${uri}`, token, null, async () => {
      const open = await session.open(uri);
      const folds = open?.analysis.file.folds?.();
      return open === undefined || folds === undefined ? null : foldingRanges(open.document, folds);
    }),
  );
}

/** The stretches that run over several lines; of those that begin on one line the longest. */
function foldingRanges(document: TextDocument, folds: readonly Span[]): FoldingRange[] {
  const endOf = new Map<number, number>();
  for (const { start, end } of folds) {
    const startLine = document.positionAt(start).line;
    const endLine = document.positionAt(Math.max(start, end - 1)).line;
    if (endLine > startLine) endOf.set(startLine, Math.max(endOf.get(startLine) ?? 0, endLine));
  }
  return [...endOf].map(([startLine, endLine]) => ({ startLine, endLine }));
}
