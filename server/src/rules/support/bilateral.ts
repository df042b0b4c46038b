/**
 * The code for both sides, where its title is worded otherwise than those of the sides: `Unilateral primary
 * osteoarthritis, right knee` and `Bilateral primary osteoarthritis of knee`, `Abscess of right external ear` and
 * `Abscess of external ear, bilateral`.
 */
import { compact } from '../../../../codesets/src/shapes.js';
import type { CodeLibrary, CodeNode } from '../../../../codesets/src/types.js';
import type { ReportedDiagnosis } from './reported-diagnoses.js';

type TitledCode = Pick<ReportedDiagnosis, 'title' | 'date' | 'parent'>;

/** Past this many codes below a head nobody can tell that the only match is the only one. */
const MOST_RELATIVES = 400;

/** Chapters and blocks are no families. */
const SHORTEST_HEAD = 3;

const SIDE = /\b(?:right|left)\b/i;
const BILATERAL = /\bbilateral\b/i;

/** `, right knee` behind the condition: the code for both sides may leave the organ out. */
const SIDE_AND_ORGAN = /, (?:right|left) ([a-z ]+)(?=,|$)/i;

/** Words of a title that tell the side, or nothing. */
const SILENT = new Set(['right', 'left', 'side', 'sides', 'bilateral', 'unilateral', 'of', 'the']);

/** The only code near a sided one that says the same of both sides; undefined where there is none, or a choice. */
export function rewordedBilateral({ title, date, parent }: TitledCode, codes: CodeLibrary): CodeNode | undefined {
  const above = parent === undefined ? undefined : codes.lookup('icd10cm', parent, date).parent;
  for (const head of [parent, above]) {
    if (head === undefined || compact(head).length < SHORTEST_HEAD) return undefined;
    const relatives = codes.billableBelow('icd10cm', head, date, MOST_RELATIVES);
    if (relatives.length === MOST_RELATIVES) return undefined;
    const [only, ...more] = relatives.filter((one) => isBilateralOf(title, one.title, relatives));
    if (only !== undefined) return more.length === 0 ? only : undefined;
  }
  return undefined;
}

function isBilateralOf(sided: string, candidate: string, relatives: readonly CodeNode[]): boolean {
  if (!BILATERAL.test(candidate) || SIDE.test(candidate)) return false;
  const wanted = wordsOf(candidate);
  if (wordsOf(sided) === wanted) return true;
  const [, organ] = SIDE_AND_ORGAN.exec(sided) ?? [];
  return organ !== undefined && wordsOf(withoutOrgan(sided)) === wanted && isOnlyOrgan(organ, wanted, relatives);
}

/** True when no other organ of the family could be meant by a title that leaves it out. */
function isOnlyOrgan(organ: string, wanted: string, relatives: readonly CodeNode[]): boolean {
  return relatives.every(({ title }) => {
    const [, other] = SIDE_AND_ORGAN.exec(title) ?? [];
    return other === undefined || other === organ || wordsOf(withoutOrgan(title)) !== wanted;
  });
}

function withoutOrgan(title: string): string {
  return title.replace(SIDE_AND_ORGAN, '');
}

/** The words without those of the side, two organs named as one: compared with itself only. */
function wordsOf(title: string): string {
  const words = title.toLowerCase().split(/[^a-z0-9]+/);
  return words
    .filter((word) => word !== '' && !SILENT.has(word))
    .map(singular)
    .join(' ');
}

function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/s$/, '');
}
