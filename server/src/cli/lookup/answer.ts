/** One question of `lookup`, answered: which system is meant, on which day, and what the library says. */
import { hasShape, systemsByShape } from '../../../../codesets/src/shapes.js';
import type { CodeLibrary, IsoDate, Lookup, LookupStatus, SystemId } from '../../../../codesets/src/types.js';
import { systemNamed } from '../systems.js';

/** What is the same for every item of a run. */
export interface Question {
  readonly library: CodeLibrary;
  /** Given by `--system`; a prefix of the item is more particular. */
  readonly system?: SystemId;
  /** Given by `--date`. */
  readonly date?: IsoDate;
  /** The day that is asked about where no date is given: today, or the nearest that the system's releases cover. */
  dayFor(system: SystemId): IsoDate;
  readonly today: IsoDate;
}

export interface Answer {
  /** The item as it was typed, trimmed. */
  readonly text: string;
  /** The date that was asked about. */
  readonly date: IsoDate;
  /** Undefined when the item has the shape of no code. */
  readonly found?: Lookup;
  /** True when nobody gave the date and it is not today: the releases do not reach that far. */
  readonly dateChosen: boolean;
  /** Other systems in which the same characters are a code. */
  readonly alsoIn: readonly SystemId[];
  /** Other systems that could have such a code and do not. */
  readonly notIn: readonly SystemId[];
}

/**
 * Answers for one item: `E11.9`, or with its system `hcpcs:J1815`. Never throws, whatever the text.
 *
 * Without a system, every system whose shape fits is asked. The best answer wins: in force, then retired or not
 * yet in force, then unknown but listed on other days, then unknown, then absent; among equals the order of the
 * shape table decides, ICD-10-CM first. A dot means ICD-10-CM: no other system writes one.
 */
export function answer(item: string, question: Question): Answer {
  const typed = item.trim();
  const [prefix, code] = splitPrefix(typed);
  const system = prefix ?? question.system;
  const systems = system === undefined ? candidates(code) : [system];
  const [found, ...others] = systems
    .map((id) => question.library.lookup(id, code, question.date ?? question.dayFor(id)))
    .sort((a, b) => rank(a) - rank(b));
  const date = found?.date ?? question.date ?? question.today;
  return {
    text: typed,
    date,
    ...(found !== undefined && { found }),
    dateChosen: question.date === undefined && date !== question.today,
    alsoIn: others.filter((other) => rank(other) <= LISTED).map((other) => other.system),
    notIn: others.filter((other) => other.status === 'absent').map((other) => other.system),
  };
}

const RANK: Readonly<Record<LookupStatus, number>> = {
  valid: 0,
  header: 0,
  retired: 1,
  'not-yet': 1,
  unknown: 3,
  absent: 4,
};
/** The worst rank of a code that some loaded release has. */
const LISTED = 2;

function rank({ status, periods }: Lookup): number {
  return status === 'unknown' && periods.length > 0 ? LISTED : RANK[status];
}

function splitPrefix(text: string): [system: SystemId | undefined, code: string] {
  const colon = text.indexOf(':');
  if (colon === -1) return [undefined, text];
  const system = systemNamed(text.slice(0, colon));
  return system === undefined ? [undefined, text] : [system, text.slice(colon + 1)];
}

function candidates(text: string): readonly SystemId[] {
  return text.includes('.') && hasShape('icd10cm', text) ? ['icd10cm'] : systemsByShape(text);
}
