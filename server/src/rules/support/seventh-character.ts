/**
 * The 7th character and its X placeholders (ICD-10-CM Official Guidelines, sections I.A.4 and I.A.5):
 * the character is always the 7th, and X fills what is empty before it.
 */
import { compact } from '../../../../codesets/src/shapes.js';
import type { CodeLibrary, CodeNode, IsoDate, Lookup } from '../../../../codesets/src/types.js';
import type { SeventhChoice } from './code-state.js';

const CATEGORY_LENGTH = 3;
const FULL_LENGTH = 7;

/**
 * The codes that the text becomes when its only lack is the 7th character. Empty when it lacks more. The order file
 * decides: all that it has below the text are codes of seven characters. Their meanings are those of the tabular, or
 * the titles where no tabular of the date is loaded.
 */
export function seventhChoices(text: string, date: IsoDate, codes: CodeLibrary): SeventhChoice[] {
  const stem = compact(text);
  const children = codes.children('icd10cm', stem, date);
  const filled = stem.padEnd(FULL_LENGTH - 1, 'X');
  const completes = ({ id, status }: CodeNode) => {
    const code = compact(id);
    return status === 'valid' && code.length === FULL_LENGTH && code.startsWith(filled);
  };
  if (!children.every(completes)) return [];
  const defined = codes.seventhCharacters(stem, date)?.characters ?? [];
  return children.map(({ id, title }) => {
    const character = id.slice(-1);
    return { code: id, character, meaning: defined.find((one) => one.character === character)?.meaning ?? title };
  });
}

/** The text without placeholders at its end: `M80.00X` → `M8000`. Undefined when it has none. */
export function withoutTrailingPlaceholders(text: string): string | undefined {
  const code = compact(text);
  const stem = code.slice(0, CATEGORY_LENGTH) + code.slice(CATEGORY_LENGTH).replace(/X+$/, '');
  return stem === code ? undefined : stem;
}

/**
 * The one code in force that has the same characters with its X placeholders elsewhere (`W19.A` → `W19.XXXA`,
 * `I10X` → `I10`). Undefined when there is none, or more than one: then nobody can know which was meant.
 */
export function withPlaceholdersMended(text: string, date: IsoDate, codes: CodeLibrary): Lookup | undefined {
  const code = compact(text);
  const category = code.slice(0, CATEGORY_LENGTH);
  const significant = code.slice(CATEGORY_LENGTH).replaceAll('X', '');
  const candidates = arrangements(significant).map((rest) => codes.lookup('icd10cm', category + rest, date));
  const valid = candidates.filter((candidate) => candidate.status === 'valid');
  return valid.length === 1 ? valid[0] : undefined;
}

/** The characters bare, and with X before or between them up to the 6th and the 7th position of the code. */
function arrangements(characters: string): string[] {
  const room = FULL_LENGTH - CATEGORY_LENGTH;
  if (characters.length > room) return [];
  const last = characters.slice(-1);
  if (last === '') return [''];
  const padded = [room - 1, room].flatMap((length) =>
    spread(characters.slice(0, -1), length - 1).map((before) => before + last),
  );
  return [...new Set([characters, ...padded])];
}

/** Every way to fill `length` positions with the characters in their order and X in the rest. */
function spread(characters: string, length: number): string[] {
  if (characters.length > length) return [];
  if (characters.length === length) return [characters];
  const first = characters.slice(0, 1);
  const startingWithX = spread(characters, length - 1).map((rest) => `X${rest}`);
  if (first === '') return startingWithX;
  return [...spread(characters.slice(1), length - 1).map((rest) => first + rest), ...startingWithX];
}
