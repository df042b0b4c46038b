import { detectFormat, loadFormat } from '../../server/src/formats/index.js';
import type { ParsedFile } from '../../server/src/model/parsed-file.js';
import type { Slot } from '../../server/src/model/slot.js';

/** Marks the caret in a test document. */
const CARET = '<|>';

/** The document without its caret, and where the caret stood. */
export function withCaret(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf(CARET);
  if (offset < 0) throw new Error(`the document has no ${CARET}`);
  return { text: marked.slice(0, offset) + marked.slice(offset + CARET.length), offset };
}

/** A file read as an editor reads it, and what its format says of the caret. */
export interface AtCaret {
  readonly file: ParsedFile;
  readonly offset: number;
  readonly slot: Slot | undefined;
}

export async function readAtCaret(marked: string, fileName = 'visit.encounter.yaml'): Promise<AtCaret> {
  const { text, offset } = withCaret(marked);
  const entry = detectFormat({ fileName, text });
  if (entry === undefined) throw new Error(`no format reads ${fileName}`);
  const format = await loadFormat(entry);
  const file = format.parse({ fileName, text });
  return { file, offset, slot: format.slotAt(file, offset) };
}
