import { x12Format } from '../../../../server/src/formats/x12/index.js';
import type { CodeReference, Encounter } from '../../../../server/src/model/encounter.js';
import type { ParsedFile } from '../../../../server/src/model/parsed-file.js';
import type { TextEdit } from '../../../../server/src/model/span.js';
import { withCaret } from '../../../support/caret.js';
import { applyEdits } from '../../../support/parse.js';

export function parse(text: string, previous?: ParsedFile): ParsedFile {
  return x12Format.parse({ fileName: 'claims.x12', text, ...(previous && { previous }) });
}

/** `system text` of every reference. */
export function codesIn(text: string): string[] {
  return parse(text).references.map(({ system, text: code }) => `${system} ${code}`);
}

export function referenceTo(text: string, code: string): CodeReference {
  const found = parse(text).references.find((reference) => reference.text === code);
  if (found === undefined) throw new Error(`no reference ${code}`);
  return found;
}

export function encounterIn(text: string, index = 0): Encounter {
  const encounter = parse(text).encounters[index];
  if (encounter === undefined) throw new Error(`no encounter ${index}`);
  return encounter;
}

/** `place: message` of every problem, the place as it is written. */
export function problemsIn(text: string): string[] {
  return parse(text).problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);
}

export function slotIn(marked: string) {
  const { text, offset } = withCaret(marked);
  return { text, slot: x12Format.slotAt(parse(text), offset) };
}

export function describedIn(marked: string): string | undefined {
  const { text, offset } = withCaret(marked);
  return x12Format.describeAt?.(parse(text), offset)?.value;
}

/** The segments of the text after the edits, without their terminators. */
export function segmentsAfter(text: string, edits: readonly TextEdit[]): string[] {
  return applyEdits(text, edits)
    .split('~')
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '');
}

/** Those of a name. */
export function namedAfter(text: string, edits: readonly TextEdit[], name: string): string[] {
  return segmentsAfter(text, edits).filter((segment) => segment.startsWith(`${name}*`));
}
