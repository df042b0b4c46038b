/** Whether there is anything for a rule to look at: most rules are about codes that most files do not have. */
import type { TableKind } from '../../../codesets/src/tables/edits.js';
import type { CodeLibrary } from '../../../codesets/src/types.js';
import type { Encounter } from '../model/encounter.js';
import type { RuleTrigger } from './rule.js';

export const MUE_TABLES: readonly TableKind[] = ['mue-practitioner', 'mue-hospital', 'mue-dme'];
export const PTP_TABLES: readonly TableKind[] = ['ptp-practitioner', 'ptp-hospital'];

/** What an encounter holds, told once for all rules. */
export class Contents {
  /** The first letters of its diagnoses, however they are written. */
  private readonly letters: string;
  private readonly hasModifiers: boolean;
  private readonly hasProcedures: boolean;

  constructor({ diagnoses, lines, procedures }: Encounter) {
    this.letters = diagnoses.map(({ code }) => firstLetter(code?.text ?? '')).join('');
    this.hasModifiers = lines.some(({ modifiers }) => modifiers.length > 0);
    this.hasProcedures = procedures.length > 0;
  }

  /** False where the rule can find nothing. */
  meet(when: RuleTrigger | undefined, codes: CodeLibrary): boolean {
    if (when === undefined) return true;
    if (when.modifiers === true && !this.hasModifiers) return false;
    if (when.procedures === true && !this.hasProcedures) return false;
    if (when.tables?.some((kind) => codes.tables.has(kind)) === false) return false;
    return when.diagnoses === undefined || when.diagnoses.every((letters) => this.hasOneOf(letters));
  }

  private hasOneOf(letters: string): boolean {
    for (const letter of letters) if (this.letters.includes(letter)) return true;
    return false;
  }
}

function firstLetter(text: string): string {
  return text.trimStart().charAt(0).toUpperCase();
}
