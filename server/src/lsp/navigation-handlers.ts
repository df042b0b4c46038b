import type { Connection, DocumentLink, LocationLink, Position } from 'vscode-languageserver';
import { type CodeAddress, codeUri, parseCodeUri } from '../service/code-address.js';
import { codeKey } from '../service/code-key.js';
import { sameCode } from '../service/document-highlight.js';
import { coveredDate } from '../service/governing-date.js';
import { referenceAt } from '../service/reference-at.js';
import { findReferences } from '../service/references.js';
import { toRange } from './convert.js';
import type { Session } from './session.js';
import { linkAt } from './tabular-pages.js';
import type { Workspace } from './workspace.js';

export function registerNavigation(connection: Connection, session: Session, workspace: Workspace): void {
  connection.onDefinition(({ textDocument: { uri }, position }, token) =>
    session.runSafe(`definition ${uri}`, token, null, async () => {
      const definition = await definitionAt(session, uri, position);
      if (definition === undefined) return null;
      const { targetUri, targetSelectionRange } = definition;
      return session.client.locationLinks ? [definition] : { uri: targetUri, range: targetSelectionRange };
    }),
  );
  connection.onReferences(({ textDocument: { uri }, position }, token) =>
    session.runSafe(`references ${uri}`, token, null, async () => {
      const open = await session.open(uri);
      const reference = open && referenceAt(open.analysis.file, open.document.offsetAt(position));
      return reference === undefined ? null : findReferences(await workspace.current(), codeKey(reference));
    }),
  );
  connection.onDocumentHighlight(({ textDocument: { uri }, position }, token) =>
    session.runSafe(`highlight ${uri}`, token, null, async () => {
      const open = await session.open(uri);
      if (open === undefined) return null;
      const { document, analysis } = open;
      return sameCode(analysis.file, document.offsetAt(position)).map(({ span }) => ({
        range: toRange(document, span),
      }));
    }),
  );
  registerTabularLinks(connection, session);
}

/** Links inside a tabular document. Where they lead is worked out when one is followed. */
function registerTabularLinks(connection: Connection, session: Session): void {
  connection.onDocumentLinks(({ textDocument: { uri } }, token) =>
    session.runSafe(`links ${uri}`, token, null, async (): Promise<DocumentLink[] | null> => {
      if (parseCodeUri(uri) === undefined) return null;
      const page = (await session.tabular()).page(uri);
      if (page === undefined) return null;
      const { document, tabular, address } = page;
      return tabular.links.map(({ span, code }) => ({
        range: toRange(document, span),
        data: codeUri({ ...address, code }),
      }));
    }),
  );
  connection.onDocumentLinkResolve((link, token) =>
    session.runSafe('link resolve', token, link, async () => {
      const address = parseCodeUri(String(link.data));
      const place = address && (await session.tabular()).placeOf(address);
      return place === undefined ? link : { ...link, target: `${place.uri}#L${place.range.start.line + 1}` };
    }),
  );
}

/** Undefined where no code stands, where no release has it, and for clients that could not open the document. */
async function definitionAt(session: Session, uri: string, position: Position): Promise<LocationLink | undefined> {
  if (!session.client.opensCodes) return undefined;
  const origin = await originAt(session, uri, position);
  if (origin === undefined) return undefined;
  const place = (await session.tabular()).placeOf(origin.address);
  if (place === undefined) return undefined;
  const { uri: targetUri, range } = place;
  return { originSelectionRange: origin.range, targetUri, targetRange: range, targetSelectionRange: range };
}

async function originAt(session: Session, uri: string, position: Position): Promise<Origin | undefined> {
  if (parseCodeUri(uri) !== undefined) {
    const page = (await session.tabular()).page(uri);
    const link = page && linkAt(page, page.document.offsetAt(position));
    return page && link && { range: toRange(page.document, link.span), address: link.address };
  }
  const open = await session.open(uri);
  const reference = open && referenceAt(open.analysis.file, open.document.offsetAt(position));
  if (open === undefined || reference === undefined) return undefined;
  const { system, text, span } = reference;
  const date = reference.date ?? coveredDate(await session.codes(), system, undefined, session.today());
  return { range: toRange(open.document, span), address: { system, code: text, date } };
}

interface Origin {
  readonly range: ReturnType<typeof toRange>;
  readonly address: CodeAddress;
}
