/** Whether there is anything for a rule to look at: most rules are about codes that most files do not have. */
import type { TableKind } from '../../../codesets/src/tables/edits.js';
import type { CodeLibrary } from '../../../codesets/src/types.js';
import type { Encounter } from '../model/encounter.js';
import type { RuleTrigger } from './rule.js';

export const MUE_TABLES: readonly TableKind[] = ['mue-practitioner', 'mue-hospital', 'mue-dme'];
export const PTP_TABLES: readonly TableKind[] = ['ptp-practitioner', 'ptp-hospital'];

/** What an encounter holds, or several encounters together, told once for all rules. */
export class Contents {
  static readonly NOTHING = new Contents(0, false, false);

  static of({ diagnoses, lines, procedures }: Encounter): Contents {
    let letters = 0;
    for (const { code } of diagnoses) if (code !== undefined) letters |= firstLetter(code.text);
    return new Contents(
      letters,
      lines.some(({ modifiers }) => modifiers.length > 0),
      procedures.length > 0,
    );
  }

  /** @param letters the first letters of diagnoses, however they are written: a bit for each, A the lowest */
  private constructor(
    private readonly letters: number,
    private readonly hasModifiers: boolean,
    private readonly hasProcedures: boolean,
  ) {}

  /** What either of them holds. */
  with({ letters, hasModifiers, hasProcedures }: Contents): Contents {
    return new Contents(this.letters | letters, this.hasModifiers || hasModifiers, this.hasProcedures || hasProcedures);
  }

  /** A number that is the same for the same contents. */
  get key(): number {
    return (this.letters * 2 + Number(this.hasModifiers)) * 2 + Number(this.hasProcedures);
  }

  /** False where the rule can find nothing. */
  meet(when: RuleTrigger | undefined, codes: CodeLibrary): boolean {
    if (when === undefined) return true;
    if (when.modifiers === true && !this.hasModifiers) return false;
    if (when.procedures === true && !this.hasProcedures) return false;
    if (when.tables?.some((kind) => codes.tables.has(kind)) === false) return false;
    if (when.diagnoses === undefined) return true;
    for (const letters of when.diagnoses) if ((this.letters & bitsOf(letters)) === 0) return false;
    return true;
  }
}

/** The bits of the texts that rules name: each is asked for once an encounter. */
const known = new Map<string, number>();

function bitsOf(letters: string): number {
  let bits = known.get(letters);
  if (bits === undefined) {
    bits = [...letters].reduce((all, letter) => all | bitOf(letter.charCodeAt(0)), 0);
    known.set(letters, bits);
  }
  return bits;
}

function firstLetter(text: string): number {
  return bitOf(text.charCodeAt(0)) || bitOf(text.trimStart().charCodeAt(0));
}

/** The bit of a letter of either case; 0 for everything else. */
function bitOf(charCode: number): number {
  const letter = (charCode | 0x20) - 0x61;
  return letter >= 0 && letter < 26 ? 1 << letter : 0;
}
