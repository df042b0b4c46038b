import * as vscode from 'vscode';
import { FIRST_LOOK, mayHoldCodes } from '../../server/src/protocol/first-look.js';

/** `git:` and other shadows of a file are left out: a finding would show twice. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs'];

const LANGUAGES = ['encounter', 'x12', 'hl7v2'];

/** Files that keep the language they have, and all that VS Code does for it. */
const PATTERN = '**/*.{json,jsonl,ndjson,snap,yaml,yml,xml,ccda,ccd,cda,fsh,csv,tsv,psv,txt,dat}';

/** The documents that the server may speak for. It looks into them and stays silent in those that hold no codes. */
export const documents = SCHEMES.flatMap((scheme) => [
  ...LANGUAGES.map((language) => ({ scheme, language })),
  { scheme, pattern: PATTERN },
]);

/** True for a document that the server may speak for, whatever is in it. */
export function isServed(document: vscode.TextDocument): boolean {
  return vscode.languages.match(documents, document) > 0;
}

/** True for a document that is worth starting the server for: most files of these types hold no codes. */
export function isPromising(document: vscode.TextDocument): boolean {
  if (!isServed(document)) return false;
  if (LANGUAGES.includes(document.languageId)) return true;
  const fileName = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  const end = document.positionAt(FIRST_LOOK);
  return mayHoldCodes(fileName, document.getText(new vscode.Range(new vscode.Position(0, 0), end)));
}
