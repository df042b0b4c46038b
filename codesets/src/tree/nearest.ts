import { dayOf } from '../dates.js';
import { compact } from '../shapes.js';
import type { CodeStore } from '../store/code-store.js';
import { standingOf } from '../store/standing.js';
import type { CodeNode, IsoDate } from '../types.js';
import { isInForce } from './ancestry.js';
import { codeRow } from './nodes.js';

const ALPHABET = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const DIGITS = 10;
/** Letters and digits that are taken for one another when read. */
const LOOK_ALIKE: Readonly<Record<string, string>> = { O: '0', '0': 'O', I: '1', '1': 'I', L: '1' };

/**
 * Codes in force that are most like the text: what it becomes when look-alike characters are exchanged or one slip of the
 * keyboard is mended, codes that may be reported first; then the codes that share the longest beginning with it.
 */
export function nearest(store: CodeStore, text: string, date: IsoDate, limit: number): CodeNode[] {
  const day = dayOf(date);
  // What is longer than any code by more than a slip is judged by its beginning.
  const code = compact(text).slice(0, store.codes.width + 1);
  const found = new Set<number>();
  const statusOf = (index: number) => standingOf(store, index, day).status;
  const mended = [...variants(store, code)].filter((index) => isInForce(store, index, day));
  for (const index of mended) if (statusOf(index) === 'valid') found.add(index);
  for (const index of mended) found.add(index);
  for (const index of relatives(store, code)) {
    // One more than asked for: the text itself may be among them.
    if (found.size > limit) break;
    if (isInForce(store, index, day)) found.add(index);
  }
  found.delete(store.codes.find(compact(text)));
  return [...found].slice(0, limit).map((index) => codeRow(store, index, day));
}

/** Indexes of the codes that one change makes of the text, best first; some come twice. */
function* variants(store: CodeStore, code: string): Generator<number> {
  for (const variant of [
    withoutLookAlikes(code),
    ...lookAlikes(code),
    ...shortened(code),
    ...otherEnds(code),
    ...slips(code),
  ]) {
    const index = store.codes.find(variant);
    if (index >= 0) yield index;
  }
}

/** Indexes of the codes that begin like the text, those with the longest common beginning first. */
function* relatives(store: CodeStore, code: string): Generator<number> {
  for (let length = code.length - 1; length >= SHORTEST_BEGINNING; length--) {
    const { start, end } = store.codes.withPrefix(code.slice(0, length));
    for (let index = start; index < end; index++) yield index;
  }
}

/** Codes that share fewer characters have nothing to do with each other. */
const SHORTEST_BEGINNING = 3;

/** Letters read as digits throughout, the first character aside: `EO8.I1` is E08.11. */
function withoutLookAlikes(code: string): string {
  return code.slice(0, 1) + code.slice(1).replace(/[OIL]/g, (letter) => LOOK_ALIKE[letter] ?? letter);
}

function* lookAlikes(code: string): Generator<string> {
  for (let place = 0; place < code.length; place++) {
    const other = LOOK_ALIKE[code[place] ?? ''];
    if (other !== undefined) yield replaceAt(code, place, other);
  }
}

/** Characters added to a code that is complete without them: `I10.0` is I10. */
function* shortened(code: string): Generator<string> {
  for (let length = code.length - 1; length >= SHORTEST_BEGINNING; length--) yield code.slice(0, length);
}

/** Another last character: its neighbours among the digits or letters first, so that `E0115` is E0114. */
function otherEnds(code: string): string[] {
  const last = ALPHABET.indexOf(code.slice(-1));
  const isDigit = (place: number) => place < DIGITS;
  const distance = (place: number) =>
    isDigit(place) === isDigit(last) ? Math.abs(place - last) : ALPHABET.length + place;
  return [...ALPHABET.keys()]
    .sort((a, b) => distance(a) - distance(b))
    .map((place) => code.slice(0, -1) + (ALPHABET[place] ?? ''));
}

/**
 * Two neighbours exchanged; a character too many, wrong, or missing. From the end: the beginning of a code is more often
 * right than its last characters.
 */
function* slips(code: string): Generator<string> {
  for (let place = code.length - 2; place >= 0; place--) {
    yield code.slice(0, place) + (code[place + 1] ?? '') + (code[place] ?? '') + code.slice(place + 2);
  }
  for (let place = code.length; place >= 0; place--) {
    if (place < code.length) yield code.slice(0, place) + code.slice(place + 1);
    for (const character of ALPHABET) {
      if (place < code.length) yield replaceAt(code, place, character);
      yield code.slice(0, place) + character + code.slice(place);
    }
  }
}

function replaceAt(code: string, place: number, character: string): string {
  return code.slice(0, place) + character + code.slice(place + 1);
}
