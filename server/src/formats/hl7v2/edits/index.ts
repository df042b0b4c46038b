/** Structural changes of billing messages. A total is nowhere in them. */
import type { EncounterEdits } from '../../../model/edits.js';
import type { CodeReference } from '../../../model/encounter.js';
import { habitAmong } from '../../support/dot-habit.js';
import type { MessageReading } from '../read/message.js';
import { escaped } from '../syntax/delimiters.js';
import { insertDiagnosis, moveDiagnosis, removeDiagnosis } from './diagnoses.js';
import { addModifier, removeLine, removeModifier, setUnits } from './lines.js';
import { setPointers } from './pointers.js';
import { setField } from './segments.js';
import { diagnosisSegment, type EditedFile } from './targets.js';

const PRESENT_ON_ADMISSION = 26;

export function createEdits(
  text: string,
  readings: readonly MessageReading[],
  references: readonly CodeReference[],
): EncounterEdits {
  const file: EditedFile = { text, readings, habit: habitAmong(references) };
  return {
    removeDiagnosis: (encounter, diagnosis, inItsPlace) => removeDiagnosis(encounter, diagnosis, inItsPlace, file),
    moveDiagnosis: (encounter, diagnosis, before) => moveDiagnosis(encounter, diagnosis, before, file),
    insertDiagnosis: (encounter, code, before) => insertDiagnosis(encounter, code, before, file),
    setPresentOnAdmission(diagnosis, indicator = '') {
      const segment = diagnosisSegment(diagnosis, file);
      return segment ? setField(segment, PRESENT_ON_ADMISSION, escaped(indicator, segment.delimiters)) : [];
    },
    setPointers: (line, positions) => setPointers(line, positions, file),
    addModifier: (line, modifier) => addModifier(line, modifier, file),
    removeModifier: (line, modifier) => removeModifier(line, modifier, file),
    setUnits: (line, units) => setUnits(line, units, file),
    removeLine: (encounter, line) => removeLine(encounter, line, file),
    setTotal: () => [],
  };
}
