/** Structural changes of claims. Segments that come or go are counted in SE01. */
import type { EncounterEdits } from '../../../model/edits.js';
import type { X12File } from '../file.js';
import { insertDiagnosis, moveDiagnosis, removeDiagnosis } from './diagnoses.js';
import { addModifier, removeLine, removeModifier, setTotal, setUnits } from './lines.js';
import { setPointers } from './pointers.js';
import { setPresentOnAdmission } from './present-on-admission.js';

export function createEdits(file: X12File): EncounterEdits {
  return {
    removeDiagnosis: (encounter, diagnosis, inItsPlace) => removeDiagnosis(file, encounter, diagnosis, inItsPlace),
    moveDiagnosis: (encounter, diagnosis, before) => moveDiagnosis(file, encounter, diagnosis, before),
    insertDiagnosis: (encounter, code, before) => insertDiagnosis(file, encounter, code, before),
    setPresentOnAdmission: (diagnosis, indicator) => setPresentOnAdmission(file, diagnosis, indicator),
    setPointers: (line, positions) => setPointers(file, line, positions),
    addModifier: (line, modifier) => addModifier(file, line, modifier),
    removeModifier: (line, modifier) => removeModifier(file, line, modifier),
    setUnits: (line, units) => setUnits(file, line, units),
    removeLine: (encounter, line) => removeLine(file, encounter, line),
    setTotal: (encounter, dollars) => setTotal(file, encounter, dollars),
  };
}
