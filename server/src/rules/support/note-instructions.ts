/** What the notes of the tabular list ask of the other diagnoses, as far as it can be checked. */
import type { CodeLibrary, Instruction, IsoDate, NoteReference } from '../../../../codesets/src/types.js';
import type { Encounter } from '../../model/encounter.js';
import type { Fix } from '../../model/problem.js';
import { oncePer } from '../memory.js';
import type { RuleContext } from '../rule.js';
import { MOST_OFFERS, shortened } from './fixes.js';
import { type ReportedDiagnosis, reportedDiagnoses, reportedLeadingDiagnosis } from './reported-diagnoses.js';

type Asking = 'codeFirst' | 'useAdditionalCode';

/** The lines of a code and of the categories above it. Those of blocks and chapters speak of too many codes to check. */
export function instructionsOf(
  { code, date }: Pick<ReportedDiagnosis, 'code' | 'date'>,
  kind: Asking,
  codes: CodeLibrary,
): readonly Instruction[] {
  const all = codes.instructions(code, kind, date);
  // Most codes have none.
  return all.length === 0 ? all : all.filter(({ carrier }) => isCode(carrier.kind));
}

function isCode(level: Instruction['carrier']['kind']): boolean {
  return level === 'category' || level === 'code';
}

/** True when the note asks for something only where it is there: `if applicable`, `if known`, `any associated`. */
export function isConditional({ heading = '', text }: Instruction): boolean {
  return /\b(?:if|any|when|where|known|applicable|for adverse effects?)\b/i.test(`${heading} ${text}`);
}

/** True when the codes that the line is one of are examples, not a list of all: `such as`. */
export function isOpen({ heading = '', text }: Instruction): boolean {
  return /\bsuch as\b|\be\.g\./i.test(`${heading} ${text}`);
}

/** The note as a person reads it: the heading, then the line. */
export function quoted({ heading, text }: Instruction): string {
  return (heading === undefined ? text : `${heading} ${text}`).replace(/^\s*,\s*/, '');
}

/** The diagnoses of an encounter in the order in which the claim tells them, and their codes in the same order. */
export interface Sequence {
  readonly diagnoses: readonly ReportedDiagnosis[];
  readonly codes: readonly string[];
}

/**
 * Principal or first-listed, then as in the file. Each code once, where it comes first: a repeated one has a finding of
 * its own.
 */
export const sequenceOf = oncePer((encounter: Encounter, context: RuleContext): Sequence => {
  const leading = reportedLeadingDiagnosis(encounter, context);
  const sequence = new Map<string, ReportedDiagnosis>();
  if (leading !== undefined) sequence.set(leading.code, leading);
  for (const diagnosis of reportedDiagnoses(encounter, context)) {
    if (!sequence.has(diagnosis.code)) sequence.set(diagnosis.code, diagnosis);
  }
  return { diagnoses: [...sequence.values()], codes: [...sequence.keys()] };
});

/** True when every diagnosis of the encounter is known; one that is not may be what a rule misses. */
export function allAreKnown(encounter: Encounter, context: RuleContext): boolean {
  const counted = encounter.diagnoses.filter(({ role }) => role !== 'admitting' && role !== 'reason-for-visit');
  return counted.length === reportedDiagnoses(encounter, context).length;
}

/**
 * Adds one of the codes that the instructions name: `Add N18.6: …`. At most a menu full: a target with many codes
 * gives way to those that name few, and ranges that run over several categories give none.
 */
export function additions(
  encounter: Encounter,
  instructions: readonly Instruction[],
  diagnosis: ReportedDiagnosis,
  place: 'before' | 'after',
  context: RuleContext,
  isOffered: (code: string) => boolean = () => true,
): Fix[] {
  const lists = instructions.flatMap((instruction) => targetCodes(instruction, diagnosis.date, context.codes));
  const precise = lists.filter(({ length }) => length > 0 && length <= FEW);
  const offers = new Map((precise.length > 0 ? precise : lists).flat());
  const offered = [...offers].filter(([code]) => isOffered(code)).slice(0, MOST_OFFERS);
  return offered.flatMap(([code, title]): Fix[] => {
    const before = place === 'before' ? diagnosis.diagnosis : undefined;
    const edits = context.file.edits?.insertDiagnosis(encounter, code, before) ?? [];
    return edits.length === 0 ? [] : [{ title: `Add ${code}: ${shortened(title)}`, kind: 'edit', edits }];
  });
}

/** A target of at most so many codes names a condition; more are a whole category. */
const FEW = 4;

/** How many codes below a target are looked at. */
const MOST_CANDIDATES = 100;

/** For each target the codes that it allows, with their titles. */
function targetCodes(instruction: Instruction, date: IsoDate, codes: CodeLibrary): [string, string][][] {
  return instruction.targets.map((target) => {
    const header = headerOf(target);
    const below = header === undefined ? [] : codes.billableBelow('icd10cm', header, date, MOST_CANDIDATES);
    return below
      .filter(({ id }) => codes.isTarget(instruction, id) === true)
      .slice(0, MOST_OFFERS)
      .map(({ id, title }): [string, string] => [id, title]);
  });
}

/** The code that all codes of the target stand below. */
function headerOf({ first, last }: NoteReference): string | undefined {
  if (first === last) return first;
  const category = first.slice(0, 3);
  return last.startsWith(category) ? category : undefined;
}
