/** Diagnostics by pull where the client can, by push where it cannot; never both. */
import {
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  ResponseError,
} from 'vscode-languageserver';
import { toDiagnostic } from '../service/diagnostics.js';
import { toLspDiagnostic } from './convert.js';
import type { Timers } from './dependencies.js';
import type { OpenDocument, OpenDocuments } from './open-documents.js';
import { positionsOf } from './positions.js';
import { describeError } from './run-safe.js';
import type { Session } from './session.js';
import { OutdatedError } from './slices.js';

/** Pause after the last keystroke before findings are pushed. */
const PAUSE_MILLISECONDS = 200;

export interface DiagnosticsEdge {
  /** The settings changed: every document is asked for, or pushed, again. */
  refresh(): void;
}

const NOTHING: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

export function registerPull(connection: Connection, session: Session): DiagnosticsEdge {
  const resultIds = new WeakMap<object, string>();
  let results = 0;
  const reportOf = async (uri: string, previousResultId: string | undefined): Promise<DocumentDiagnosticReport> => {
    const open = await session.open(uri);
    if (open === undefined) return NOTHING;
    const findings = await session.findings(open);
    // The same findings object is the same answer: text, settings and code sets have not changed.
    const resultId = resultIds.get(findings) ?? String(++results);
    resultIds.set(findings, resultId);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: await diagnosticsOf(open, session) };
  };
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    const report = await session.runSafe(`diagnostics ${uri}`, token, NOTHING, () => reportOf(uri, previousResultId));
    return report instanceof ResponseError ? new ResponseError(report.code, report.message) : report;
  });
  return {
    refresh() {
      if (session.client.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(() => undefined);
    },
  };
}

export function registerPush(
  connection: Connection,
  session: Session,
  documents: OpenDocuments,
  timers: Timers,
): DiagnosticsEdge {
  const pending = new Map<string, () => void>();
  const push = async (uri: string) => {
    pending.delete(uri);
    const open = await session.open(uri);
    if (open === undefined) return;
    const diagnostics = await diagnosticsOf(open, session);
    if (!documents.isCurrent(open)) return;
    await connection.sendDiagnostics({ uri, version: open.version, diagnostics });
  };
  const schedule = (uri: string) => {
    pending.get(uri)?.();
    const run = () =>
      push(uri).catch((error: unknown) => {
        // The change that made it outdated has its own push.
        if (error instanceof OutdatedError) return;
        connection.console.error(`diagnostics ${uri}: ${describeError(error)}`);
      });
    pending.set(
      uri,
      timers.after(PAUSE_MILLISECONDS, () => void run()),
    );
  };
  documents.events.onDidChangeContent(({ document }) => schedule(document.uri));
  documents.events.onDidClose(({ document: { uri } }) => {
    pending.get(uri)?.();
    pending.delete(uri);
    connection.sendDiagnostics({ uri, diagnostics: [] }).catch(() => undefined);
  });
  return { refresh: () => documents.events.keys().forEach(schedule) };
}

async function diagnosticsOf(open: OpenDocument, session: Session): Promise<Diagnostic[]> {
  const findings = await session.findings(open);
  const { relatedInformation } = session.client;
  if (findings.length === 0) return [];
  const positions = positionsOf(open.document);
  return findings.map((finding) => toLspDiagnostic(positions, toDiagnostic(finding), relatedInformation));
}
