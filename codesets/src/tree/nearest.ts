import { dayOf } from '../dates.js';
import { compact } from '../shapes.js';
import type { CodeStore } from '../store/code-store.js';
import type { CodeNode, IsoDate } from '../types.js';
import { isInForce } from './ancestry.js';
import { codeRow } from './nodes.js';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Letters and digits that are taken for one another when read. */
const LOOK_ALIKE: Readonly<Record<string, string>> = { O: '0', '0': 'O', I: '1', '1': 'I', L: '1' };

/**
 * Codes in force that are most like the text: what it becomes when look-alike characters are exchanged, then what one
 * slip of the keyboard away is, then the codes that share the longest beginning with it.
 */
export function nearest(store: CodeStore, text: string, date: IsoDate, limit: number): CodeNode[] {
  const day = dayOf(date);
  // What is longer than any code by more than a slip is judged by its beginning.
  const code = compact(text).slice(0, store.codes.width + 1);
  const found = new Set<number>();
  for (const candidate of candidates(store, code)) {
    if (found.size >= limit) break;
    if (candidate !== store.codes.find(code) && isInForce(store, candidate, day)) found.add(candidate);
  }
  return [...found].map((index) => codeRow(store, index, day));
}

/** Indexes of candidates, best first; some come twice. */
function* candidates(store: CodeStore, code: string): Generator<number> {
  for (const variant of [withoutLookAlikes(code), ...lookAlikes(code), ...slips(code)]) {
    const index = store.codes.find(variant);
    if (index >= 0) yield index;
  }
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
