import type { CodeReference, Diagnosis, Encounter, ServiceLine } from './encounter.js';
import type { TextEdit } from './span.js';

/**
 * Changes to what an encounter says, written as its format needs them. Line pointers follow the diagnoses they speak of.
 * A change that the format cannot make at this place gives no edits; a fix without edits is not offered.
 */
export interface EncounterEdits {
  /**
   * Takes a diagnosis out. Pointers to it go with it, or point to `inItsPlace` from then on; pointers to later
   * diagnoses are renumbered.
   */
  removeDiagnosis(encounter: Encounter, diagnosis: Diagnosis, inItsPlace?: Diagnosis): readonly TextEdit[];
  /** Puts a diagnosis before another one, with all that it says. */
  moveDiagnosis(encounter: Encounter, diagnosis: Diagnosis, before: Diagnosis): readonly TextEdit[];
  /** Adds a diagnosis before another one, or at the end. */
  insertDiagnosis(encounter: Encounter, code: string, before?: Diagnosis): readonly TextEdit[];
  /** Sets the present-on-admission indicator; undefined removes it. */
  setPresentOnAdmission(diagnosis: Diagnosis, indicator: string | undefined): readonly TextEdit[];
  /** Sets the diagnosis pointers of a line: 1-based positions, in the notation that the line already uses. */
  setPointers(line: ServiceLine, positions: readonly number[]): readonly TextEdit[];
  /** Adds a modifier behind those that the line has. */
  addModifier(line: ServiceLine, modifier: string): readonly TextEdit[];
  removeModifier(line: ServiceLine, modifier: CodeReference): readonly TextEdit[];
  setUnits(line: ServiceLine, units: number): readonly TextEdit[];
  removeLine(encounter: Encounter, line: ServiceLine): readonly TextEdit[];
  /** Sets the total charge, in dollars. */
  setTotal(encounter: Encounter, dollars: number): readonly TextEdit[];
}
