/**
 * Requests beside the Language Server Protocol, shared with the VS Code client: names and shapes only.
 * Dates are ISO days; positions are those of LSP (zero-based, UTF-16).
 */

/** A row of the code browser. `kind` and `status` choose its icon. */
export interface CodeTreeItem {
  system: string;
  /** Absent for the root row of a system. */
  id?: string;
  kind: 'system' | 'chapter' | 'block' | 'category' | 'code';
  status: 'valid' | 'header' | 'retired' | 'not-yet' | 'absent' | 'unknown';
  label: string;
  title: string;
  hasChildren: boolean;
}

/** Children of a row; the systems when `system` is absent. `date` absent: the newest day the release covers. */
export const codeChildren = 'chartwright/codeChildren';
export interface CodeChildrenParams {
  system?: string;
  id?: string;
  date?: string;
}
export type CodeChildrenResult = CodeTreeItem[];

/** The rows from the system down to a code, to reveal it in the browser. Empty when no release has it. */
export const codePath = 'chartwright/codePath';
export interface CodePathParams {
  system: string;
  code: string;
  date?: string;
}
export type CodePathResult = CodeTreeItem[];

/** Ranked codes for a query: the search box and the "find code" command. */
export const codeSearch = 'chartwright/codeSearch';
export interface CodeSearchParams {
  query: string;
  systems?: string[];
  date?: string;
  limit?: number;
}
export interface CodeSearchResult {
  hits: { system: string; code: string; title: string; status: CodeTreeItem['status']; billable: boolean }[];
  more: boolean;
}

/** The hover of a code as Markdown: tree tooltips. Null when no release has it. */
export const codeMarkdown = 'chartwright/codeMarkdown';
export interface CodeMarkdownParams {
  system: string;
  code: string;
  date?: string;
}
export type CodeMarkdownResult = string | null;

/** The read-only tabular document behind a `codes:` URI. Null when there is none. */
export const codeDocument = 'chartwright/codeDocument';
export interface CodeDocumentParams {
  uri: string;
}
export type CodeDocumentResult = string | null;

/** Where the tabular document lists a code: "open tabular". Null when no release has the code. */
export const codeLocation = 'chartwright/codeLocation';
export interface CodeLocationParams {
  system: string;
  code: string;
  date?: string;
}
export type CodeLocationResult = {
  /** A `codes:` URI. */
  uri: string;
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
} | null;

/** The code under the caret. Null when there is none. */
export const codeAt = 'chartwright/codeAt';
export interface CodeAtParams {
  textDocument: { uri: string };
  position: { line: number; character: number };
}
export type CodeAtResult = { system: string; code: string; date?: string } | null;

/** How a code is written at the caret (quotes included, the range it replaces): "insert at cursor". */
export const codeInsertion = 'chartwright/codeInsertion';
export interface CodeInsertionParams extends CodeAtParams {
  system: string;
  code: string;
}
export interface CodeInsertionResult {
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
  text: string;
}

/** The releases in force for a document: the language status item. */
export const documentStatus = 'chartwright/documentStatus';
export interface DocumentStatusParams {
  textDocument: { uri: string };
}
export interface DocumentStatusResult {
  /** Which reader the file has, for people; absent for a file that holds no codes. */
  format?: string;
  /** Governing date of the encounter at the top; absent when the file gives none. */
  date?: string;
  releases: { system: string; name: string; from: string; through: string; publisher: string; derived: boolean }[];
  /** Systems that the file uses and whose releases do not cover the date. */
  missing: string[];
}
