/**
 * The references in the notes of the ICD-10-CM tabular list. Knows the printed shapes, no table:
 *
 *   list  := atom ((',' | ';' | 'and' | 'or' | ' ') atom)* qualifier?
 *   atom  := code | code ('-' | 'to') code
 *   code  := CATEGORY ['.' SUBCATEGORY] ['.'] ['-']
 *
 * Official shapes: ICD-10-CM Tabular List of Diseases and Injuries, notes of every release since FY2017.
 */
import type { NoteKind } from '../types.js';
import { enclosuresOf, type Token, tokensOf } from './note-tokens.js';
import type { ParsedReference } from './parsed-reference.js';
import { type Atom, type ReferenceList, readList } from './reference-list.js';

/** Kinds whose references mean something to a check. The others describe. */
const INSTRUCTIONS: ReadonlySet<NoteKind> = new Set([
  'excludes1',
  'excludes2',
  'codeFirst',
  'useAdditionalCode',
  'codeAlso',
]);

/** True for a line that introduces the lines after it. */
export function isHeading(text: string): boolean {
  return text.trimEnd().endsWith(':');
}

/**
 * The references of one line of a note, in the order of the text. Never throws; linear in the length of the text.
 * Only the shape is read: whether the codes exist is for the resolver to say.
 */
export function parseReferences(noteText: string, kind: NoteKind): ParsedReference[] {
  const lists = listsOf(noteText, INSTRUCTIONS.has(kind));
  const parenthesised = lists.some((list) => list.closed);
  return lists.flatMap((list) => {
    // What stands in parentheses is the reference; a code in the words before it only describes the condition.
    const target = INSTRUCTIONS.has(kind) && list.closed === parenthesised && !list.setsScope;
    return list.atoms.map((atom, index) => referenceOf(noteText, list, atom, index, target));
  });
}

function listsOf(text: string, instruction: boolean): ReferenceList[] {
  const tokens = tokensOf(text);
  const enclosures = enclosuresOf(tokens);
  const lists: ReferenceList[] = [];
  for (let at = 0; at < tokens.length; ) {
    const list = mayBegin(tokens, at, enclosures[at]?.opened ?? false)
      ? readList(tokens, at, enclosures[at] ?? { opened: false, closed: false })
      : undefined;
    if (list !== undefined && (instruction || !isAbbreviation(tokens, at, list))) lists.push(list);
    at = list?.next ?? at + 1;
  }
  return lists;
}

/** Words after which a bare category is a reference even in prose: `conditions in A15`, not `vitamin B12`. */
const BEFORE_CATEGORY = /^(?:in|to|from|under|see|except|category|categories|subcategory|subcategories|codes?)$/i;

/** A code with a dot or a dash behind a dot is one anywhere; a bare category needs a parenthesis or a word before it. */
function mayBegin(tokens: readonly Token[], at: number, opened: boolean): boolean {
  const token = tokens[at];
  if (token?.kind !== 'code') return false;
  if (token.text.includes('.') || isDottedDash(tokens, at + 1)) return true;
  const before = tokens[at - 1];
  return (opened && before?.text === '(') || BEFORE_CATEGORY.test(before?.text ?? '');
}

function isDottedDash(tokens: readonly Token[], at: number): boolean {
  const [dot, dash] = [tokens[at], tokens[at + 1]];
  return dot?.text === '.' && dot.start === tokens[at - 1]?.end && dash?.kind === 'dash' && dash.start === dot.end;
}

/** In a description, a bare category alone in parentheses is a name unless it ends the line: `(GH1) defect`, `… (QA0)`. */
function isAbbreviation(tokens: readonly Token[], at: number, list: ReferenceList): boolean {
  const [only, second] = list.atoms;
  const bare = second === undefined && only?.codes.kind === 'code' && !only.codes.dash && only.codes.code.length === 3;
  return bare && tokens[at - 1]?.text === '(' && list.next < tokens.length - 1;
}

function referenceOf(
  noteText: string,
  list: ReferenceList,
  atom: Atom,
  index: number,
  target: boolean,
): ParsedReference {
  const last = index === list.atoms.length - 1;
  const end = last ? Math.max(atom.end, list.qualifierEnd) : atom.end;
  return {
    text: noteText.slice(atom.start, end),
    offset: atom.start,
    length: end - atom.start,
    codes: atom.codes,
    inParentheses: list.closed,
    standing: target ? 'target' : 'mention',
    ...(list.qualifier !== undefined && { qualifier: list.qualifier }),
  };
}
