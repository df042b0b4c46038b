/** Changes service lines and the total charge. */
import type { CodeReference, Encounter, ServiceLine } from '../../../model/encounter.js';
import type { Span, TextEdit } from '../../../model/span.js';
import { cutStretch, elementText } from '../claims/cut.js';
import { FIRST_MODIFIER, LAST_MODIFIER, layoutOf, UNITS } from '../claims/lines.js';
import type { X12File } from '../file.js';
import { piecesOf, textOf } from '../syntax/pieces.js';
import { claimParts, endOfLayout, recounted } from './parts.js';
import { elementEdit, serviceOf } from './pointers.js';

/** The procedure composite of a line. */
interface Procedure {
  readonly span: Span;
  readonly parts: readonly Span[];
  readonly component: string;
}

function procedureOf({ text, scanned }: X12File, line: ServiceLine): Procedure | undefined {
  const block = scanned.blockAt(line.span.start);
  const service = block && serviceOf(text, block, line);
  const layout = layoutOf(service);
  const span = layout && service?.elements[layout.composite];
  if (block === undefined || span === undefined) return undefined;
  const { component } = block.context.delimiters;
  const parts = piecesOf(text, span, component);
  return parts.length < FIRST_MODIFIER ? undefined : { span, parts, component };
}

export function addModifier(file: X12File, line: ServiceLine, modifier: string): readonly TextEdit[] {
  const procedure = procedureOf(file, line);
  if (procedure === undefined) return [];
  const modifiers = modifiersOf(file.text, procedure);
  return modifiers.length > LAST_MODIFIER - FIRST_MODIFIER ? [] : [withModifiers(procedure, [...modifiers, modifier])];
}

export function removeModifier(file: X12File, line: ServiceLine, { span }: CodeReference): readonly TextEdit[] {
  const procedure = procedureOf(file, line);
  const index = procedure?.parts.findIndex((part) => part.start <= span.start && span.end <= part.end) ?? -1;
  if (procedure === undefined || index < FIRST_MODIFIER || index > LAST_MODIFIER) return [];
  const kept = procedure.parts
    .slice(FIRST_MODIFIER, LAST_MODIFIER + 1)
    .filter((_, position) => position !== index - FIRST_MODIFIER)
    .map((part) => textOf(file.text, part))
    .filter((written) => written !== '');
  return [withModifiers(procedure, kept)];
}

function modifiersOf(text: string, { parts }: Procedure): string[] {
  return parts
    .slice(FIRST_MODIFIER, LAST_MODIFIER + 1)
    .map((part) => textOf(text, part))
    .filter((written) => written !== '');
}

/** Behind the modifiers a description may follow, in its own position. */
function withModifiers({ span, parts, component }: Procedure, modifiers: readonly string[]): TextEdit {
  const code = parts[FIRST_MODIFIER - 1] ?? span;
  const described = parts[LAST_MODIFIER + 1];
  const room = LAST_MODIFIER - FIRST_MODIFIER + 1;
  const written = described === undefined ? modifiers : [...modifiers, ...Array(room - modifiers.length).fill('')];
  const end = described === undefined ? span.end : described.start - 1;
  return { span: { start: code.end, end }, text: written.map((modifier) => component + modifier).join('') };
}

/** Only units are a count of services; minutes and days are left alone. */
export function setUnits({ text, scanned }: X12File, line: ServiceLine, units: number): readonly TextEdit[] {
  const block = scanned.blockAt(line.span.start);
  const service = block && serviceOf(text, block, line);
  const layout = layoutOf(service)?.units;
  if (block === undefined || service === undefined || layout === undefined) return [];
  const { element } = block.context.delimiters;
  const count = elementEdit(service, layout.count, String(units), element);
  if (layout.basis === undefined) return [count];
  const basis = elementText(text, service, layout.basis);
  if (basis === UNITS) return [count];
  if (basis !== '' || elementText(text, service, layout.count) !== '') return [];
  const both = service.elements[layout.basis] === undefined;
  return both
    ? [elementEdit(service, layout.basis, `${UNITS}${element}${units}`, element)]
    : [elementEdit(service, layout.basis, UNITS, element), count];
}

/** The lines behind it are numbered anew. A claim has one line at least. */
export function removeLine(file: X12File, encounter: Encounter, line: ServiceLine): readonly TextEdit[] {
  const parts = claimParts(file, encounter);
  const index = parts?.lines.findIndex(({ span }) => span.start === line.span.start) ?? -1;
  const removed = parts?.lines[index];
  if (parts === undefined || removed === undefined || parts.lines.length < 2) return [];
  const { text } = file;
  const { start, end } = removed.span;
  const renumbered = parts.lines.flatMap(({ counter }, position): TextEdit[] => {
    const number = counter?.elements[1];
    const isCounted = position > index && textOf(text, number) === String(position + 1);
    return number !== undefined && isCounted ? [{ span: number, text: String(position) }] : [];
  });
  const deletion = { span: { start, end: endOfLayout(text, end) }, text: '' };
  return [deletion, ...renumbered, ...recounted(file, parts.block, -removed.segments.length)];
}

/** Cents are written where they were written before, or where there are any. */
export function setTotal(file: X12File, { span }: Encounter, dollars: number): readonly TextEdit[] {
  const block = file.scanned.blockAt(span.start);
  if (block === undefined) return [];
  const { delimiters } = block.context;
  const [claim] = cutStretch(file.text, block.start, Math.min(block.end, block.start + 1), delimiters, block.end);
  if (claim?.id !== 'CLM') return [];
  const before = elementText(file.text, claim, 2);
  const amount = before.includes('.') || !Number.isInteger(dollars) ? dollars.toFixed(2) : String(dollars);
  return [elementEdit(claim, 2, amount, delimiters.element)];
}
