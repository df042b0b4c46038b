/** Where settings come from: asked per document where the client answers, else what it pushes. */
import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { IsoDate } from '../../../codesets/src/types.js';
import type { ClientFeatures } from './client-features.js';
import type { OpenDocuments } from './open-documents.js';
import { describeError } from './run-safe.js';
import { DocumentSettings, loadCheck, member, SECTION } from './settings.js';

export interface Configuration {
  readonly settings: DocumentSettings;
  /** Listens for changes; `changed` is called after each. */
  follow(documents: OpenDocuments, changed: () => void): void;
  /** Asks the client to send changes. Allowed once the client is initialized. */
  register(): void;
}

export function configurationOf(connection: Connection, client: ClientFeatures, today: () => IsoDate): Configuration {
  let pushed: unknown;
  const ask = (uri: string): Promise<unknown> =>
    connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }).catch(() => {
      connection.console.warn(`The client gave no settings for ${uri}: every rule keeps its own severity.`);
    });
  const fetch = async (uri: string): Promise<unknown> => (client.givesConfiguration ? await ask(uri) : pushed);
  const logRule = (rule: string, error: unknown) => connection.console.error(`rule ${rule}: ${describeError(error)}`);
  const settings = new DocumentSettings(fetch, (chosen) => loadCheck(chosen, logRule, today));
  return {
    settings,
    follow(documents, changed) {
      documents.events.onDidClose(({ document }) => settings.forget(document.uri));
      connection.onDidChangeConfiguration((params) => {
        pushed = member(params.settings, SECTION);
        settings.changed();
        changed();
      });
    },
    register() {
      if (!client.registersConfiguration) return;
      const registration = connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
      registration.catch(() => connection.console.warn('The client sends no changes of settings.'));
    },
  };
}
