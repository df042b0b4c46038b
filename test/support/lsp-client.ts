/**
 * A language client over the real protocol: JSON-RPC on two streams, the server in the same process.
 * Everything is real but the window: packs, formats, rules, files on disk.
 */
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Dependencies } from '../../server/src/lsp/dependencies.js';
import { nodeDependencies } from '../../server/src/lsp/node-dependencies.js';
import { startServer } from '../../server/src/lsp/server.js';
import { withCaret } from './caret.js';
import { realCodes } from './codes.js';

/** What a modern editor says of itself; tests take away what they are about. */
export const MODERN: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: {
      completionItem: {
        snippetSupport: true,
        labelDetailsSupport: true,
        documentationFormat: ['markdown'],
        tagSupport: { valueSet: [1] },
      },
      completionList: { itemDefaults: ['editRange', 'data'] },
    },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    diagnostic: { relatedInformation: true },
    publishDiagnostics: { relatedInformation: true },
  },
};

/** An editor of the first days of LSP: everything is pushed to it and it understands plain text. */
export const PLAIN: ClientCapabilities = {};

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** URIs of the workspace folders. */
  readonly folders?: readonly string[];
  /** The settings of section `chartwright`, as `workspace/configuration` answers them. */
  readonly settings?: unknown;
  readonly dependencies?: Partial<Dependencies>;
}

/** The day that the tests call today. */
export const TODAY = '2026-01-20';

export class TestClient {
  settings: unknown;
  readonly logged: string[] = [];
  readonly shown: string[] = [];
  readonly registered: string[] = [];
  refreshes = 0;
  initialized: InitializeResult = { capabilities: {} };
  private readonly documents = new Map<string, TextDocument>();
  private readonly pushed = new Map<string, { version: number | undefined; diagnostics: Diagnostic[] }>();
  private readonly waiting = new Set<() => void>();

  private constructor(readonly connection: ProtocolConnection) {}

  static async start(options: ClientOptions = {}): Promise<TestClient> {
    const { capabilities = MODERN, initializationOptions, folders = [], settings, dependencies } = options;
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    startServer(server, { ...testDependencies(), ...dependencies });
    const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    const client = new TestClient(connection);
    client.settings = settings;
    client.listen();
    client.initialized = await client.request('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      ...(initializationOptions !== undefined && { initializationOptions }),
    });
    await client.notify('initialized', {});
    return client;
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  async open(uri: string, text: string): Promise<void> {
    this.documents.set(uri, TextDocument.create(uri, 'encounter', 1, text));
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'encounter', version: 1, text } });
  }

  /** Opens a document that marks its caret with `<|>` and answers the parameters of a request there. */
  async openAt(uri: string, marked: string): Promise<{ textDocument: { uri: string }; position: Position }> {
    const { text, offset } = withCaret(marked);
    await this.open(uri, text);
    return { textDocument: { uri }, position: this.document(uri).positionAt(offset) };
  }

  async change(uri: string, contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const document = this.document(uri);
    const version = document.version + 1;
    TextDocument.update(document, contentChanges, version);
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  async close(uri: string): Promise<void> {
    this.documents.delete(uri);
    this.pushed.delete(uri);
    await this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  async configure(settings: unknown): Promise<void> {
    this.settings = settings;
    await this.notify('workspace/didChangeConfiguration', { settings: { chartwright: settings } });
  }

  /** Full report of a client that pulls. */
  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
    return report.items;
  }

  /** The next diagnostics that the server pushes for the version of the document that is open now. */
  async pushedFor(uri: string): Promise<Diagnostic[]> {
    for (;;) {
      const pushed = this.pushed.get(uri);
      if (pushed !== undefined && pushed.version === this.documents.get(uri)?.version) return pushed.diagnostics;
      await this.nextPush();
    }
  }

  /** Resolves with the next notification of diagnostics, whatever document it is about. */
  nextPush(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.add(resolve);
    });
  }

  hasPushes(): boolean {
    return this.pushed.size > 0;
  }

  document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    if (document === undefined) throw new Error(`${uri} is not open`);
    return document;
  }

  /** The text of a range of an open document. */
  textOf(uri: string, range: Range): string {
    return this.document(uri).getText(range);
  }

  dispose(): void {
    this.connection.dispose();
  }

  private listen(): void {
    const { connection } = this;
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    connection.onRequest('client/registerCapability', (params: { registrations: { method: string }[] }) => {
      this.registered.push(...params.registrations.map(({ method }) => method));
    });
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.shown.push(message);
    });
    connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
      this.shown.push(message);
      return null;
    });
    connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, version, diagnostics }: { uri: string; version?: number; diagnostics: Diagnostic[] }) => {
        this.pushed.set(uri, { version, diagnostics });
        for (const resolve of this.waiting) resolve();
        this.waiting.clear();
      },
    );
    connection.listen();
  }
}

/** Node's own dependencies, with the packs of the test worker, a fixed day, and no pause before a push. */
function testDependencies(): Dependencies {
  const node = nodeDependencies();
  return {
    ...node,
    openCodes: async () => realCodes(),
    today: () => TODAY,
    timers: { ...node.timers, after: (_milliseconds, run) => node.timers.after(0, run) },
  };
}
