/** The project's own requests with their types: what a feature may ask the server. */
import type { CancellationToken } from 'vscode';
import type * as protocol from '../../server/src/protocol/requests.js';

export interface Requests {
  [protocol.codeChildren]: [protocol.CodeChildrenParams, protocol.CodeChildrenResult];
  [protocol.codePath]: [protocol.CodePathParams, protocol.CodePathResult];
  [protocol.codeSearch]: [protocol.CodeSearchParams, protocol.CodeSearchResult];
  [protocol.codeMarkdown]: [protocol.CodeMarkdownParams, protocol.CodeMarkdownResult];
  [protocol.codeDocument]: [protocol.CodeDocumentParams, protocol.CodeDocumentResult];
  [protocol.codeLocation]: [protocol.CodeLocationParams, protocol.CodeLocationResult];
  [protocol.codeAt]: [protocol.CodeAtParams, protocol.CodeAtResult];
  [protocol.codeInsertion]: [protocol.CodeInsertionParams, protocol.CodeInsertionResult];
  [protocol.documentStatus]: [protocol.DocumentStatusParams, protocol.DocumentStatusResult];
}

/**
 * Asks the server, starting it first if need be.
 * Undefined when the request was cancelled or failed; a failure has then been shown.
 */
export type Ask = <M extends keyof Requests>(
  method: M,
  params: Requests[M][0],
  token?: CancellationToken,
) => Promise<Requests[M][1] | undefined>;
