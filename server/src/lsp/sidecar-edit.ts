/** A suppression that goes into the sidecar of a file, as an edit of the workspace. */
import type { OptionalVersionedTextDocumentIdentifier, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type BesideEntry, suppressionInSidecar } from '../formats/index.js';
import { toTextEdit } from './convert.js';
import type { Session } from './session.js';

/** Undefined where the client cannot create the sidecar, or where what stands in it does not allow an addition. */
export async function sidecarEdit(
  uri: string,
  entry: BesideEntry,
  session: Session,
): Promise<WorkspaceEdit | undefined> {
  const { client } = session;
  const sidecar = await session.sidecar(uri);
  const isNew = sidecar?.text === undefined;
  if (sidecar === undefined || (isNew && !client.createsFiles)) return undefined;
  const edits = await suppressionInSidecar(sidecar.text ?? '', entry);
  if (edits.length === 0) return undefined;
  const before = TextDocument.create(sidecar.uri, 'yaml', 0, sidecar.text ?? '');
  const textEdits = edits.map((edit) => toTextEdit(before, edit));
  if (!client.versionedEdits) return { changes: { [sidecar.uri]: textEdits } };
  const textDocument: OptionalVersionedTextDocumentIdentifier = { uri: sidecar.uri, version: sidecar.version };
  const change: TextDocumentEdit = { textDocument, edits: textEdits };
  if (!isNew) return { documentChanges: [change] };
  return { documentChanges: [{ kind: 'create', uri: sidecar.uri, options: { ignoreIfExists: true } }, change] };
}
