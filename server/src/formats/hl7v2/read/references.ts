/** Decides the system of each coded element and makes references of those that are ours. */
import type { SystemId } from '../../../../../codesets/src/types.js';
import type { CodeReference, CodeRole, DiagnosisRole } from '../../../model/encounter.js';
import { present } from '../../keyed/conversion.js';
import type { CodeKind } from '../fields.js';
import { unescaped } from '../syntax/delimiters.js';
import type { Message } from '../syntax/messages.js';
import { component, type Segment, spanOf } from '../syntax/segment.js';
import { fits, type Named, systemByPlace, systemOf } from '../systems.js';
import type { Coded } from './coded.js';
import { governingDate, type MessageDates } from './dates.js';

/** What a message says of itself as far as it decides what its codes are. */
export interface Surroundings {
  readonly dates: MessageDates;
  /** Roles of the diagnoses that the message reports; others are statements. */
  readonly roles: ReadonlyMap<Segment, DiagnosisRole>;
  /** What each kind of code is, where all that name a system name the same one. */
  readonly usual: ReadonlyMap<CodeKind, Named>;
  /** The message comes from another country: its ICD-10 is not that of the United States. */
  readonly isAbroad: boolean;
}

/** By the country that the header names, else by that of the patient's address. */
export function isAbroad({ segments, delimiters }: Message): boolean {
  const [header] = segments;
  const patient = segments.find(({ id }) => id === 'PID');
  const country =
    component(header.field(17), 1, delimiters)?.text || component(patient?.field(11), 6, delimiters)?.text || 'USA';
  return !['US', 'USA', '840'].includes(country.trim().toUpperCase());
}

export function usualNames(elements: Iterable<Coded>): Map<CodeKind, Named> {
  const usual = new Map<CodeKind, Named>();
  for (const { kind, named, isAlternate } of elements) {
    if (named === undefined || isAlternate) continue;
    const before = usual.get(kind);
    usual.set(kind, before === undefined || before === named ? named : 'other');
  }
  return usual;
}

/**
 * The system of a code. Where the file does not name it, the other codes of the same kind in the message do, if they
 * agree and the code has the shape; a code that stands alone is left alone: `B456` may be anything.
 */
export function resolved(
  { code: { text }, kind, named, isAlternate }: Pick<Coded, 'code' | 'kind' | 'named' | 'isAlternate'>,
  surroundings: Surroundings,
): { readonly system: SystemId; readonly systemIsExplicit: boolean } | undefined {
  const known = named ?? (isAlternate ? undefined : inferredName(text, kind, surroundings));
  if (known === 'icd10' && surroundings.isAbroad) return undefined;
  const system = known === undefined ? systemByPlace(text, kind) : systemOf(text, known, kind);
  return system && { system, systemIsExplicit: named !== undefined };
}

function inferredName(code: string, kind: CodeKind, surroundings: Surroundings): Named | undefined {
  const named = kind === 'diagnosis' || kind === 'procedure' ? surroundings.usual.get(kind) : undefined;
  return named !== undefined && named !== 'other' && fits(code, named, kind) ? named : undefined;
}

export function referenceTo(coded: Coded, surroundings: Surroundings): CodeReference | undefined {
  const found = resolved(coded, surroundings);
  if (found === undefined) return undefined;
  const { system, systemIsExplicit } = found;
  const { segment, code, title } = coded;
  const span = spanOf(code);
  const { role, use } = purpose(coded, system, surroundings);
  return present({
    system,
    text: code.text,
    role,
    date: governingDate(segment, system, surroundings.dates),
    span,
    replace: span,
    use,
    title: title && { value: unescaped(title.text, segment.delimiters), span: spanOf(title) },
    systemIsExplicit,
  });
}

/** What a code does: reported on a bill, or said of a patient. */
function purpose(
  { segment, kind }: Coded,
  system: SystemId,
  { dates: { isBilling }, roles }: Surroundings,
): { readonly role: CodeRole; readonly use?: 'statement' } {
  if (kind === 'reason') return { role: 'reason', use: 'statement' };
  if (segment.id === 'DG1' || segment.id === 'PRB') {
    const role = roles.get(segment);
    return role === undefined ? { role: 'problem', use: 'statement' } : { role };
  }
  const isReported = isBilling && kind !== 'order';
  const role = reportedRole(kind, system);
  if (isReported) return { role };
  const isService = role === 'line' || role === 'procedure';
  return { role: isService ? 'service' : role === 'other' ? 'reason' : role, use: 'statement' };
}

function reportedRole(kind: CodeKind, system: SystemId): CodeRole {
  if (kind === 'modifier' || kind === 'revenue' || kind === 'bill-type') return kind;
  if (system === 'icd10cm') return 'other';
  return system === 'icd10pcs' ? 'procedure' : 'line';
}
