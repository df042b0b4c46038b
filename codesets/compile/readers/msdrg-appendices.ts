/**
 * Appendices F to J of the MS-DRG definitions manual (text, V40): the lists of complications and comorbidities (G), of
 * major ones (H), and the hospital-acquired conditions (I). A list line is a code, blanks and a title.
 */
import type {
  AppendixCondition,
  HospitalAcquiredConditionRole,
  MsdrgAppendices,
  SourceFile,
  TitledCode,
} from '../rows.js';
import { linesOf, quote, refuse } from './text.js';

type List = 'complications' | 'majorComplications' | 'majorOnlyIfAlive';
type Entry = TitledCode & { readonly role: HospitalAcquiredConditionRole };
type Condition = Omit<AppendixCondition, 'codes'> & { readonly codes: Entry[] };

/** Where the reader is: before appendix G, in a list of codes, or in the conditions with the role of what follows. */
type Place = { readonly list: List } | { readonly role: HospitalAcquiredConditionRole | undefined } | undefined;

const TITLES: readonly (readonly [RegExp, Place])[] = [
  [/^\|\s+Appendix G Diagnoses Defined as Complications or Comorbidities\s+\|$/, { list: 'complications' }],
  [/^\|\s+Appendix H Diagnoses Defined as Major Complications or Comorbidities\s+\|$/, { list: 'majorComplications' }],
  [/^Appendix H Part 2: Codes that are Major CC only if patient discharged alive$/, { list: 'majorOnlyIfAlive' }],
  [/^\|\s+Appendix I Hospital Acquired Conditions \(HACS\) List\s+\|$/, { role: undefined }],
];
const ROLES: Readonly<Record<string, HospitalAcquiredConditionRole>> = {
  'SECONDARY DIAGNOSIS': 'condition',
  PROCEDURES: 'procedure',
  'NON-OPERATING ROOM PROCEDURES': 'procedure',
  'PRINCIPAL DIAGNOSES': 'principal',
  'IN ADDITION, MARK THE FOLLOWING SECONDARY DIAGNOSIS CODES IF THEY ARE PRESENT ON THE CLAIM': 'marked-beside',
};
/** Rules of boxes, "AND" between the parts of a condition, and the sentences that introduce appendices G and H. */
const PASSED_OVER = [
  /^$/,
  /^:=+:$/,
  /^AND$/,
  /^Diagnoses in Appendix [GH]\b/,
  /^comorbidities \(CC\) except when/,
  /^\(MCC\) except when/,
  /^diagnosis in the corresponding/,
  /^corresponding CC Exclusion List/,
  /^In addition to the CC exclusion list/,
  /^Part II are assigned/,
  /^discharged alive, otherwise/,
];

/**
 * The lists of appendices G, H and I. Passed over: everything before appendix G (operating-room procedures unrelated to
 * the principal diagnosis), rules, blank lines and the introductory sentences. Refused: any other line, a code that comes
 * twice in a list, a file in which one of the four titles is missing.
 */
export function readMsdrgAppendices(file: SourceFile): MsdrgAppendices {
  const lists = { complications: [], majorComplications: [], majorOnlyIfAlive: [] } as Record<List, TitledCode[]>;
  const conditions: Condition[] = [];
  const missing = new Set(TITLES.map(([, place]) => place));
  const seen = new Set<string>();
  let place: Place;
  for (const [index, text] of linesOf(file, 'ascii').entries()) {
    const line = index + 1;
    const trimmed = text.trim();
    const next = TITLES.find(([title]) => title.test(trimmed))?.[1];
    if (next !== undefined) {
      place = next;
      missing.delete(next);
    } else if (place === undefined || PASSED_OVER.some((pattern) => pattern.test(trimmed))) continue;
    else if ('list' in place) {
      lists[place.list].push(requireNewEntry(file, line, seen, place.list, listLine(file, line, text)));
    } else place = { role: readConditionLine(file, line, text, place.role, conditions, seen) };
  }
  if (missing.size > 0) refuse(file, 0, 'an appendix is missing: expected G, H, H part 2 and I');
  return { ...lists, hospitalAcquiredConditions: conditions };
}

function listLine(file: SourceFile, line: number, text: string): TitledCode {
  const [, code, title] = /^ {2}([A-Z][0-9A-Z]{2,6}) +(\S.*)$/.exec(text) ?? [];
  if (code === undefined || title === undefined) refuse(file, line, `${quote(text)}, expected a code and its title`);
  return { code, title: title.trim() };
}

/** Adds a line of appendix I to its condition; the answer is the role of the lines after it. */
function readConditionLine(
  file: SourceFile,
  line: number,
  text: string,
  role: HospitalAcquiredConditionRole | undefined,
  conditions: Condition[],
  seen: Set<string>,
): HospitalAcquiredConditionRole | undefined {
  const heading = /^HAC (\d{2}): (.+)$/.exec(text.trim());
  if (heading !== null) {
    const hac = Number(heading[1]);
    if (hac !== conditions.length + 1) refuse(file, line, `HAC ${hac} after HAC ${conditions.length}`);
    conditions.push({ hac, title: heading[2] ?? '', codes: [] });
    return undefined;
  }
  const condition = conditions.at(-1);
  if (condition === undefined) refuse(file, line, `${quote(text)} before the first condition`);
  const part = text.trim();
  if (Object.hasOwn(ROLES, part)) return ROLES[part];
  if (role === undefined) refuse(file, line, `${quote(text)}, expected a heading such as SECONDARY DIAGNOSIS`);
  const entry = { ...conditionLine(file, line, text, role), role };
  condition.codes.push(requireNewEntry(file, line, seen, `HAC ${condition.hac} ${role}`, entry));
  return role;
}

/** A diagnosis (`  T800XXA MCC title`, `  E6601     title`) or a procedure (`02H43JZ* title`; the star: no operating room). */
function conditionLine(file: SourceFile, line: number, text: string, role: HospitalAcquiredConditionRole): TitledCode {
  const layout =
    role === 'procedure'
      ? /^(?: {2})?([0-9A-HJ-NP-Z]{7})\*? +(\S.*)$/
      : role === 'principal'
        ? /^ {2}([A-Z][0-9A-Z]{2,6}) +(\S.*)$/
        : /^ {2}([A-Z][0-9A-Z]{2,6}) +M?CC +(\S.*)$/;
  const [, code, title] = layout.exec(text) ?? [];
  if (code === undefined || title === undefined)
    refuse(file, line, `${quote(text)}, expected a ${role} code and its title`);
  return { code, title: title.trim() };
}

function requireNewEntry<T extends TitledCode>(
  file: SourceFile,
  line: number,
  seen: Set<string>,
  list: string,
  entry: T,
): T {
  const key = `${list} ${entry.code}`;
  if (seen.has(key)) refuse(file, line, `code ${entry.code} comes twice in the list`);
  seen.add(key);
  return entry;
}
