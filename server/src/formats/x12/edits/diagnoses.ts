/**
 * Takes diagnoses out of a claim, moves and adds them. The composites of ABK and ABF are places in a row: what moves is
 * what they hold, so the first one stays the principal diagnosis.
 */
import type { Diagnosis, Encounter } from '../../../model/encounter.js';
import type { TextEdit } from '../../../model/span.js';
import type { Composite } from '../claims/composites.js';
import type { X12File } from '../file.js';
import { written } from '../write.js';
import { inserted } from './insertion.js';
import { type ClaimParts, claimParts, recounted, removal } from './parts.js';
import { repointed } from './pointers.js';

export function removeDiagnosis(
  file: X12File,
  encounter: Encounter,
  diagnosis: Diagnosis,
  inItsPlace?: Diagnosis,
): readonly TextEdit[] {
  const parts = claimParts(file, encounter);
  const composite = compositeOf(parts, encounter, diagnosis);
  if (parts === undefined || composite === undefined || composite.isSplit) return [];
  const row = rowOf(parts);
  const index = row.indexOf(composite);
  if (index < 0) return removed(file, parts, composite);
  const target = inItsPlace === undefined ? undefined : rowIndex(parts, encounter, inItsPlace, row);
  if ((target !== undefined && target < 0) || hasBothCodeSets(row)) return [];
  const after = (position: number) => (position > index + 1 ? position - 1 : position);
  const moved = (old: number) => (old === index + 1 ? replaced(target, after) : after(old));
  return [...vacated(file, parts, row, index), ...repointed(file, parts, moved)];
}

function replaced(target: number | undefined, after: (position: number) => number): number | undefined {
  return target === undefined ? undefined : after(target + 1);
}

/** A place is given up: that of the diagnosis, or the next one when the first gets what the next one held. */
function vacated(file: X12File, parts: ClaimParts, row: readonly Composite[], index: number): TextEdit[] {
  const [composite, next] = [row[index], row[index + 1]];
  if (composite === undefined) return [];
  const isLeading = index === 0 && next !== undefined && composite.qualifier !== next.qualifier;
  if (!isLeading) return removed(file, parts, composite);
  return [{ span: contentOf(composite), text: textOfContent(file, next) }, ...removed(file, parts, next)];
}

export function moveDiagnosis(
  file: X12File,
  encounter: Encounter,
  diagnosis: Diagnosis,
  before: Diagnosis,
): readonly TextEdit[] {
  const parts = claimParts(file, encounter);
  if (parts === undefined) return [];
  const row = rowOf(parts);
  const from = rowIndex(parts, encounter, diagnosis, row);
  const at = rowIndex(parts, encounter, before, row);
  if (from < 0 || at < 0 || row.some(({ isSplit }) => isSplit) || hasBothCodeSets(row)) return [];
  const to = from < at ? at - 1 : at;
  if (from === to) return [];
  const order = row.map((_, position) => position);
  order.splice(to, 0, ...order.splice(from, 1));
  const contents = row.flatMap((composite, position): TextEdit[] => {
    const source = row[order[position] ?? position];
    if (source === undefined || source === composite) return [];
    return [{ span: contentOf(composite), text: textOfContent(file, source) }];
  });
  const moved = (old: number) => (old > order.length ? old : order.indexOf(old - 1) + 1);
  return [...contents, ...repointed(file, parts, moved)];
}

export function insertDiagnosis(
  file: X12File,
  encounter: Encounter,
  code: string,
  before?: Diagnosis,
): readonly TextEdit[] {
  const parts = claimParts(file, encounter);
  if (parts === undefined) return [];
  const row = rowOf(parts);
  const position = before === undefined ? row.length : rowIndex(parts, encounter, before, row);
  const isLegacy = row.some(({ qualifier, isSplit }) => isSplit || qualifier.code === undefined);
  const edits = position < 0 || isLegacy ? [] : inserted(file, parts, row, position, written('icd10cm', code));
  if (edits.length === 0) return [];
  const moved = (old: number) => (old > position && old <= row.length ? old + 1 : old);
  return [...edits, ...repointed(file, parts, moved)];
}

/** The composites that pointers count. */
function rowOf({ diagnoses }: ClaimParts): Composite[] {
  return diagnoses.filter(({ qualifier }) => {
    const role = qualifier.legacyRole ?? qualifier.code?.role;
    return role === 'principal' || role === 'other';
  });
}

function rowIndex(parts: ClaimParts, encounter: Encounter, diagnosis: Diagnosis, row: readonly Composite[]): number {
  const composite = compositeOf(parts, encounter, diagnosis);
  return composite === undefined ? -1 : row.indexOf(composite);
}

function compositeOf(parts: ClaimParts | undefined, encounter: Encounter, diagnosis: Diagnosis): Composite | undefined {
  const composite = parts?.diagnoses[encounter.diagnoses.indexOf(diagnosis)];
  return composite?.span.start === diagnosis.span.start ? composite : undefined;
}

/** What stands behind the qualifier: the code and all that is said of it. */
function contentOf({ parts, span }: Composite) {
  return { start: parts[1]?.start ?? span.end, end: span.end };
}

function textOfContent({ text }: X12File, composite: Composite): string {
  const { start, end } = contentOf(composite);
  return text.slice(start, end);
}

/** A code of ICD-9-CM must not get the qualifier of ICD-10-CM. */
function hasBothCodeSets(row: readonly Composite[]): boolean {
  return new Set(row.map(({ qualifier }) => qualifier.code === undefined)).size > 1;
}

/** Takes a composite out with its separator, or its whole segment when it is the only one. */
function removed(file: X12File, parts: ClaimParts, { segment, span, element }: Composite): TextEdit[] {
  const { block } = parts;
  const hasOthers = segment.elements.some(({ start, end }, index) => index > 0 && index !== element && end > start);
  if (hasOthers) {
    const isFirst = element === 1;
    const start = isFirst ? span.start : span.start - 1;
    const end = isFirst ? (segment.elements[2]?.start ?? span.end) : span.end;
    return [{ span: { start, end }, text: '' }];
  }
  return [removal(file.text, segment), ...recounted(file, block, -1)];
}
