/** Codes for a slot: found by prefix or words, headers leading on to their children, dated by the encounter. */
import { compact } from '../../../codesets/src/shapes.js';
import type { IsoDate, SystemId } from '../../../codesets/src/types.js';
import type { CodeSlot } from '../model/slot.js';
import {
  type Candidate,
  type CompletionContext,
  type CompletionItem,
  type CompletionList,
  rankText,
  textBeforeCaret,
} from './completion-item.js';
import { coveredDate } from './governing-date.js';
import { escapeSnippet } from './snippet.js';
import { startingCodes } from './starting-codes.js';

/** The longest list an editor gets; what is cut comes back as the person types on. */
export const MAXIMUM_ITEMS = 100;

interface Candidates {
  readonly found: readonly Candidate[];
  readonly isIncomplete: boolean;
}

export function completeCodes(slot: CodeSlot, context: CompletionContext): CompletionList {
  const date = coveredDate(context.codes, slot.systems[0] ?? 'icd10cm', slot.date, context.today);
  const { found, isIncomplete } =
    slot.typed.trim() === '' ? startingCodes(slot, context, date) : typedCodes(slot, context, date);
  const listed = distinct(found);
  const items = listed.slice(0, MAXIMUM_ITEMS).map((candidate, rank) => toItem(candidate, rank, date, slot, context));
  return { items, isIncomplete: isIncomplete || listed.length > MAXIMUM_ITEMS };
}

/** Always incomplete: the next character may call for other codes than those of this list. */
function typedCodes(slot: CodeSlot, context: CompletionContext, date: IsoDate): Candidates {
  const query = slot.typed.trim();
  const below = slot.systems.flatMap((system) => codesBelow(system, query, context, date));
  const { hits } = context.codes.search({ query, systems: slot.systems, date, limit: MAXIMUM_ITEMS });
  const others = below.length === 0 ? hits : hits.filter((hit) => compact(hit.code) !== compact(query));
  return { found: [...below, ...others], isIncomplete: true };
}

/** For a header typed in full: the codes one step down, in tabular order. The search has those further below. */
function codesBelow(system: SystemId, text: string, { codes }: CompletionContext, date: IsoDate): Candidate[] {
  if (codes.lookup(system, text, date).status !== 'header') return [];
  return codes.children(system, text, date).map(({ id, title, status }) => ({ system, code: id, title, status }));
}

function distinct(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.map((candidate) => [`${candidate.system} ${candidate.code}`, candidate])).values()];
}

function toItem(
  { system, code, title, status }: Candidate,
  rank: number,
  date: IsoDate,
  slot: CodeSlot,
  context: CompletionContext,
): CompletionItem {
  const leadsOn = status === 'header';
  const written = slot.write(code);
  return {
    label: code,
    kind: leadsOn ? 'category' : 'code',
    detail: title,
    filterText: filterText(slot.typed, textBeforeCaret(slot, context), code, title),
    sortText: rankText(rank),
    edit: { span: slot.replace, text: leadsOn ? caretBehindCode(written, code) : written },
    isSnippet: leadsOn,
    retired: status === 'retired',
    leadsOn,
    code: { system, code, date },
  };
}

/**
 * Found again by code, dotted or not, and by words. One word with a digit in it is the beginning of a code: the title
 * would only make a long list longer. Where nothing is typed yet, the code follows the opening quote at once.
 */
function filterText(typed: string, replaced: string, code: string, title: string): string {
  const undotted = compact(code);
  const head = typed === '' ? [replaced + code] : [replaced, code];
  const found = undotted === code ? head : [...head, undotted];
  return (/^\S*\d\S*$/.test(typed) ? found : [...found, title]).join(' ');
}

/** A snippet that leaves the caret behind the code and inside its quotes, where the next completion is asked for. */
function caretBehindCode(written: string, code: string): string {
  const end = written.lastIndexOf(code) + code.length;
  return `${escapeSnippet(written.slice(0, end))}$0${escapeSnippet(written.slice(end))}`;
}
