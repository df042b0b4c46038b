/** Writes codes and titles as a FHIR file has them. */
import type { CodeReference } from '../../model/encounter.js';
import type { TextEdit } from '../../model/span.js';
import { writtenLike } from '../support/dot-habit.js';

/** `file`: the references of the file, which show how codes are written where the former one does not. */
export function replaceCode(reference: CodeReference, code: string, file: () => readonly CodeReference[]): TextEdit {
  const { replace, span } = reference;
  const written = writtenLike(reference, code, file);
  return { span: replace, text: replace.start === span.start ? written : JSON.stringify(written) };
}

export function replaceTitle(text: string, { title }: CodeReference, written: string): TextEdit | undefined {
  if (title === undefined) return undefined;
  // The title may have blanks around it inside of its quotes.
  const start = text.lastIndexOf('"', title.span.start - 1);
  const end = text.indexOf('"', title.span.end);
  const isQuoted =
    /^"\s*$/.test(text.slice(start, title.span.start)) && /^\s*"$/.test(text.slice(title.span.end, end + 1));
  return isQuoted ? { span: { start, end: end + 1 }, text: JSON.stringify(written) } : undefined;
}
