/** A language server as a process, driven as an editor drives it. Times are in milliseconds. */
import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import {
  CompletionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const OFFICE_VISIT = 'file:///encounters/office-visit.encounter.yaml';

/** What VS Code says of itself, as far as it shapes the answers that are measured. */
const EDITOR = {
  textDocument: {
    diagnostic: {},
    completion: {
      completionItem: { snippetSupport: true, labelDetailsSupport: true },
      completionList: { itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat', 'insertTextMode', 'data'] },
    },
  },
};

export class ServerProcess {
  readonly #started = performance.now();
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #connection: ProtocolConnection;
  readonly #uri: string;
  #version = 1;

  /**
   * @param script path of the server's bundle
   * @param uri of the document that will be opened
   */
  constructor(script: string, uri = OFFICE_VISIT, options: readonly string[] = []) {
    this.#uri = uri;
    this.#process = spawn(process.execPath, [script, '--stdio', ...options]);
    this.#process.stderr.pipe(process.stderr);
    this.#connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout),
      new StreamMessageWriter(this.#process.stdin),
    );
    this.#connection.listen();
  }

  /** Resolves to the time since the process was started. */
  async initialize(): Promise<number> {
    await this.#connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: EDITOR,
    });
    const elapsed = this.#elapsed();
    await this.#connection.sendNotification(InitializedNotification.type, {});
    return elapsed;
  }

  /** Opens the document and asks for its diagnostics; resolves to the time since the process was started. */
  async openAndDiagnose(text: string): Promise<number> {
    await this.#open(text);
    return this.#elapsed();
  }

  /** Opens the document and asks for its diagnostics; resolves to how long that took, and how many they are. */
  async timeToDiagnostics(text: string): Promise<{ elapsed: number; count: number }> {
    const begin = performance.now();
    const count = await this.#open(text);
    return { elapsed: performance.now() - begin, count };
  }

  async #open(text: string): Promise<number> {
    const uri = this.#uri;
    const textDocument = { uri, languageId: 'encounter', version: this.#version, text };
    await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    const report = await this.#connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    return report.kind === 'full' ? report.items.length : 0;
  }

  /** Replaces the characters after `at` and asks for completion behind them; resolves to how long that took. */
  async keystroke(at: Position, removed: number, inserted: string): Promise<number> {
    const begin = performance.now();
    this.#version++;
    const end = { line: at.line, character: at.character + removed };
    const change = {
      textDocument: { uri: this.#uri, version: this.#version },
      contentChanges: [{ range: { start: at, end }, text: inserted }],
    };
    const position = { line: at.line, character: at.character + inserted.length };
    void this.#connection.sendNotification(DidChangeTextDocumentNotification.type, change);
    await this.#connection.sendRequest(CompletionRequest.type, { textDocument: { uri: this.#uri }, position });
    return performance.now() - begin;
  }

  /** Resident memory in bytes. */
  memory(): number {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(this.#process.pid)], { encoding: 'utf8' })) * 1024;
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#connection.sendRequest(ShutdownRequest.type);
    await this.#connection.sendNotification(ExitNotification.type);
    await gone;
    this.#connection.dispose();
  }

  #elapsed(): number {
    return performance.now() - this.#started;
  }
}
