import { detectFormat, loadFormat } from '../../server/src/formats/index.js';
import type { ParsedFile } from '../../server/src/model/parsed-file.js';
import type { TextEdit } from '../../server/src/model/span.js';

/** Reads a text with the format that its file name asks for, as every front door of the product does. */
export async function parseFile(text: string, fileName = 'visit.encounter.yaml'): Promise<ParsedFile> {
  const entry = detectFormat({ fileName, text });
  if (entry === undefined) throw new Error(`no format reads ${fileName}`);
  return (await loadFormat(entry)).parse({ fileName, text });
}

/** The text after the edits, which must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  let untouchedBefore = text.length;
  for (const { span, text: replacement } of [...edits].sort((a, b) => b.span.start - a.span.start)) {
    if (span.end > untouchedBefore) throw new Error('the edits overlap');
    result = result.slice(0, span.start) + replacement + result.slice(span.end);
    untouchedBefore = span.start;
  }
  return result;
}
