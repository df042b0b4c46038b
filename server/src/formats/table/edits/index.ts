/** Changes of claims in tables: those that stay within the cells of their rows. */
import type { EncounterEdits } from '../../../model/edits.js';
import type { TableContent } from '../read/index.js';
import { Cells } from './cells.js';
import { insertDiagnosis, moveDiagnosis, removeDiagnosis, setPresentOnAdmission } from './diagnoses.js';
import { addModifier, removeLine, removeModifier, setUnits } from './lines.js';
import { setPointers } from './pointers.js';

export function createEdits(text: string, content: TableContent): EncounterEdits {
  const cells = new Cells(text, content);
  return {
    removeDiagnosis: (encounter, diagnosis) => removeDiagnosis(encounter, diagnosis, cells),
    moveDiagnosis: (encounter, diagnosis, before) => moveDiagnosis(encounter, diagnosis, before, cells),
    insertDiagnosis: (encounter, code, before) => insertDiagnosis(encounter, code, before, cells),
    setPresentOnAdmission: (diagnosis, indicator) => setPresentOnAdmission(diagnosis, indicator, cells),
    setPointers: (line, positions) => setPointers(line, positions, cells),
    addModifier: (line, modifier) => addModifier(line, modifier, cells),
    removeModifier: (line, modifier) => removeModifier(line, modifier, cells),
    setUnits: (line, units) => setUnits(line, units, cells),
    removeLine: (encounter, line) => removeLine(encounter, line, cells),
    // No total is read: a table may hold some of the lines of a claim.
    setTotal: () => [],
  };
}
