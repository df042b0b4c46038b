import type { Diagnosis, DiagnosisRole } from '../../../model/encounter.js';
import { PLACES, ROLE_VALUES } from '../../keyed/claim-values.js';
import { type Conversion, present } from '../../keyed/conversion.js';
import { type Fields, requireKeys } from '../../keyed/fields.js';
import { entriesOf, type ListEntry } from '../../keyed/lists.js';
import { choiceOf, textOf } from '../../keyed/scalars.js';
import { DIAGNOSIS_KEYS } from '../keys.js';
import type { ClaimDates } from './claim-dates.js';
import { codeOf } from './codes.js';

export function diagnosesOf(fields: Fields, dates: ClaimDates, conversion: Conversion): Diagnosis[] {
  const entries = entriesOf(fields.get('diagnoses'), DIAGNOSIS_KEYS, conversion);
  const explicit = entries.map((entry) => choiceOf(entry.fields, 'role', ROLE_VALUES, conversion)?.value);
  const roles = rolesOf(explicit, dates.isInpatient);
  return entries.map((entry, index) => diagnosisOf(entry, roles[index] ?? 'other', dates, conversion));
}

/** The first diagnosis without a role is principal or first-listed, unless another one says that it is. */
function rolesOf(explicit: readonly (DiagnosisRole | undefined)[], isInpatient: boolean): DiagnosisRole[] {
  const isTaken = explicit.includes('principal') || explicit.includes('first-listed');
  const first = isTaken ? -1 : explicit.indexOf(undefined);
  const leading = isInpatient ? 'principal' : 'first-listed';
  return explicit.map((role, index) => role ?? (index === first ? leading : 'other'));
}

function diagnosisOf(entry: ListEntry, role: DiagnosisRole, dates: ClaimDates, conversion: Conversion): Diagnosis {
  const { fields, span, mapping } = entry;
  if (mapping) requireKeys(mapping, DIAGNOSIS_KEYS, span, conversion);
  const title = textOf(fields, 'title', conversion);
  return present({
    code: codeOf(fields.get('code'), { ...PLACES.diagnosis, role }, dates.governing, conversion, title),
    role,
    poa: textOf(fields, 'poa', conversion),
    title,
    evidence: textOf(fields, 'evidence', conversion),
    note: textOf(fields, 'note', conversion),
    span,
  });
}
