/**
 * The side of a diagnosis, from official titles alone. A word of a title is a side only where the code set has the
 * mirrored title beside it (`right femur`, `left femur`): "left ventricular failure" or "right bundle-branch block" have
 * no mirror and no side. Siblings count when their titles are equal but for the side, so that nothing else changes.
 */
import { compact } from '../../../../codesets/src/shapes.js';
import type { CodeLibrary, CodeNode } from '../../../../codesets/src/types.js';
import type { ReportedDiagnosis } from './reported-diagnoses.js';

/** A code with its title and its place in the code set on a date. */
type TitledCode = Pick<ReportedDiagnosis, 'code' | 'title' | 'date' | 'parent'>;

export type Side = 'right' | 'left' | 'bilateral' | 'unspecified';

/** A code with a side, and the codes that say the same of the other sides. */
export interface Laterality {
  readonly side: Side;
  readonly siblings: Readonly<Partial<Record<Side, CodeNode>>>;
}

const SIDE_WORD = /\b(right|left|bilateral|unspecified)\b/gi;

/** `…, right eye, mild stage` has the bilateral sibling `…, bilateral, mild stage`. */
const SIDE_AND_ORGAN = /, \* [a-z ]+(?=,|$)/;
const SIDE_ALONE = /, \*(?=,|$)/;

/** More relatives than any group of sides, severities and 7th characters has below two levels. */
const MOST_RELATIVES = 400;

/** Chapters and blocks are no families. */
const SHORTEST_HEAD = 3;

/** Answers by release and code: titles and siblings are the same throughout a release. */
const remembered = new WeakMap<CodeLibrary, Map<string, Laterality | undefined>>();

/** The side of the diagnosis and its siblings on its date; undefined where the title has no side with a mirror. */
export function lateralityOf(diagnosis: TitledCode, codes: CodeLibrary): Laterality | undefined {
  const { code, title, date } = diagnosis;
  if (title.search(SIDE_WORD) < 0) return undefined;
  const release = codes.releaseOn('icd10cm', date);
  if (release === undefined) return undefined;
  let known = remembered.get(codes);
  if (known === undefined) {
    known = new Map();
    remembered.set(codes, known);
  }
  const key = `${release.name} ${code}`;
  if (!known.has(key)) known.set(key, lateralityOfCode(diagnosis, codes));
  return known.get(key);
}

/** Siblings are below the parent; where it has no mirror, as with stages and 7th characters, below its own parent. */
function lateralityOfCode(diagnosis: TitledCode, codes: CodeLibrary): Laterality | undefined {
  const { date, parent } = diagnosis;
  const below = (head: string | undefined) =>
    head === undefined || compact(head).length < SHORTEST_HEAD
      ? undefined
      : lateralityAmong(diagnosis, codes.billableBelow('icd10cm', head, date, MOST_RELATIVES));
  if (parent === undefined) return undefined;
  return below(parent) ?? below(codes.lookup('icd10cm', parent, date).parent);
}

function lateralityAmong({ code, title }: TitledCode, relatives: readonly CodeNode[]): Laterality | undefined {
  for (const frame of framesOf(title)) {
    const siblings = siblingsIn(frame, relatives);
    const { right, left } = siblings;
    if (right === undefined || left === undefined) continue;
    const side = SIDES.find((one) => siblings[one]?.id === code);
    if (side !== undefined) return { side, siblings };
  }
  return undefined;
}

const SIDES: readonly Side[] = ['right', 'left', 'bilateral', 'unspecified'];

/** The title with a `*` for one side word, once for each that it has, and for a word that it has twice. */
function framesOf(title: string): string[] {
  const words = [...title.matchAll(SIDE_WORD)];
  const single = words.map(({ 0: word, index }) => `${title.slice(0, index)}*${title.slice(index + word.length)}`);
  // `Pain in right ankle and joints of right foot`
  const twice = words.map(([word]) => title.replaceAll(word, '*')).filter((frame) => !single.includes(frame));
  return [...single, ...new Set(twice)];
}

function siblingsIn(frame: string, relatives: readonly CodeNode[]): Partial<Record<Side, CodeNode>> {
  const named = framesWithOrgan(frame, relatives);
  const siblings: Partial<Record<Side, CodeNode>> = {};
  for (const side of SIDES) {
    const frames = side === 'bilateral' ? [...named, ...named.map(withoutOrgan)] : named;
    // Two organs are named in the plural: `bilateral ovaries`, `bilateral legs`.
    const form = side === 'bilateral' ? singular : (title: string) => title.toLowerCase();
    const wanted = new Set(frames.map((one) => form(one.replaceAll('*', side))));
    const matching = relatives.filter(({ title }) => wanted.has(form(title)));
    const [only] = matching;
    if (only !== undefined && matching.length === 1) siblings[side] = only;
  }
  return siblings;
}

/** Rough, but only ever compared with itself. */
function singular(title: string): string {
  return title.toLowerCase().replaceAll(/ies\b/g, 'y').replaceAll(/s\b/g, '');
}

/** The frame itself; where its side stands alone (`…, bilateral`), also the frames that name the organ behind it. */
function framesWithOrgan(frame: string, relatives: readonly CodeNode[]): string[] {
  if (!SIDE_ALONE.test(frame)) return [frame];
  const frames = relatives.flatMap(({ title }) => framesOf(title)).filter((one) => withoutOrgan(one) === frame);
  return [frame, ...new Set(frames)];
}

function withoutOrgan(frame: string): string {
  return frame.replace(SIDE_AND_ORGAN, ', *');
}
