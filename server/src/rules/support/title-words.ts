/** Compares titles as people write them: without regard to case, accents, punctuation and abbreviations. */

/** What coders write for words of official titles. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  adhd: 'attention deficit hyperactivity disorder',
  afib: 'atrial fibrillation',
  aki: 'acute kidney injury',
  bilat: 'bilateral',
  bph: 'benign prostatic hyperplasia',
  ca: 'malignant neoplasm',
  cad: 'coronary artery disease',
  chf: 'congestive heart failure',
  ckd: 'chronic kidney disease',
  copd: 'chronic obstructive pulmonary disease',
  dm: 'diabetes mellitus',
  dvt: 'deep vein thrombosis',
  dz: 'disease',
  esrd: 'end stage renal disease',
  fx: 'fracture',
  gad: 'generalized anxiety disorder',
  gerd: 'gastro esophageal reflux disease',
  hld: 'hyperlipidemia',
  htn: 'hypertension',
  hx: 'history',
  ibs: 'irritable bowel syndrome',
  lbp: 'low back pain',
  lt: 'left',
  mdd: 'major depressive disorder',
  mi: 'myocardial infarction',
  nos: 'unspecified',
  oa: 'osteoarthritis',
  osa: 'obstructive sleep apnea',
  ptsd: 'post traumatic stress disorder',
  ra: 'rheumatoid arthritis',
  rt: 'right',
  sob: 'shortness of breath',
  t1dm: 'type 1 diabetes mellitus',
  t2dm: 'type 2 diabetes mellitus',
  tb: 'tuberculosis',
  tia: 'transient cerebral ischemic attack',
  uti: 'urinary tract infection',
  w: 'with',
  wo: 'without',
};

/** Words that a title may lack and still say the same. */
const SILENT = new Set(['a', 'an', 'and', 'by', 'for', 'in', 'mellitus', 'of', 'or', 'the', 'to']);

/**
 * True when the written title has the words of the official one, each whole or shortened (`encntr`, `unsp`). What the
 * official title has in parentheses may be left out (ICD-10-CM Official Guidelines, Section I.A.7).
 */
export function saysTheSame(written: string, official: string): boolean {
  const own = wordsOf(written);
  return wordings(official).some((words) => isSame(own, words));
}

/**
 * True when the written title says what the official one says of an unspecified condition, without that word or with
 * NOS, which means the same (ICD-10-CM Official Guidelines, Section I.A.6.b): Headache, for “Headache, unspecified”.
 */
export function saysItUnspecified(written: string, official: string): boolean {
  const own = wordsOf(written).filter(isSpecific);
  return wordings(official).some((words) => !words.every(isSpecific) && isSame(own, words.filter(isSpecific)));
}

function isSpecific(word: string): boolean {
  return word !== 'unspecified';
}

/** The title's words, with what it has in parentheses and without. */
function wordings(official: string): string[][] {
  return [official, official.replace(/\([^)]*\)/g, ' ')].map(wordsOf);
}

/** The title with its abbreviations written out; undefined where it has none. */
export function spelledOut(title: string): string | undefined {
  const isAbbreviated = plainWords(title).some((word) => SHORT_FORMS[word] !== undefined);
  return isAbbreviated ? wordsOf(title).join(' ') : undefined;
}

/** True when one title names a side of the body, and the other title another. */
export function contradictsSide(written: string, official: string): boolean {
  const [own, other] = [sideOf(written), sideOf(official)];
  return own !== undefined && other !== undefined && own !== other;
}

/** The one side that a title names; undefined where it names none or several. */
function sideOf(title: string): string | undefined {
  const sides = new Set(wordsOf(title).filter((word) => SIDES.has(word)));
  const [side, ...others] = sides;
  return others.length === 0 ? side : undefined;
}

const SIDES = new Set(['left', 'right', 'bilateral']);

/** True when a word of one title begins like a word of the other: ovarian, ovary. */
export function sharesAWord(written: string, official: string): boolean {
  const beginnings = new Set(wordsOf(official).map(beginningOf));
  return wordsOf(written).some((word) => beginnings.has(beginningOf(word)));
}

/** How many words of a title another one lacks. */
export function lackedWords(title: string, other: string): number {
  const known = new Set(wordsOf(other));
  return wordsOf(title).filter((word) => !known.has(word)).length;
}

function beginningOf(word: string): string {
  return word.slice(0, 4);
}

function isSame(own: readonly string[], wanted: readonly string[]): boolean {
  return own.length === wanted.length && own.every((word, index) => isShortFor(word, wanted[index] ?? ''));
}

function wordsOf(title: string): string[] {
  return plainWords(title)
    .map((word) => SHORT_FORMS[word] ?? word)
    .join(' ')
    .split(' ')
    .filter((word) => word !== '' && !SILENT.has(word));
}

/** As they are written, without case, accents and punctuation. */
function plainWords(title: string): string[] {
  // The tabular list writes Sézary and Waldenström, the order files Sezary and Waldenstrom.
  const plain = title
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\bw\/o\b/g, ' without ')
    .replace(/\bw\//g, ' with ')
    .replace(/['’]s\b/g, '')
    .replace(/[^a-z0-9]+/g, ' ');
  return plain.split(' ');
}

/** The letters of the word in their order, from the first on. Numbers have no short form. */
function isShortFor(word: string, whole: string): boolean {
  if (word === whole) return true;
  // The one word whose opposite has all its letters.
  if (word === 'with' || word.length < 2 || word[0] !== whole[0] || /\d/.test(word + whole)) return false;
  let next = 0;
  for (const letter of whole) if (letter === word[next]) next += 1;
  return next === word.length;
}
