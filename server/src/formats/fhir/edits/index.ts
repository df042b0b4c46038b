/** Changes of claims in FHIR files. */
import type { EncounterEdits } from '../../../model/edits.js';
import type { Encounter } from '../../../model/encounter.js';
import type { CutText } from '../json/pieces.js';
import { insertDiagnosis, moveDiagnosis, removeDiagnosis } from './diagnoses.js';
import { addModifier, removeLine, removeModifier, setTotal, setUnits } from './lines.js';
import { Places } from './places.js';
import { pointing } from './pointers.js';
import { setPresentOnAdmission } from './present-on-admission.js';

export function createEdits(cut: CutText, encounters: () => readonly Encounter[]): EncounterEdits {
  const places = new Places(cut, encounters);
  return {
    removeDiagnosis(encounter, diagnosis, inItsPlace) {
      const place = places.ofEncounter(encounter);
      return place ? removeDiagnosis(place, diagnosis, inItsPlace) : [];
    },
    moveDiagnosis(encounter, diagnosis, before) {
      const place = places.ofEncounter(encounter);
      return place ? moveDiagnosis(place, diagnosis, before) : [];
    },
    insertDiagnosis(encounter, code, before) {
      const place = places.ofEncounter(encounter);
      return place ? insertDiagnosis(place, code, before) : [];
    },
    setPresentOnAdmission(diagnosis, indicator) {
      const found = places.ofDiagnosis(diagnosis);
      return found ? setPresentOnAdmission(found.place, found.node, indicator) : [];
    },
    setPointers(line, positions) {
      const found = places.ofLine(line);
      if (found === undefined) return [];
      const { place, item } = found;
      const numbers = positions.map((position) => place.sequences[position - 1]);
      return numbers.some((number) => number === undefined) ? [] : pointing(item, numbers.filter(isNumber), place.tree);
    },
    addModifier(line, modifier) {
      const found = places.ofLine(line);
      return found ? addModifier(found.item, modifier, found.place.tree) : [];
    },
    removeModifier(line, modifier) {
      const found = places.ofLine(line);
      return found ? removeModifier(found.item, modifier, found.place.tree) : [];
    },
    setUnits(line, units) {
      const found = places.ofLine(line);
      return found ? setUnits(found.item, units, found.place.tree) : [];
    },
    removeLine(encounter, line) {
      const place = places.ofEncounter(encounter);
      return place ? removeLine(place, line) : [];
    },
    setTotal(encounter, dollars) {
      const place = places.ofEncounter(encounter);
      return place ? setTotal(place, dollars) : [];
    },
  };
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined;
}
