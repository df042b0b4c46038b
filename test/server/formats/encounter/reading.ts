/** What the tests of this folder say to the format, in one place. */
import { createEncounterFormat } from '../../../../server/src/formats/encounter/index.js';
import type { Encounter } from '../../../../server/src/model/encounter.js';
import type { ParsedFile } from '../../../../server/src/model/parsed-file.js';
import type { Slot } from '../../../../server/src/model/slot.js';
import type { Span } from '../../../../server/src/model/span.js';

const format = createEncounterFormat();

export const YAML = 'visit.encounter.yaml';
export const JSON_FILE = 'visit.encounter.json';

export function parse(text: string, fileName = YAML): ParsedFile {
  return format.parse({ fileName, text });
}

/** The only encounter of a text. */
export function encounterIn(text: string, fileName = YAML): Encounter {
  const { encounters } = parse(text, fileName);
  const [encounter] = encounters;
  if (encounter === undefined || encounters.length > 1) throw new Error(`${encounters.length} encounters`);
  return encounter;
}

/** Each problem as `rule: the text it points at: message`. */
export function problemsIn(text: string, fileName = YAML): string[] {
  return parse(text, fileName).problems.map(({ rule, span, message }) => `${rule}: ${at(text, span)}: ${message}`);
}

/** The text after the first fix of the only problem. */
export function fixed(text: string, fileName = YAML): { title: string; kind: string; text: string } {
  const { problems } = parse(text, fileName);
  const fix = problems[0]?.fixes?.[0];
  if (fix === undefined || problems.length > 1) throw new Error(JSON.stringify(problems));
  const edits = [...fix.edits].sort((a, b) => b.span.start - a.span.start);
  const after = edits.reduce((done, edit) => replaced(done, edit.span, edit.text), text);
  return { title: fix.title, kind: fix.kind, text: after };
}

export function at(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

export function replaced(text: string, { start, end }: Span, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** The slot at `<|>`. */
export function slotIn(marked: string, fileName = YAML): { text: string; offset: number; slot: Slot | undefined } {
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  return { text, offset, slot: format.slotAt(parse(text, fileName), offset) };
}

/** The model without its places, so that two texts can be compared by what they say. */
export function said(file: ParsedFile): unknown {
  const places = new Set(['span', 'replace', 'anchor', 'references', 'readAs']);
  return JSON.parse(JSON.stringify(file.encounters, (key, value) => (places.has(key) ? undefined : value)));
}
