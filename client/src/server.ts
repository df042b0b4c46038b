import * as vscode from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  LSPErrorCodes,
  ResponseError,
  RevealOutputChannelOn,
  TransportKind,
} from 'vscode-languageclient/node';
import type { InitializationOptions } from '../../server/src/protocol/initialization.js';
import { Failures } from './failures.js';
import { linkMiddleware, TRUSTED_COMMANDS } from './links.js';
import type { Ask, Requests } from './requests.js';
import { documents, isPromising } from './selector.js';

/** A project's own word on what its files hold. */
const CONFIGURATION = '**/chartwright.config.{yaml,yml}';

/** What a person was told the request is for, should it fail. */
const DOING: Record<keyof Requests, string> = {
  'chartwright/codeChildren': 'list codes',
  'chartwright/codePath': 'find the code in the browser',
  'chartwright/codeSearch': 'search codes',
  'chartwright/codeMarkdown': 'describe the code',
  'chartwright/codeDocument': 'show the tabular list',
  'chartwright/codeLocation': 'find the code in the tabular list',
  'chartwright/codeAt': 'read the code under the cursor',
  'chartwright/codeInsertion': 'insert the code',
  'chartwright/documentStatus': 'name the releases in force',
};

/** The language server: started by the first file that may hold codes or the first question, not by the window. */
export class Server implements vscode.Disposable {
  private readonly client: LanguageClient;
  private readonly failures: Failures;
  private readonly restarted = new vscode.EventEmitter<void>();
  private readonly started = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable[] = [this.restarted, this.started];

  /** Fires when all that was asked before is stale. */
  readonly onDidRestart = this.restarted.event;
  /** Fires when the server answers for the first time. */
  readonly onDidStart = this.started.event;
  /** Whether the server answers. */
  isStarted = false;

  constructor(
    context: vscode.ExtensionContext,
    readonly log: vscode.LogOutputChannel,
  ) {
    this.failures = new Failures(log);
    const module = context.asAbsolutePath('dist/server.js');
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    this.client = new LanguageClient('chartwright', 'Chartwright', { run, debug }, clientOptions(log));
  }

  /** Starts the server with the first file that may hold codes, or in a project that says which of its files do. */
  startWhenNeeded(): void {
    if (vscode.workspace.textDocuments.some(isPromising)) return void this.start();
    const waiting = vscode.workspace.onDidOpenTextDocument((document) => {
      if (isPromising(document)) start();
    });
    const start = () => {
      waiting.dispose();
      void this.start();
    };
    this.disposables.push(waiting);
    vscode.workspace.findFiles(CONFIGURATION, '**/node_modules/**', 1).then(([found]) => found && start());
  }

  readonly ask: Ask = async (method, params, token) => {
    if (!(await this.start())) return undefined;
    try {
      // A token that is undefined would be sent along as a second parameter.
      return await (token === undefined
        ? this.client.sendRequest(method, params)
        : this.client.sendRequest(method, params, token));
    } catch (error) {
      if (!isCancelled(error)) this.failures.show(DOING[method], error);
      return undefined;
    }
  };

  async restart(): Promise<void> {
    this.failures.forget();
    try {
      await this.client.restart();
    } catch (error) {
      this.failures.show('restart its server', error);
    }
    this.restarted.fire();
  }

  async stop(): Promise<void> {
    if (this.client.needsStop()) await this.client.stop();
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  private async start(): Promise<boolean> {
    try {
      await this.client.start();
      if (!this.isStarted) {
        this.isStarted = true;
        this.started.fire();
      }
      return true;
    } catch (error) {
      this.failures.show('start its server', error);
      return false;
    }
  }
}

function clientOptions(outputChannel: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    // Links and definitions work inside the tabular list, too.
    documentSelector: [...documents, { scheme: 'codes' }],
    initializationOptions: {
      codesDocuments: true,
      suggestCommand: 'editor.action.triggerSuggest',
    } satisfies InitializationOptions,
    outputChannel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    markdown: { isTrusted: { enabledCommands: TRUSTED_COMMANDS } },
    middleware: linkMiddleware,
  };
}

/** A cancelled question needs no answer; the document has moved on. */
function isCancelled(error: unknown): boolean {
  if (!(error instanceof ResponseError)) return false;
  const cancelled: number[] = [
    LSPErrorCodes.RequestCancelled,
    LSPErrorCodes.ContentModified,
    LSPErrorCodes.ServerCancelled,
  ];
  return cancelled.includes(error.code);
}
