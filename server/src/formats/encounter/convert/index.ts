import type { CodeReference, Encounter } from '../../../model/encounter.js';
import type { Problem } from '../../../model/problem.js';
import { Conversion } from '../../keyed/conversion.js';
import type { Notation } from '../../syntax/index.js';
import type { SyntaxDocument, SyntaxTrouble } from '../../syntax/node.js';
import { encountersOf, inTextOrder } from './encounter.js';

/** What a document says, and what is wrong with it; all in the order of the text. */
export interface Converted {
  readonly encounters: readonly Encounter[];
  readonly references: readonly CodeReference[];
  readonly problems: readonly Problem[];
}

/** Depends on the document alone: of an unchanged one it need not be done again. */
export function convert(document: SyntaxDocument, notation: Notation): Converted {
  const conversion = new Conversion(notation);
  const encounters = encountersOf(document, conversion);
  const syntax = document.troubles.map(problemOf);
  const problems = [...syntax, ...conversion.problems].sort((a, b) => a.span.start - b.span.start);
  return { encounters, references: inTextOrder(conversion.references), problems };
}

function problemOf({ span, message, mend }: SyntaxTrouble): Problem {
  const problem = { rule: 'encounter-syntax', span, message };
  return mend ? { ...problem, fixes: [{ title: mend.title, kind: 'repair', edits: [mend.edit] }] } : problem;
}
