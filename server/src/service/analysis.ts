/** A document as it was read: parsed once per version, its findings computed once per version and settings. */
import type { CodeLibrary } from '../../../codesets/src/types.js';
import type { Format, SourceText } from '../formats/format.js';
import type { ParsedFile } from '../model/parsed-file.js';
import type { TextEdit } from '../model/span.js';
import type { Finding } from '../rules/rule.js';
import { type ReadSource, readSource } from './read-source.js';
import { repairAll } from './repair.js';

/** One version of a document. The caller owns the text; versions only have to differ. */
export interface SourceDocument extends SourceText {
  readonly uri: string;
  readonly version: number;
}

/** Begins to run the rules over a file: the runner with its settings already chosen. */
export type Check = (file: ParsedFile, codes: CodeLibrary) => CheckRun;

/** A check in steps, none of which takes long. */
export interface CheckRun {
  /** Takes the next step. False when there is none left. */
  step(): boolean;
  /** All findings; takes the steps that are left. The same list each time. */
  findings(): readonly Finding[];
}

/** Asked between two steps: a promise to wait for, or nothing where the next step may follow at once. */
export type Pause = () => Promise<void> | undefined;

export interface Analysis {
  readonly format: Format;
  readonly file: ParsedFile;
  /** Reads another text in the place of this one. */
  reread(text: string): ParsedFile;
  /** The same answer to the same questions; `check` must be the same function while the settings stay the same. */
  findings(codes: CodeLibrary, check: Check): readonly Finding[];
  /** The same with a pause between two steps wherever `pause` gives a promise. What it throws ends the waiting. */
  findingsInSteps(codes: CodeLibrary, check: Check, pause: Pause): Promise<readonly Finding[]>;
  /** The edits of all repairs, and of the repairs that those make possible. */
  repairs(codes: CodeLibrary, check: Check): readonly TextEdit[];
}

interface Entry {
  readonly document: SourceDocument;
  readonly read: Promise<ReadSource | undefined>;
  readonly analysis: Promise<Analysis | undefined>;
}

/** Keeps the newest version of each document. Undefined stands for a file of no known format. */
export class AnalysisCache {
  private readonly entries = new Map<string, Entry>();

  get(document: SourceDocument): Promise<Analysis | undefined> {
    const known = this.entries.get(document.uri);
    if (known && isSame(known.document, document)) return known.analysis;
    const read = readAfter(document, known?.read);
    const analysis = read.then((source) => source && analysisOf(source));
    this.entries.set(document.uri, { document: withoutText(document), read, analysis });
    return analysis;
  }

  delete(uri: string): void {
    this.entries.delete(uri);
  }
}

/** Reads a text outside the cache, for files that are not open. */
export async function analyze(source: SourceText): Promise<Analysis | undefined> {
  const read = await readSource(source);
  return read && analysisOf(read);
}

/** What the project says of a file is a part of it: a change there is a change of the file. */
function isSame(a: SourceDocument, b: SourceDocument): boolean {
  return a.version === b.version && a.fileName === b.fileName && a.mapping === b.mapping && a.sidecar === b.sidecar;
}

async function readAfter(
  source: SourceText,
  before: Promise<ReadSource | undefined> | undefined,
): Promise<ReadSource | undefined> {
  return readSource(source, await before?.catch(() => undefined));
}

/** The cache compares versions; the text is kept by what was read. */
function withoutText(document: SourceDocument): SourceDocument {
  return { ...document, text: '' };
}

function analysisOf({ format, file, judged, reread }: ReadSource): Analysis {
  const run = sameAnswer((codes, check) => check(judged, codes));
  const findings = (codes: CodeLibrary, check: Check) => run(codes, check).findings();
  const repairs = sameAnswer((codes, check) => {
    // The findings of the file as it is are known, or will be asked for.
    const checkOnce = (each: ParsedFile) => (each === judged ? findings(codes, check) : check(each, codes).findings());
    return repairAll({ file: judged, reread }, checkOnce).edits;
  });
  return {
    format,
    file,
    reread,
    findings,
    // Several that wait for one run take its steps by turns.
    async findingsInSteps(codes, check, pause) {
      const begun = run(codes, check);
      while (begun.step()) {
        const waiting = pause();
        if (waiting !== undefined) await waiting;
      }
      return begun.findings();
    },
    repairs,
  };
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
