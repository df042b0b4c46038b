import type { Connection, Hover, Range } from 'vscode-languageserver';
import { codeMarkdown } from '../service/code-markdown.js';
import { hover } from '../service/hover.js';
import { plainText } from '../service/markdown.js';
import { toRange } from './convert.js';
import { markdownOptions, type Session } from './session.js';
import { linkAt } from './tabular-pages.js';

export function registerHover(connection: Connection, session: Session): void {
  connection.onHover(({ textDocument: { uri }, position }, token) =>
    session.runSafe(`hover ${uri}`, token, null, async () => {
      const codes = await session.codes();
      const options = markdownOptions(session);
      const page = (await session.tabular()).page(uri);
      if (page !== undefined) {
        const link = linkAt(page, page.document.offsetAt(position));
        return link === undefined
          ? null
          : toHover(session, codeMarkdown(codes, link.address, options), toRange(page.document, link.span));
      }
      const open = await session.open(uri);
      if (open === undefined) return null;
      const found = hover(open.analysis.file, open.document.offsetAt(position), codes, session.today(), options);
      return found === undefined ? null : toHover(session, found.markdown, toRange(open.document, found.span));
    }),
  );
}

function toHover({ client }: Session, markdown: string | undefined, range: Range): Hover | null {
  if (markdown === undefined) return null;
  return client.hoverMarkdown
    ? { contents: { kind: 'markdown', value: markdown }, range }
    : { contents: { kind: 'plaintext', value: plainText(markdown) }, range };
}
