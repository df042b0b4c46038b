import type { Connection, Hover, Position, Range } from 'vscode-languageserver';
import { parseCodeUri } from '../service/code-address.js';
import { codeMarkdown } from '../service/code-markdown.js';
import { hover } from '../service/hover.js';
import { plainText } from '../service/markdown.js';
import { toRange } from './convert.js';
import { markdownOptions, type Session } from './session.js';
import { linkAt } from './tabular-pages.js';

export function registerHover(connection: Connection, session: Session): void {
  connection.onHover(({ textDocument: { uri }, position }, token) =>
    session.runSafe(`hover ${uri}`, token, null, () =>
      parseCodeUri(uri) === undefined ? documentHover(session, uri, position) : tabularHover(session, uri, position),
    ),
  );
}

/** A code where one stands, else what the format itself says of the place. */
async function documentHover(session: Session, uri: string, position: Position): Promise<Hover | null> {
  const open = await session.open(uri);
  if (open === undefined) return null;
  const { document, analysis } = open;
  const offset = document.offsetAt(position);
  const code = hover(analysis.file, offset, await session.codes(), session.today(), markdownOptions(session));
  if (code !== undefined) return toHover(session, code.markdown, toRange(document, code.span));
  const place = analysis.format.describeAt?.(analysis.file, offset);
  return place === undefined ? null : toHover(session, place.value, toRange(document, place.span));
}

async function tabularHover(session: Session, uri: string, position: Position): Promise<Hover | null> {
  const page = (await session.tabular()).page(uri);
  const link = page && linkAt(page, page.document.offsetAt(position));
  if (page === undefined || link === undefined) return null;
  const markdown = codeMarkdown(await session.codes(), link.address, markdownOptions(session));
  return markdown === undefined ? null : toHover(session, markdown, toRange(page.document, link.span));
}

function toHover({ client }: Session, markdown: string, range: Range): Hover {
  return client.hoverMarkdown
    ? { contents: { kind: 'markdown', value: markdown }, range }
    : { contents: { kind: 'plaintext', value: plainText(markdown) }, range };
}
