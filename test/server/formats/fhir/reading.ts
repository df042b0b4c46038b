/** What the tests of this folder say to the format, in one place. */
import { fhir } from '../../../../server/src/formats/fhir/entry.js';
import { fhirFormat } from '../../../../server/src/formats/fhir/index.js';
import type { CodeReference, Encounter } from '../../../../server/src/model/encounter.js';
import type { ParsedFile } from '../../../../server/src/model/parsed-file.js';
import type { Slot } from '../../../../server/src/model/slot.js';
import { withCaret } from '../../../support/caret.js';
import { type Json, pretty } from './samples.js';

export const FILE = 'claim.json';

export function parse(text: string, fileName = FILE, previous?: ParsedFile): ParsedFile {
  return fhirFormat.parse({ fileName, text, ...(previous && { previous }) });
}

export function detects(text: string, fileName = FILE): boolean {
  return fhir.mayBe(fileName) && fhir.detects({ fileName, text });
}

export function read(value: Json, fileName = FILE): ParsedFile {
  return parse(pretty(value), fileName);
}

/** The only encounter of a resource or Bundle. */
export function encounterIn(value: Json): Encounter {
  return only(read(value));
}

export function only({ encounters }: ParsedFile): Encounter {
  const [encounter] = encounters;
  if (encounter === undefined || encounters.length > 1) throw new Error(`${encounters.length} encounters`);
  return encounter;
}

/** A reference in words: `icd10cm E11.9 principal 2023-02-14`, and its use where it is on no claim. */
export function said({ system, text, role, date, use }: CodeReference): string {
  return [system, text, role, date ?? '-', use].filter((part) => part !== undefined).join(' ');
}

export function referencesIn(value: Json, fileName = FILE): string[] {
  return read(value, fileName).references.map(said);
}

export function problemsIn({ text, problems }: ParsedFile): string[] {
  return problems.map(({ rule, span, message }) => `${rule}: ${text.slice(span.start, span.end)}: ${message}`);
}

export function slotIn(marked: string, fileName = FILE): { readonly slot: Slot | undefined; readonly text: string } {
  const { text, offset } = withCaret(marked);
  return { slot: fhirFormat.slotAt(parse(text, fileName), offset), text };
}

/** The document after the code or value was chosen at its caret. */
export function chosen(marked: string, value: string, fileName = FILE): string {
  const { slot, text } = slotIn(marked, fileName);
  if (slot === undefined || slot.kind === 'key') throw new Error('nothing may be chosen here');
  return text.slice(0, slot.replace.start) + slot.write(value) + text.slice(slot.replace.end);
}

export function describedIn(marked: string): string | undefined {
  const { text, offset } = withCaret(marked);
  return fhirFormat.describeAt?.(parse(text), offset)?.value;
}
