import type { ClaimKind, Diagnosis, DiagnosisRole, Procedure } from '../../../model/encounter.js';
import { present } from '../../keyed/conversion.js';
import type { HiQualifier } from '../codes/hi-qualifiers.js';
import type { Block } from '../reading/block.js';
import { leadingRole } from '../reading/roles.js';
import { type Composite, compositesOf } from './composites.js';
import type { CodesByStart, CutSegment } from './cut.js';
import { dayAt, placed } from './values.js';

/** Position of the present-on-admission indicator in a composite. */
export const POA_PART = 8;

/** In the order of the text. A diagnosis of ICD-9-CM keeps its place, so that pointers find theirs, and has no code. */
export function diagnosesOf(
  text: string,
  { context }: Block,
  kind: ClaimKind | undefined,
  head: readonly CutSegment[],
  codes: CodesByStart,
): Diagnosis[] {
  let leading: DiagnosisRole = leadingRole(kind, context.transaction.form);
  return compositesOf(text, head, context.delimiters).flatMap(({ qualifier, parts, span }) => {
    const written = diagnosisRole(qualifier);
    if (written === undefined) return [];
    const role = written === 'principal' ? leading : written;
    if (written === 'principal') leading = 'other';
    const poa = parts[POA_PART];
    const hasPoa = poa !== undefined && poa.end > poa.start;
    return present({
      code: codes.get(codeStart(text, parts[1]) ?? -1),
      role,
      poa: hasPoa ? placed(text, poa) : undefined,
      span,
    });
  });
}

/** The role that a qualifier gives; undefined for one of no diagnosis. */
export function diagnosisRole({ code, legacyRole }: HiQualifier): DiagnosisRole | undefined {
  if (legacyRole !== undefined) return legacyRole;
  return code?.system === 'icd10cm' ? (code.role as DiagnosisRole) : undefined;
}

/** ICD-10-PCS procedures, each with its day. */
export function proceduresOf(
  text: string,
  { context }: Block,
  head: readonly CutSegment[],
  codes: CodesByStart,
): Procedure[] {
  return compositesOf(text, head, context.delimiters)
    .filter(({ qualifier }) => qualifier.code?.system === 'icd10pcs')
    .map(({ parts, span }) =>
      present({ code: codes.get(codeStart(text, parts[1]) ?? -1), date: dateOf(text, parts), span }),
    );
}

function dateOf(text: string, parts: Composite['parts']) {
  const date = parts[3];
  return date !== undefined && date.end - date.start === 8 ? dayAt(text, date.start) : undefined;
}

/** Blanks before a code are no part of it. */
export function codeStart(text: string, part: Composite['parts'][number] | undefined): number | undefined {
  if (part === undefined) return undefined;
  const written = text.slice(part.start, part.end);
  return part.start + written.length - written.trimStart().length;
}
