/** What holds for every change of every diagnosis and line of every sample. */
import { describe, expect, test } from 'vitest';
import type { EncounterEdits } from '../../../../../server/src/model/edits.js';
import type { Diagnosis, Encounter, ServiceLine } from '../../../../../server/src/model/encounter.js';
import { parse } from '../reading.js';
import { expectModel, repoint, type SaidEncounter } from './model.js';
import { EDIT_SAMPLES } from './samples.js';

interface Case {
  readonly edits: EncounterEdits;
  readonly encounter: Encounter;
  readonly index: number;
}

function casesOf(text: string, name: string): Case[] {
  const { edits, encounters } = parse(text, name);
  if (edits === undefined) throw new Error('the format offers no edits');
  return encounters.map((encounter, index) => ({ edits, encounter, index }));
}

function lineOf(said: SaidEncounter, position: number) {
  const line = said.lines[position];
  if (line === undefined) throw new Error('no such line');
  return line;
}

function diagnosisOf(said: SaidEncounter, position: number) {
  const diagnosis = said.diagnoses[position];
  if (diagnosis === undefined) throw new Error('no such diagnosis');
  return diagnosis;
}

describe.each(EDIT_SAMPLES)('$name', ({ name, text }) => {
  function eachDiagnosis(check: (each: Case, diagnosis: Diagnosis, position: number) => void): void {
    for (const each of casesOf(text, name)) {
      for (const [position, diagnosis] of each.encounter.diagnoses.entries()) check(each, diagnosis, position);
    }
  }

  function eachLine(check: (each: Case, line: ServiceLine, position: number) => void): void {
    for (const each of casesOf(text, name)) {
      for (const [position, line] of each.encounter.lines.entries()) check(each, line, position);
    }
  }

  test('a removed diagnosis is gone, and the pointers speak of the same diagnoses as before', () => {
    eachDiagnosis(({ edits, encounter, index }, diagnosis, position) => {
      expectModel(name, text, index, edits.removeDiagnosis(encounter, diagnosis), (said) => {
        said.diagnoses.splice(position, 1);
        repoint(said, (old) => (old === position + 1 ? undefined : old > position ? old - 1 : old));
      });
    });
  });

  test('a moved diagnosis stands before the other one, and the pointers follow', () => {
    eachDiagnosis(({ edits, encounter, index }, diagnosis, from) => {
      encounter.diagnoses.forEach((before, at) => {
        const done = edits.moveDiagnosis(encounter, diagnosis, before);
        if (done.length === 0) return;
        expectModel(name, text, index, done, (said) => {
          const old = [...said.diagnoses];
          said.diagnoses.splice(from < at ? at - 1 : at, 0, ...said.diagnoses.splice(from, 1));
          repoint(said, (pointer) => {
            const meant = old[pointer - 1];
            return meant === undefined ? pointer : said.diagnoses.indexOf(meant) + 1;
          });
        });
      });
    });
  });

  test('every diagnosis can move before every other one, but past none that says it is the first', () => {
    eachDiagnosis(({ edits, encounter }, diagnosis, from) => {
      encounter.diagnoses.forEach((before, at) => {
        const crossed = encounter.diagnoses.slice(Math.min(from, at), Math.max(from, at) + 1);
        const stays = from === at || from + 1 === at;
        const says = name.includes('list') && encounter.claim?.value === 'inpatient';
        const crosses = says && from > at && crossed.some(({ role }) => role === 'principal');
        const leaves = says && from < at && diagnosis.role === 'principal';
        expect(edits.moveDiagnosis(encounter, diagnosis, before).length > 0).toBe(!stays && !crosses && !leaves);
      });
    });
  });

  test('a new diagnosis stands where it was asked for', () => {
    for (const { edits, encounter, index } of casesOf(text, name)) {
      for (const before of [...encounter.diagnoses, undefined]) {
        const position = before ? encounter.diagnoses.indexOf(before) : encounter.diagnoses.length;
        expectModel(name, text, index, edits.insertDiagnosis(encounter, 'Z00.00', before), (said) => {
          const role = 'other';
          const date = encounter.diagnoses[0]?.code?.date;
          const code = { system: 'icd10cm', text: 'Z00.00', role, date, systemIsExplicit: false };
          const count = said.diagnoses.length;
          said.diagnoses.splice(position, 0, { code, role });
          repoint(said, (old) => (old > position && old <= count ? old + 1 : old));
        });
      }
    }
  });

  test('the indicator of a diagnosis is written, rewritten and taken out', () => {
    eachDiagnosis(({ edits, index }, diagnosis, position) => {
      for (const indicator of ['N', '1']) {
        expectModel(name, text, index, edits.setPresentOnAdmission(diagnosis, indicator), (said) => {
          diagnosisOf(said, position).poa = { value: indicator };
        });
      }
      expectModel(name, text, index, edits.setPresentOnAdmission(diagnosis, undefined), (said) => {
        delete diagnosisOf(said, position).poa;
      });
    });
  });

  test('a line gets the pointers it is given', () => {
    eachLine(({ edits, index }, line, position) => {
      const own = line.pointers.map(({ value }) => value);
      const orders = [[2], [1, 3], [3, 2, 1, 4], own.slice(1), own.slice(0, -1), [...own, 5], []];
      for (const wanted of orders) {
        expectModel(name, text, index, edits.setPointers(line, wanted), (said) => {
          lineOf(said, position).pointers = wanted.map((value) => ({ value }));
        });
      }
    });
  });

  test('a modifier is added behind the others, and each one can be taken out', () => {
    eachLine(({ edits, index }, line, position) => {
      expectModel(name, text, index, edits.addModifier(line, '59'), (said) => {
        const date = (line.code ?? line.revenue)?.date;
        const modifier = { system: 'modifier', text: '59', role: 'modifier', date, systemIsExplicit: false };
        lineOf(said, position).modifiers.push(modifier);
      });
      line.modifiers.forEach((modifier, at) => {
        expectModel(name, text, index, edits.removeModifier(line, modifier), (said) => {
          lineOf(said, position).modifiers.splice(at, 1);
        });
      });
    });
  });

  test('the units of a line are set', () => {
    eachLine(({ edits, index }, line, position) => {
      expectModel(name, text, index, edits.setUnits(line, 3), (said) => {
        lineOf(said, position).units = { value: 3 };
      });
    });
  });

  test('a line can be taken out', () => {
    eachLine(({ edits, encounter, index }, line, position) => {
      expectModel(name, text, index, edits.removeLine(encounter, line), (said) => {
        said.lines.splice(position, 1);
      });
    });
  });

  test('the total is set', () => {
    for (const { edits, encounter, index } of casesOf(text, name)) {
      expectModel(name, text, index, edits.setTotal(encounter, 320), (said) => {
        said.total = { value: 320 };
      });
    }
  });
});
