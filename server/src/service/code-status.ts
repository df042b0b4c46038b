/** One sentence on what a code is worth on a date: billable, what is missing, since when, what replaced it. */
import type { CodeDetails, CodePeriod, IsoDate } from '../../../codesets/src/types.js';
import type { CodeLinker } from './code-link.js';

/** Children named in the hover of a header; more are a click away. */
const MAXIMUM_CHILDREN = 10;

/** What the sentence needs beside the code's own details. */
export interface StatusContext {
  /** Display forms of the codes one step below. */
  readonly children: readonly string[];
  /** First day that the loaded releases of the system cover. */
  readonly oldestDay: IsoDate | undefined;
}

/** The sentence as Markdown. */
export function statusMarkdown(details: CodeDetails, context: StatusContext, linkTo: CodeLinker): string {
  const { children, oldestDay } = context;
  const list = (codes: readonly string[]) => codes.map((code) => linkTo(code, code)).join(', ');
  switch (details.status) {
    case 'valid':
      return `${isDiagnosisOrProcedure(details) ? 'Billable' : 'Valid'} · ${inForce(details, oldestDay)}`;
    case 'header':
      return [missing(details, children, list), formerlyBillable(details)].filter((part) => part !== '').join(' ');
    case 'retired':
      return `Not in force on ${details.date}: ended ${details.through ?? 'before that day'}.${successors(details, list)}`;
    case 'not-yet':
      return `Not in force on ${details.date}: begins ${details.from ?? 'later'}.${predecessors(details, list)}`;
    default:
      return `Nothing is loaded that says whether this code is in force on ${details.date}.`;
  }
}

function isDiagnosisOrProcedure({ system }: CodeDetails): boolean {
  return system === 'icd10cm' || system === 'icd10pcs' || system === 'hcpcs' || system === 'cpt';
}

/** The first day of the oldest list is when the list was taken, not when the code began; ICD-10 did begin that day. */
function inForce({ system, from, through }: CodeDetails, oldestDay: IsoDate | undefined): string {
  const began = system === 'icd10cm' || system === 'icd10pcs' || from !== oldestDay;
  if (from === undefined || !began) return through === undefined ? 'in force' : `in force to ${through}`;
  return through === undefined ? `in force since ${from}` : `in force ${from} to ${through}`;
}

function missing(
  details: CodeDetails,
  children: readonly string[],
  list: (codes: readonly string[]) => string,
): string {
  if (needsSeventh(details, children)) return 'Not billable: needs a 7th character.';
  if (children.length === 0) return 'Not billable: needs more characters.';
  const shown = list(children.slice(0, MAXIMUM_CHILDREN));
  const rest = children.length > MAXIMUM_CHILDREN ? ` and ${children.length - MAXIMUM_CHILDREN} more` : '';
  return `Not billable: needs more characters. Choose ${shown}${rest}.`;
}

/** Seven characters and a dot: the children differ in the seventh character alone, and its table follows. */
export function needsSeventh(details: CodeDetails, children: readonly string[]): boolean {
  return details.seventhCharacters !== undefined && children.every((child) => child.length === 8);
}

/** A code that was billable before it was split is what old claims carry: say until when. */
function formerlyBillable({ periods, date }: CodeDetails): string {
  const last = periods.filter((period) => period.state === 'valid' && ended(period, date)).at(-1);
  return last === undefined ? '' : `Billable until ${last.through}.`;
}

function ended(period: CodePeriod, date: string): boolean {
  return period.through !== undefined && period.through < date;
}

function successors(details: CodeDetails, list: (codes: readonly string[]) => string): string {
  return details.successors.length === 0 ? '' : ` Replaced by ${list(details.successors)}.`;
}

function predecessors(details: CodeDetails, list: (codes: readonly string[]) => string): string {
  return details.predecessors.length === 0 ? '' : ` Before that: ${list(details.predecessors)}.`;
}
