/** Reads small tables for tests. */
import { table } from '../../../../server/src/formats/table/entry.js';
import { tableFormat } from '../../../../server/src/formats/table/index.js';
import type { CodeReference, Encounter } from '../../../../server/src/model/encounter.js';
import type { ParsedFile } from '../../../../server/src/model/parsed-file.js';
import type { Slot } from '../../../../server/src/model/slot.js';
import type { TextEdit } from '../../../../server/src/model/span.js';

export function parse(text: string): ParsedFile {
  return tableFormat.parse({ fileName: 'claims.csv', text });
}

export function detects(text: string, fileName = 'claims.csv'): boolean {
  return table.mayBe(fileName) && table.detects({ fileName, text });
}

/** `icd10cm E11.9`, in the order of the text. */
export function codesIn(text: string): string[] {
  return parse(text).references.map(({ system, text: code }) => `${system} ${code}`);
}

/** The only encounter of a table. */
export function onlyEncounter(text: string): Encounter {
  const [encounter, ...others] = parse(text).encounters;
  if (!encounter || others.length > 0) throw new Error(`${others.length + (encounter ? 1 : 0)} encounters`);
  return encounter;
}

export function referenceOf(text: string, code: string): CodeReference {
  const reference = parse(text).references.find((each) => each.text === code);
  if (!reference) throw new Error(`no code ${code}`);
  return reference;
}

/** `first-listed E11.9`. */
export function diagnosesOf({ diagnoses }: Encounter): string[] {
  return diagnoses.map(({ role, code }) => `${role} ${code?.text ?? '?'}`);
}

export function edited(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((result, { span, text: written }) => result.slice(0, span.start) + written + result.slice(span.end), text);
}

/** The slot at `<|>`, and the text without it. */
export function slotIn(marked: string): {
  readonly slot: Slot | undefined;
  readonly text: string;
  readonly caret: number;
} {
  const caret = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  return { slot: tableFormat.slotAt(parse(text), caret), text, caret };
}

/** What is said of the place of `<|>`. */
export function describedIn(marked: string): string | undefined {
  const text = marked.replace('<|>', '');
  return tableFormat.describeAt?.(parse(text), marked.indexOf('<|>'))?.value;
}
