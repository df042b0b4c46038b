/** A document as it was read: parsed once per version, its findings computed once per version and settings. */
import type { CodeLibrary } from '../../../codesets/src/types.js';
import type { Format, SourceText } from '../formats/format.js';
import { detectFormat, loadFormat } from '../formats/index.js';
import type { ParsedFile } from '../model/parsed-file.js';
import type { TextEdit } from '../model/span.js';
import type { Finding } from '../rules/rule.js';
import { repairAll } from './repair.js';

/** One version of a document. The caller owns the text; versions only have to differ. */
export interface SourceDocument extends SourceText {
  readonly uri: string;
  readonly version: number;
}

/** Runs the rules over a file: the runner with its settings already chosen. */
export type Check = (file: ParsedFile, codes: CodeLibrary) => readonly Finding[];

export interface Analysis {
  readonly format: Format;
  readonly file: ParsedFile;
  /** The same answer to the same questions; `check` must be the same function while the settings stay the same. */
  findings(codes: CodeLibrary, check: Check): readonly Finding[];
  /** The edits of all repairs, and of the repairs that those make possible. */
  repairs(codes: CodeLibrary, check: Check): readonly TextEdit[];
}

interface Entry {
  readonly version: number;
  readonly fileName: string;
  readonly analysis: Promise<Analysis | undefined>;
}

/** Keeps the newest version of each document. Undefined stands for a file of no known format. */
export class AnalysisCache {
  private readonly entries = new Map<string, Entry>();

  get(document: SourceDocument): Promise<Analysis | undefined> {
    const { uri, version, fileName } = document;
    const known = this.entries.get(uri);
    if (known?.version === version && known.fileName === fileName) return known.analysis;
    const analysis = analyze(document);
    this.entries.set(uri, { version, fileName, analysis });
    return analysis;
  }

  delete(uri: string): void {
    this.entries.delete(uri);
  }
}

/** Reads a text outside the cache, for files that are not open. */
export async function analyze(source: SourceText): Promise<Analysis | undefined> {
  const { fileName, text } = source;
  const entry = detectFormat({ fileName, text });
  if (entry === undefined) return undefined;
  const format = await loadFormat(entry);
  const file = format.parse({ fileName, text });
  const findings = sameAnswer((codes, check) => check(file, codes));
  const repairs = sameAnswer((codes, check) => {
    // The findings of the file as it is are known, or will be asked for.
    const checkOnce = (each: ParsedFile) => (each === file ? findings(codes, check) : check(each, codes));
    return repairAll({ fileName, format, file }, checkOnce).edits;
  });
  return { format, file, findings, repairs };
}

type Answer<T> = (codes: CodeLibrary, check: Check) => T;

/** Answers again what was answered last, as long as the question stays the same. */
function sameAnswer<T>(answer: Answer<T>): Answer<T> {
  let last: { codes: CodeLibrary; check: Check; given: T } | undefined;
  return (codes, check) => {
    if (last?.codes !== codes || last.check !== check) last = { codes, check, given: answer(codes, check) };
    return last.given;
  };
}
