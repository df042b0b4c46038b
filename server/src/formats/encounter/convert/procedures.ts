import type { Procedure } from '../../../model/encounter.js';
import { PLACES, PROCEDURE_KEYS } from '../keys.js';
import type { ClaimDates } from './claim-dates.js';
import { codeOf } from './codes.js';
import { type Conversion, present } from './conversion.js';
import { type Fields, requireKeys } from './fields.js';
import { entriesOf, type ListEntry } from './lists.js';
import { dateOf, textOf } from './scalars.js';

export function proceduresOf(fields: Fields, dates: ClaimDates, conversion: Conversion): Procedure[] {
  return entriesOf(fields.get('procedures'), PROCEDURE_KEYS, conversion).map((entry) =>
    procedureOf(entry, dates, conversion),
  );
}

/** The code is judged on the discharge date, not on the day of the procedure: so does the Medicare Code Editor. */
function procedureOf({ fields, span, mapping }: ListEntry, dates: ClaimDates, conversion: Conversion): Procedure {
  if (mapping) requireKeys(mapping, PROCEDURE_KEYS, span, conversion);
  return present({
    code: codeOf(fields.get('code'), PLACES.procedure, dates.governing, conversion),
    date: dateOf(fields, 'date', conversion),
    title: textOf(fields, 'title', conversion),
    evidence: textOf(fields, 'evidence', conversion),
    span,
  });
}
