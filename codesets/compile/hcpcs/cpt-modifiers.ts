import type { IsoDate } from '../../src/types.js';
import type { CodeHistory } from '../history.js';
import { joinPeriods } from '../periods.js';

/** All that the title says of them. */
const TITLE = 'CPT modifier';
/** For those that are older than everything loaded. */
const LONG_AGO: IsoDate = '2003-10-16';

const SINCE_LONG: readonly string[] = [
  ...['22', '23', '24', '25', '26', '27', '32', '33', '47', '50', '51', '52', '53', '54', '55', '56', '57', '58', '59'],
  ...['62', '63', '66', '73', '74', '76', '77', '78', '79', '80', '81', '82', '90', '91', '92', '99'],
  // Category II exclusions, and the physical status of anesthesia patients.
  ...['1P', '2P', '3P', '8P', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6'],
];

const LATER: Readonly<Record<string, IsoDate>> = {
  '95': '2017-01-01',
  '96': '2018-01-01',
  '97': '2018-01-01',
  '93': '2022-01-01',
};

/**
 * The modifiers of CPT as bare numbers: that they exist is a fact; what they mean is the AMA's text, which is licensed.
 * Those that are older than HIPAA's code sets begin with these, on 2003-10-16.
 */
export function cptModifiers(): CodeHistory[] {
  const dated = [...SINCE_LONG.map((code) => [code, LONG_AGO] as const), ...Object.entries(LATER)];
  return dated.map(([code, from]) => ({ code, periods: [{ from, state: 'valid', title: TITLE }] }));
}

/** The same code and days without a publisher's text. */
export function withoutText({ code, periods }: CodeHistory): CodeHistory {
  return { code, periods: joinPeriods(periods.map((period) => ({ ...period, title: TITLE }))) };
}
