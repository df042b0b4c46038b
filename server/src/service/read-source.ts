/** A file as its format reads it, with what its sidecar says: the one place where the two come together. */
import type { Format, FormatEntry, SourceText } from '../formats/format.js';
import { detectFormat, loadFormat, loadSidecarReader } from '../formats/index.js';
import type { ParsedFile } from '../model/parsed-file.js';

export interface ReadSource {
  readonly format: Format;
  /** As the format read it. */
  readonly file: ParsedFile;
  /** The same, its comments followed by what the sidecar says: for rules. */
  readonly judged: ParsedFile;
  /** Reads another text in the place of this one. */
  reread(text: string): ParsedFile;
}

/** Undefined for a file of no known format. */
export async function readSource(source: SourceText, before?: ReadSource): Promise<ReadSource | undefined> {
  const entry = detectFormat(source);
  return entry && readAs(entry, source, before);
}

/**
 * Reads a file whose format is known.
 *
 * @param before what was read of the version before, of which the format may keep what has not changed
 */
export async function readAs(entry: FormatEntry, source: SourceText, before?: ReadSource): Promise<ReadSource> {
  const { fileName, mapping, sidecar } = source;
  const format = await loadFormat(entry);
  const commentsBeside = sidecar === undefined ? undefined : await loadSidecarReader();
  const parse = (text: string, previous?: ParsedFile) =>
    format.parse({ fileName, text, ...(mapping && { mapping }), ...(previous && { previous }) });
  const judge = (file: ParsedFile) =>
    commentsBeside === undefined || sidecar === undefined ? file : withComments(file, commentsBeside(file, sidecar));
  const kept = before !== undefined && format === before.format ? before.file : undefined;
  const file = parse(source.text, kept);
  return { format, file, judged: judge(file), reread: (text) => judge(parse(text)) };
}

/** Sees through to the file for everything else: what it works out only when asked stays so. */
function withComments(file: ParsedFile, beside: ParsedFile['comments']): ParsedFile {
  return Object.create(file, { comments: { value: [...file.comments, ...beside], enumerable: true } });
}
