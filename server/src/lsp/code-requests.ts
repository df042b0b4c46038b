/** The `chartwright/*` requests: the code browser, its search, and what it inserts. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { toSystemId } from '../../../codesets/src/system-names.js';
import type { CodeLibrary, IsoDate, SystemId } from '../../../codesets/src/types.js';
import * as protocol from '../protocol/requests.js';
import type { CodeAddress } from '../service/code-address.js';
import { codeAt } from '../service/code-at.js';
import { codeMarkdown } from '../service/code-markdown.js';
import { searchCodes } from '../service/code-search.js';
import { childRows, pathRows, systemRows } from '../service/code-tree.js';
import { documentStatus } from '../service/document-status.js';
import { coveredDate } from '../service/governing-date.js';
import { insertion } from '../service/insertion.js';
import { toRange } from './convert.js';
import { markdownOptions, type Session } from './session.js';

/** Answers one request. Text from outside is checked here, once: systems by name, dates by shape. */
type Answer<P, R> = (params: P) => Promise<R>;

export function registerCodeRequests(connection: Connection, session: Session): void {
  const answer = <P, R>(method: string, fallback: R, task: Answer<P, R>) =>
    connection.onRequest(method, (params: P, token: CancellationToken) =>
      session.runSafe<unknown>(method, token, fallback, () => task(params)),
    );
  answer(protocol.codeChildren, [], async (params: protocol.CodeChildrenParams) => {
    const codes = await session.codes();
    if (params.system === undefined) return systemRows(codes);
    const system = toSystemId(params.system);
    return system === undefined ? [] : childRows(codes, system, params.id, toDate(params.date));
  });
  answer(protocol.codePath, [], async ({ system, code, date }: protocol.CodePathParams) => {
    const systemId = toSystemId(system);
    return systemId === undefined ? [] : pathRows(await session.codes(), systemId, code, toDate(date));
  });
  answer(protocol.codeSearch, { hits: [], more: false }, async (params: protocol.CodeSearchParams) =>
    searchCodes(await session.codes(), {
      query: params.query,
      systems: params.systems?.flatMap((system) => toSystemId(system) ?? []) ?? [],
      date: toDate(params.date) ?? session.today(),
      limit: params.limit ?? DEFAULT_LIMIT,
    }),
  );
  registerPages(session, answer);
  registerDocuments(session, answer);
}

const DEFAULT_LIMIT = 100;

type Register = <P, R>(method: string, fallback: R, task: Answer<P, R>) => unknown;

function registerPages(session: Session, answer: Register): void {
  answer(protocol.codeMarkdown, null as protocol.CodeMarkdownResult, async (params: protocol.CodeMarkdownParams) => {
    const codes = await session.codes();
    const address = toAddress(codes, params, session.today());
    if (address === undefined || codes.details(address.system, address.code, address.date) === undefined) return null;
    return codeMarkdown(codes, address, markdownOptions(session)) ?? null;
  });
  answer(
    protocol.codeDocument,
    null as protocol.CodeDocumentResult,
    async ({ uri }: protocol.CodeDocumentParams) => (await session.tabular()).page(uri)?.tabular.text ?? null,
  );
  answer(protocol.codeLocation, null as protocol.CodeLocationResult, async (params: protocol.CodeLocationParams) => {
    const address = toAddress(await session.codes(), params, session.today());
    return (address && (await session.tabular()).placeOf(address)) ?? null;
  });
}

function registerDocuments(session: Session, answer: Register): void {
  answer(protocol.codeAt, null as protocol.CodeAtResult, async ({ textDocument, position }: protocol.CodeAtParams) => {
    const open = await session.open(textDocument.uri);
    return (open && codeAt(open.analysis.file, open.document.offsetAt(position))) ?? null;
  });
  answer(
    protocol.codeInsertion,
    null as protocol.CodeInsertionResult | null,
    async ({ textDocument, position, code }: protocol.CodeInsertionParams) => {
      const open = await session.open(textDocument.uri);
      if (open === undefined) return { range: { start: position, end: position }, text: code };
      const offset = open.document.offsetAt(position);
      const { span, text } = insertion(open.analysis.format.slotAt(open.analysis.file, offset), offset, code);
      return { range: toRange(open.document, span), text };
    },
  );
  answer(
    protocol.documentStatus,
    { releases: [], missing: [] } as protocol.DocumentStatusResult,
    async ({ textDocument }: protocol.DocumentStatusParams): Promise<protocol.DocumentStatusResult> => {
      const open = await session.open(textDocument.uri);
      if (open === undefined) return { releases: [], missing: [] };
      const status = documentStatus(open.analysis.file, await session.codes(), session.today());
      return { ...status, releases: [...status.releases], missing: [...status.missing] };
    },
  );
}

/** Without a date, the covered day nearest to today: the code as it is now. */
function toAddress(
  codes: CodeLibrary,
  params: { readonly system: string; readonly code: string; readonly date?: string },
  today: IsoDate,
): CodeAddress | undefined {
  const system: SystemId | undefined = toSystemId(params.system);
  if (system === undefined) return undefined;
  return { system, code: params.code, date: toDate(params.date) ?? coveredDate(codes, system, undefined, today) };
}

function toDate(text: string | undefined): IsoDate | undefined {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
}
