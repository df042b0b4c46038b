/** What the tests of this folder say to the format, in one place. */
import { readConfiguration } from '../../../../server/src/formats/config/index.js';
import { mappedFormat } from '../../../../server/src/formats/mapped/index.js';
import type { Mapping } from '../../../../server/src/formats/mapping.js';
import type { Encounter } from '../../../../server/src/model/encounter.js';
import type { ParsedFile } from '../../../../server/src/model/parsed-file.js';
import type { Slot } from '../../../../server/src/model/slot.js';

/** The mapping of these keys, as lines of YAML. */
export function mapping(keys: string): Mapping {
  const indented = keys.trim().replaceAll('\n', '\n    ');
  const { mappingOf, isSound } = readConfiguration(`mappings:\n  - files: "**"\n    ${indented}\n`);
  const found = mappingOf('claims/claim.json');
  if (!isSound || found === undefined) throw new Error(`not a mapping:\n${keys}`);
  return found;
}

export function parse(text: string, keys: string, fileName = 'claim.json'): ParsedFile {
  return mappedFormat.parse({ fileName, text, mapping: mapping(keys) });
}

/** The only encounter of a text. */
export function encounterIn(text: string, keys: string, fileName = 'claim.json'): Encounter {
  const { encounters } = parse(text, keys, fileName);
  const [encounter] = encounters;
  if (encounter === undefined || encounters.length > 1) throw new Error(`${encounters.length} encounters`);
  return encounter;
}

/** The slot at `<|>`. */
export function slotIn(marked: string, keys: string, fileName = 'claim.json'): Slot | undefined {
  const offset = marked.indexOf('<|>');
  return mappedFormat.slotAt(parse(marked.replace('<|>', ''), keys, fileName), offset);
}

/** A claim of a practice's own software, and the keys that explain it. */
export const CLAIM = `{
  "claim_id": "C-1001",
  "date_of_service": "2026-01-14",
  "patient": { "sex": "F", "dob": "1957-04-02" },
  "pos": "11",
  "dx": [{ "code": "E11.22", "name": "Diabetes with kidney disease" }, { "code": "N18.32" }, { "code": "Z79.4" }],
  "service_lines": [
    { "cpt": "99214", "modifiers": ["25"], "units": 1, "charge": "185.00", "dx_pointers": [0, 1] },
    { "cpt": "J1815", "modifiers": [], "units": "2", "dx_pointers": [0, 2] }
  ]
}
`;

export const KEYS = `
id: "$.claim_id"
claim: professional
date: "$.date_of_service"
patient: { sex: "$.patient.sex", birthDate: "$.patient.dob" }
place: "$.pos"
diagnoses: { each: "$.dx[*]", code: "$.code", title: "$.name" }
lines:
  each: "$.service_lines[*]"
  code: "$.cpt"
  modifiers: "$.modifiers[*]"
  units: "$.units"
  charge: "$.charge"
  pointers: { path: "$.dx_pointers[*]", base: zero-based }
`;
