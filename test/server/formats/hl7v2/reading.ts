/** What the tests of this folder say to the format, in one place. Documents are written with a line per segment. */
import { hl7v2Format } from '../../../../server/src/formats/hl7v2/index.js';
import type { CodeReference, Encounter } from '../../../../server/src/model/encounter.js';
import type { ParsedFile } from '../../../../server/src/model/parsed-file.js';
import type { Slot } from '../../../../server/src/model/slot.js';
import type { Span } from '../../../../server/src/model/span.js';

const NAME = 'messages.hl7';

export const format = hl7v2Format;

export function parse(text: string): ParsedFile {
  return hl7v2Format.parse({ fileName: NAME, text });
}

/** A message of the type with these segments behind its header. */
export function message(type: string, ...segments: readonly string[]): string {
  return [`MSH|^~\\&|EHR|CLINIC|BILLING|CLINIC|20260120120000||${type}|1|P|2.5.1`, ...segments].join('\n');
}

/** Each reference as `system code role`, with `statement` where no claim reports it. */
export function codesIn(text: string): string[] {
  return parse(text).references.map(({ system, text: code, role, use }) =>
    [system, code, role, use].filter((word) => word !== undefined).join(' '),
  );
}

export function onlyReference(text: string): CodeReference {
  const { references } = parse(text);
  const [reference] = references;
  if (reference === undefined || references.length > 1) throw new Error(`${references.length} references`);
  return reference;
}

export function encounterIn(text: string): Encounter {
  const { encounters } = parse(text);
  const [encounter] = encounters;
  if (encounter === undefined || encounters.length > 1) throw new Error(`${encounters.length} encounters`);
  return encounter;
}

/** Each problem as `rule: the text it points at`. */
export function problemsIn(text: string): string[] {
  return parse(text).problems.map(({ rule, span }) => `${rule}: ${at(text, span)}`);
}

export function at(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

export function replaced(text: string, { start, end }: Span, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** The slot at `<|>`. */
export function slotIn(marked: string): { readonly text: string; readonly slot: Slot | undefined } {
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  return { text, slot: format.slotAt(parse(text), offset) };
}

/** The description at `<|>`. */
export function describedIn(marked: string): string | undefined {
  const offset = marked.indexOf('<|>');
  return format.describeAt?.(parse(marked.replace('<|>', '')), offset)?.value;
}

export function the<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('missing');
  return value;
}
