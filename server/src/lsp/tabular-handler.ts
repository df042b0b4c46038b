import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Session } from './session.js';

/** The standard request for the text of a `codes:` document, for clients that ask it. */
export function registerContent(connection: Connection, session: Session): void {
  connection.workspace.textDocumentContent.on(async ({ uri }, token) => {
    const answer = await session.runSafe(`content ${uri}`, token, null, async () => {
      const page = (await session.tabular()).page(uri);
      return page === undefined ? null : { text: page.tabular.text };
    });
    return answer ?? new ResponseError(LSPErrorCodes.RequestFailed, 'No loaded release has this page.');
  });
}
