import type { Procedure } from '../../../model/encounter.js';
import { PLACES } from '../../keyed/claim-values.js';
import { type Conversion, present } from '../../keyed/conversion.js';
import { type Fields, requireKeys } from '../../keyed/fields.js';
import { entriesOf, type ListEntry } from '../../keyed/lists.js';
import { dateOf, textOf } from '../../keyed/scalars.js';
import { PROCEDURE_KEYS } from '../keys.js';
import type { ClaimDates } from './claim-dates.js';
import { codeOf } from './codes.js';

export function proceduresOf(fields: Fields, dates: ClaimDates, conversion: Conversion): Procedure[] {
  return entriesOf(fields.get('procedures'), PROCEDURE_KEYS, conversion).map((entry) =>
    procedureOf(entry, dates, conversion),
  );
}

/** The code is judged on the discharge date, not on the day of the procedure: so does the Medicare Code Editor. */
function procedureOf({ fields, span, mapping }: ListEntry, dates: ClaimDates, conversion: Conversion): Procedure {
  if (mapping) requireKeys(mapping, PROCEDURE_KEYS, span, conversion);
  const title = textOf(fields, 'title', conversion);
  return present({
    code: codeOf(fields.get('code'), PLACES.procedure, dates.governing, conversion, title),
    date: dateOf(fields, 'date', conversion),
    title,
    evidence: textOf(fields, 'evidence', conversion),
    span,
  });
}
