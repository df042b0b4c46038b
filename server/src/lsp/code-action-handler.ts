import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextEdit } from '../model/span.js';
import { type QuickFix, quickFixes } from '../service/code-actions.js';
import { toDiagnostic } from '../service/diagnostics.js';
import { snippetToText } from '../service/snippet.js';
import type { ClientFeatures } from './client-features.js';
import { toLspDiagnostic, toRange, toTextEdit } from './convert.js';
import type { OpenDocument } from './open-documents.js';
import { FIX_ALL } from './server-capabilities.js';
import type { Session } from './session.js';
import { sidecarEdit } from './sidecar-edit.js';

export function registerCodeActions(connection: Connection, session: Session): void {
  connection.onCodeAction((params, token) =>
    session.runSafe(`code action ${params.textDocument.uri}`, token, null, async () => {
      const open = await session.open(params.textDocument.uri);
      if (open === undefined) return null;
      const findings = await session.findings(open);
      const { document, analysis } = open;
      const selection = { start: document.offsetAt(params.range.start), end: document.offsetAt(params.range.end) };
      const fixes = wants(params, CodeActionKind.QuickFix) ? quickFixes(analysis.file, findings, selection) : [];
      const actions = await Promise.all(fixes.map((fix) => toQuickFix(open, fix, session)));
      return [
        ...actions.flatMap((action) => action ?? []),
        ...(wants(params, FIX_ALL) ? fixAll(open, await session.repairs(open), session.client) : []),
      ];
    }),
  );
}

/** A client that names no kinds gets all; one that asks for `source` gets `source.fixAll.chartwright`, too. */
function wants({ context: { only } }: CodeActionParams, kind: CodeActionKind): boolean {
  return only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
}

/** Undefined for a change of another file that the client or that file does not allow. */
async function toQuickFix(open: OpenDocument, fix: QuickFix, session: Session): Promise<CodeAction | undefined> {
  const { client } = session;
  const edit =
    fix.beside === undefined
      ? workspaceEdit(open, fix.edits, client, fix.isSnippet)
      : await sidecarEdit(open.document.uri, fix.beside, session);
  if (edit === undefined) return undefined;
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toLspDiagnostic(open.document, toDiagnostic(fix.finding), client.relatedInformation)],
    isPreferred: fix.kind === 'repair',
    edit,
  };
}

function fixAll(open: OpenDocument, edits: readonly TextEdit[], client: ClientFeatures): CodeAction[] {
  if (edits.length === 0) return [];
  const title = 'Repair everything that can be repaired without changing what is billed';
  return [{ title, kind: FIX_ALL, edit: workspaceEdit(open, edits, client, false) }];
}

/** With the version the edit was made for, where the client can check it: an edit of another text must not land. */
function workspaceEdit(
  { document, version }: OpenDocument,
  edits: readonly TextEdit[],
  client: ClientFeatures,
  isSnippet: boolean,
): WorkspaceEdit {
  const { uri } = document;
  if (isSnippet && client.versionedEdits && client.snippetEdits) {
    const snippets = edits.map(({ span, text }) => ({
      range: toRange(document, span),
      snippet: { kind: 'snippet' as const, value: text },
    }));
    return { documentChanges: [{ textDocument: { uri, version }, edits: snippets } satisfies TextDocumentEdit] };
  }
  const plain = edits.map((edit) =>
    toTextEdit(document, isSnippet ? { ...edit, text: snippetToText(edit.text) } : edit),
  );
  if (client.versionedEdits) return { documentChanges: [{ textDocument: { uri, version }, edits: plain }] };
  return { changes: { [uri]: plain } };
}
