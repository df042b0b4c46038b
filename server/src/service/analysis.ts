/** A document as it was read: parsed once per version, its findings computed once per version and settings. */
import type { CodeLibrary } from '../../../codesets/src/types.js';
import type { Format, SourceText } from '../formats/format.js';
import { detectFormat, loadFormat } from '../formats/index.js';
import type { ParsedFile } from '../model/parsed-file.js';
import type { Finding } from '../rules/rule.js';

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
  return { format, file, findings: onceFor(file) };
}

function onceFor(file: ParsedFile): Analysis['findings'] {
  let last: { codes: CodeLibrary; check: Check; findings: readonly Finding[] } | undefined;
  return (codes, check) => {
    if (last?.codes !== codes || last.check !== check) last = { codes, check, findings: check(file, codes) };
    return last.findings;
  };
}
