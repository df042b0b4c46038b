import type { Procedure } from '../../model/encounter.js';
import { PLACES } from '../keyed/claim-values.js';
import { present } from '../keyed/conversion.js';
import type { SyntaxNode } from '../syntax/node.js';
import type { ClaimDates } from './claim-dates.js';
import { codeAt } from './codes.js';
import { entriesAt, type Reading } from './reading.js';
import { dateAt, textAt } from './values.js';

/** The code is judged on the discharge date, not on the day of the procedure. */
export function proceduresAt(root: SyntaxNode, dates: ClaimDates, reading: Reading): Procedure[] {
  return reading.mapping.procedures.flatMap(({ each, values }) =>
    entriesAt(root, each).flatMap((node): Procedure[] => {
      const title = textAt(node, values.title);
      const code = codeAt(node, values.code, PLACES.procedure, { date: dates.governing, title }, reading);
      if (code === undefined) return [];
      const date = dateAt(node, values.date, node.span, reading);
      return [present({ code, date, title, evidence: textAt(node, values.evidence), span: node.span })];
    }),
  );
}
