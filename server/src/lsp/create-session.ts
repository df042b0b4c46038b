import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { CodeLibrary } from '../../../codesets/src/types.js';
import type { ClientFeatures } from './client-features.js';
import type { Dependencies } from './dependencies.js';
import type { OpenDocuments } from './open-documents.js';
import type { ProjectFiles } from './project-files.js';
import { createRunSafe } from './run-safe.js';
import type { Session } from './session.js';
import type { DocumentSettings } from './settings.js';
import { slices } from './slices.js';
import { TabularPages } from './tabular-pages.js';

export interface SessionParts {
  readonly connection: Connection;
  readonly client: ClientFeatures;
  readonly documents: OpenDocuments;
  readonly project: ProjectFiles;
  readonly settings: DocumentSettings;
  readonly dependencies: Dependencies;
}

export function createSession(parts: SessionParts): Session {
  const { connection, client, documents, project, settings, dependencies } = parts;
  const codes = once(() => openCodes(connection, client, dependencies));
  return {
    client,
    runSafe: createRunSafe(dependencies.timers, connection.console),
    open: (uri) => documents.get(uri),
    codes,
    tabular: once(async () => new TabularPages(await codes())),
    async findings(open) {
      const { document, analysis } = open;
      const [library, check] = await Promise.all([codes(), settings.checkOf(document.uri)]);
      return analysis.findingsInSteps(
        library,
        check,
        slices(() => documents.isCurrent(open), dependencies.timers),
      );
    },
    async repairs({ document, analysis }) {
      const [library, check] = await Promise.all([codes(), settings.checkOf(document.uri)]);
      return analysis.repairs(library, check);
    },
    async sidecar(uri) {
      const sidecar = await project.sidecarFile(uri);
      return sidecar && { ...sidecar, version: documents.versionOf(sidecar.uri) };
    },
    today: dependencies.today,
  };
}

/** Without code sets nothing can be answered, and silence would look like "clean": the person is told, once. */
async function openCodes(
  connection: Connection,
  { packs }: ClientFeatures,
  { openCodes: open }: Dependencies,
): Promise<CodeLibrary> {
  try {
    return await open(packs);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason';
    const message = `Chartwright cannot open its code sets, so nothing is checked: ${reason}`;
    await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
    throw error;
  }
}

/** Runs with the first call; every call gets that answer. */
function once<T>(run: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= run();
    return answer;
  };
}
