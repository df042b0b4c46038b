/** The modifiers of a service line, and the fixes that change them. */
import { compact } from '../../../../codesets/src/shapes.js';
import type { CodeReference, ServiceLine } from '../../model/encounter.js';
import type { Fix, FixKind } from '../../model/problem.js';
import type { TextEdit } from '../../model/span.js';
import type { RuleContext } from '../rule.js';

/** Says that a service is distinct from another one of the day: 59 and, since 2015, its subsets (CMS CR 8863). */
export const SUBSETS_OF_59: ReadonlySet<string> = new Set(['XE', 'XP', 'XS', 'XU']);
export const DISTINCT_SERVICE: ReadonlySet<string> = new Set(['59', ...SUBSETS_OF_59]);

/** With one of these the claim says itself that Medicare may not or will not pay. */
export const SAYS_NOT_COVERED: ReadonlySet<string> = new Set(['GA', 'GX', 'GY', 'GZ']);

/** A modifier as it is compared: upper case, without spaces. */
export function modifierValue({ text }: CodeReference): string {
  return compact(text);
}

/** The first modifier of the line that is one of the values. */
export function modifierAmong(line: ServiceLine, values: ReadonlySet<string>): CodeReference | undefined {
  return modifiersAmong(line, values)[0];
}

/** Every modifier of the line that is one of the values, repeated ones included. */
export function modifiersAmong(line: ServiceLine, values: ReadonlySet<string>): CodeReference[] {
  return line.modifiers.filter((modifier) => values.has(modifierValue(modifier)));
}

export function hasModifier(line: ServiceLine, value: string): boolean {
  return line.modifiers.some((modifier) => modifierValue(modifier) === value);
}

/** Takes a modifier off the line; nothing where the format cannot. */
export function removeModifier(
  line: ServiceLine,
  modifier: CodeReference,
  { file }: Pick<RuleContext, 'file'>,
  kind: FixKind = 'edit',
): Fix[] {
  return fix(`Remove modifier ${modifier.text}`, file.edits?.removeModifier(line, modifier), kind);
}

/** Adds a modifier to the line; nothing where the format cannot, or where four are there already (X12 837, SV1/SV2). */
export function addModifier(line: ServiceLine, modifier: string, { file }: Pick<RuleContext, 'file'>): Fix[] {
  if (line.modifiers.length >= MOST_MODIFIERS) return [];
  return fix(`Add modifier ${modifier}`, file.edits?.addModifier(line, modifier), 'edit');
}

/** ASC X12N 837 (005010): SV101-3 to -6 on professional, SV202-3 to -6 on institutional claims. */
export const MOST_MODIFIERS = 4;

/** A fix of one structural change; none when the change gave no edits. */
export function fix(title: string, edits: readonly TextEdit[] | undefined, kind: FixKind): Fix[] {
  return edits === undefined || edits.length === 0 ? [] : [{ title, kind, edits }];
}
