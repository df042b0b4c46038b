import type { PtpEdit } from '../../../../codesets/src/tables/edits.js';
import type { Encounter } from '../../model/encounter.js';
import type { RuleContext } from '../rule.js';
import { type DatedLine, datedLines, groupedBy } from './dated-lines.js';
import { ptpSetting } from './ncci-setting.js';

/** Two lines of one day that an NCCI edit does not pay together. */
export interface PtpPair {
  readonly edit: PtpEdit;
  /** The line that is paid. */
  readonly paid: DatedLine;
  /** The line that is not. */
  readonly denied: DatedLine;
  /** Every line of either code on that day: a modifier on any of them may tell the services apart. */
  readonly lines: readonly DatedLine[];
}

/**
 * Modifiers that bypass an edit with indicator 1 (NCCI Policy Manual, chapter I, section E): anatomic, global surgery and
 * other NCCI PTP-associated modifiers.
 */
const ASSOCIATED = new Set(
  (
    'E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9 LT RT LC LD LM RC RI ' +
    '24 25 57 58 78 79 27 59 91 XE XP XS XU'
  ).split(' '),
);

export function hasAssociatedModifier({ modifiers }: DatedLine): boolean {
  return modifiers.some((modifier) => ASSOCIATED.has(modifier));
}

/** Every line that an edit with the indicator denies, once for each code it is denied for. */
export function ptpPairs(encounter: Encounter, indicator: PtpEdit['indicator'], context: RuleContext): PtpPair[] {
  const { codes } = context;
  const setting = ptpSetting(encounter);
  if (setting === undefined) return [];
  return groupedBy(datedLines(encounter, context), ({ date }) => date).flatMap((day) => {
    const byCode = groupedBy(day, ({ code }) => code);
    return byCode.flatMap((denied) =>
      byCode.flatMap((paid) =>
        pairsOf(paid, denied, (column1, column2, date) => {
          if (column1 === column2) return undefined;
          const edit = codes.ptp(setting, column1, column2, date);
          return edit?.indicator === indicator ? edit : undefined;
        }),
      ),
    );
  });
}

type FindEdit = (column1: string, column2: string, date: string) => PtpEdit | undefined;

function pairsOf(paidLines: readonly DatedLine[], deniedLines: readonly DatedLine[], find: FindEdit): PtpPair[] {
  const [paid] = paidLines;
  const [first] = deniedLines;
  if (paid === undefined || first === undefined) return [];
  const edit = find(paid.code, first.code, first.date);
  if (edit === undefined) return [];
  const lines = [...paidLines, ...deniedLines];
  return deniedLines.map((denied) => ({ edit, paid, denied, lines }));
}
