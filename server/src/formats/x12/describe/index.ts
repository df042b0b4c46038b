/** What a place of a claim is: its position, its name, and what the value there stands for. */
import type { Placed } from '../../../model/span.js';
import { SEGMENTS } from '../codes/elements.js';
import { type FieldEntry, fieldEntry } from '../codes/field-entry.js';
import type { X12File } from '../file.js';
import { type Field, fieldAt } from '../locate.js';
import { BILL_TYPE } from '../reading/claim-kind.js';
import { textOf } from '../syntax/pieces.js';

export function describeAt(file: X12File, offset: number): Placed<string> | undefined {
  const field = fieldAt(file, offset);
  if (field === undefined) return undefined;
  if (field.element === 0) return segmentName(field);
  if (field.span.start === field.span.end) return undefined;
  const entry = fieldEntry(file, field);
  return entry && { value: `**${entry.position}** ${describe(file.text, field, entry)}`, span: field.span };
}

function segmentName({ segment, span }: Field): Placed<string> | undefined {
  const entry = SEGMENTS.get(segment.id);
  return entry && { value: `**${segment.id}** ${entry.name}`, span };
}

function describe(text: string, field: Field, entry: FieldEntry): string {
  const written = textOf(text, field.span);
  const meaning = entry.values?.find(({ value }) => value === written)?.description;
  if (meaning !== undefined) return `${entry.name}: \`${written}\` ${meaning}`;
  return billType(text, field) ?? entry.name;
}

/** CLM05-1 of an institutional claim: the digits alone say little. */
function billType(text: string, { segment, element, component, components }: Field): string | undefined {
  if (segment.id !== 'CLM' || element !== 5 || component !== 0 || textOf(text, components[1]) !== BILL_TYPE) {
    return undefined;
  }
  const [facility, , frequency] = components.map((part) => textOf(text, part));
  return `Facility and class of the type of bill; with the frequency: \`0${facility}${frequency ?? ''}\``;
}
