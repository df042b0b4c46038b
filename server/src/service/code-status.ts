/** One sentence on what a code is worth on a date: billable, what is missing, since when, what replaced it. */
import type { CodeDetails, CodePeriod } from '../../../codesets/src/types.js';
import type { CodeLinker } from './code-link.js';

/** Children named in the hover of a header; more are a click away. */
const MAXIMUM_CHILDREN = 8;

/** Markdown. `children` are the display forms of the codes one step below. */
export function statusMarkdown(details: CodeDetails, children: readonly string[], linkTo: CodeLinker): string {
  const list = (codes: readonly string[]) => codes.map((code) => linkTo(code, code)).join(', ');
  switch (details.status) {
    case 'valid':
      return `${isDiagnosisOrProcedure(details) ? 'Billable' : 'Valid'} · ${inForce(details)}`;
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

function inForce({ from, through }: CodeDetails): string {
  if (from === undefined) return 'in force';
  return through === undefined ? `in force since ${from}` : `in force ${from} to ${through}`;
}

function missing(
  details: CodeDetails,
  children: readonly string[],
  list: (codes: readonly string[]) => string,
): string {
  const needs = needsSeventh(details, children) ? 'a 7th character' : 'more characters';
  if (children.length === 0) return `Not billable: needs ${needs}.`;
  const shown = list(children.slice(0, MAXIMUM_CHILDREN));
  const rest = children.length > MAXIMUM_CHILDREN ? ` and ${children.length - MAXIMUM_CHILDREN} more` : '';
  return `Not billable: needs ${needs}. Choose ${shown}${rest}.`;
}

/** Seven characters and a dot: the children differ in the seventh character alone. */
function needsSeventh(details: CodeDetails, children: readonly string[]): boolean {
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
