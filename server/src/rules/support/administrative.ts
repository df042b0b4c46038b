/** Codes of the CMS administrative lists: short, numeric, and easily shorn of their leading zero by spreadsheets. */
import { compact, hasShape } from '../../../../codesets/src/shapes.js';
import type { IsoDate, SystemId } from '../../../../codesets/src/types.js';
import type { CodeReference } from '../../model/encounter.js';
import type { Fix } from '../../model/problem.js';
import type { RuleContext } from '../rule.js';
import { nearestCodes, write } from './fixes.js';

/**
 * The code with its leading zero, when that is all the text lacks to have the shape of the system and the list of the
 * date does not deny it. Undefined otherwise.
 */
export function withLeadingZero(reference: CodeReference, { codes }: RuleContext): string | undefined {
  const { system, text, date } = reference;
  const code = `0${compact(text)}`;
  if (hasShape(system, text) || !/^\d/.test(text.trim()) || !hasShape(system, code)) return undefined;
  return date === undefined || isListed(system, code, date, { codes }) ? code : undefined;
}

function isListed(system: SystemId, code: string, date: IsoDate, { codes }: Pick<RuleContext, 'codes'>): boolean {
  const { status } = codes.lookup(system, code, date);
  return status === 'valid' || status === 'unknown';
}

/**
 * Reports a two-digit code that is misshapen or not in its CMS list on its date. `noun`: what it should be;
 * `mayBeMeant` leaves codes out of the guesses.
 */
export function checkTwoDigitCode(
  reference: CodeReference,
  noun: string,
  context: RuleContext,
  mayBeMeant?: (code: string) => boolean,
): void {
  if (reference.text.trim() === '') return;
  const trouble = troubleWith(reference, noun, context);
  if (trouble === undefined) return;
  const { span, text } = reference;
  context.report({ span, message: `${text} ${trouble}`, fixes: fixesFor(reference, context, mayBeMeant) });
}

function troubleWith({ system, text, date }: CodeReference, noun: string, { codes }: RuleContext): string | undefined {
  if (!hasShape(system, text)) return `is not a ${noun}: those have two digits`;
  if (date === undefined) return undefined;
  const { status, from, through } = codes.lookup(system, text, date);
  switch (status) {
    case 'absent':
      return `is not a ${noun} of the CMS list`;
    case 'retired':
      return `is no longer a ${noun} on ${date}${through === undefined ? '' : `: it ended on ${through}`}`;
    case 'not-yet':
      return `is not yet a ${noun} on ${date}${from === undefined ? '' : `: it begins on ${from}`}`;
    default:
      return undefined;
  }
}

function fixesFor(reference: CodeReference, context: RuleContext, mayBeMeant?: (code: string) => boolean): Fix[] {
  const padded = withLeadingZero(reference, context);
  if (padded !== undefined) return [write(reference, padded, 'repair', context)];
  return reference.date === undefined ? [] : nearestCodes(reference, reference.date, context, mayBeMeant);
}
