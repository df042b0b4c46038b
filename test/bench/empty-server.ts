/** The floor of a language server: takes changes, answers nothing. With `--documents` it keeps the text that is open. */
import { createConnection, ProposedFeatures, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(ProposedFeatures.all);

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    completionProvider: {},
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
if (process.argv.includes('--documents')) {
  // Taking a change into a long text costs something, whatever a server does with it.
  new TextDocuments(TextDocument).listen(connection);
} else {
  connection.onDidOpenTextDocument(() => undefined);
  connection.onDidChangeTextDocument(() => undefined);
}
connection.onCompletion(() => null);
connection.languages.diagnostics.on(() => ({ kind: 'full', items: [] }));
connection.listen();
