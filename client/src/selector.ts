import * as vscode from 'vscode';

/** `git:` and other shadows of a file are left out: a finding would show twice. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs'];

/** The documents that the server speaks for. JSON encounters keep the language JSON and all that VS Code does for it. */
export const encounterFiles = SCHEMES.flatMap((scheme) => [
  { scheme, language: 'encounter' },
  { scheme, language: 'json', pattern: '**/*.encounter.json' },
]);

export function isEncounter(document: vscode.TextDocument): boolean {
  return vscode.languages.match(encounterFiles, document) > 0;
}
