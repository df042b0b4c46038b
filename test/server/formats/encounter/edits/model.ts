/** What an edit must do to the model, said without the edits: lists are changed as lists, places are left out. */
import { expect } from 'vitest';
import type { ParsedFile } from '../../../../../server/src/model/parsed-file.js';
import type { TextEdit } from '../../../../../server/src/model/span.js';
import { applyEdits } from '../../../../support/parse.js';
import { at, parse, said } from '../reading.js';

export interface SaidLine {
  code?: { text: string };
  modifiers: { text: string }[];
  pointers: { value: number | null }[];
  units?: { value: number };
}

export interface SaidDiagnosis {
  code?: { text: string; role: string };
  role: string;
  /** The role that the file gives itself. */
  explicit?: string;
  poa?: { value: string };
}

export interface SaidEncounter {
  claim?: { value: string };
  diagnoses: SaidDiagnosis[];
  lines: SaidLine[];
  total?: { value: number };
}

/** What the file says, with the roles that it gives itself told from those by position. */
export function saidIn(file: ParsedFile): SaidEncounter[] {
  const encounters = said(file) as SaidEncounter[];
  encounters.forEach((encounter, index) => {
    encounter.diagnoses.forEach((diagnosis, position) => {
      const span = file.encounters[index]?.diagnoses[position]?.span;
      if (span && /\brole\b/.test(at(file.text, span))) diagnosis.explicit = diagnosis.role;
    });
  });
  return encounters;
}

/** Roles by position, as the encounter file defines them: the first without one leads, unless another one does. */
export function withRoles(encounter: SaidEncounter): SaidEncounter {
  const { diagnoses, claim } = encounter;
  const isTaken = diagnoses.some(({ explicit }) => explicit === 'principal' || explicit === 'first-listed');
  const first = diagnoses.findIndex(({ explicit }) => explicit === undefined);
  diagnoses.forEach((diagnosis, index) => {
    const leading = claim?.value === 'inpatient' ? 'principal' : 'first-listed';
    diagnosis.role = diagnosis.explicit ?? (index === first && !isTaken ? leading : 'other');
    if (diagnosis.code) diagnosis.code.role = diagnosis.role;
  });
  return encounter;
}

/** Pointers by a table of old and new positions; those that are not in it go. */
export function repoint(encounter: SaidEncounter, newPosition: (old: number) => number | undefined): void {
  for (const line of encounter.lines) {
    line.pointers = line.pointers.flatMap(({ value }) => {
      const target = value === null ? null : newPosition(value);
      return target === undefined ? [] : [{ value: target }];
    });
  }
}

/** Applies the edits to the encounter of the number, and expects the model that `change` makes of it. */
export function expectModel(
  name: string,
  text: string,
  index: number,
  edits: readonly TextEdit[],
  change: (encounter: SaidEncounter) => void,
): string {
  const before = parse(text, name);
  const expected = saidIn(before);
  const own = expected[index];
  if (own === undefined) throw new Error('no such encounter');
  change(own);
  withRoles(own);
  const after = applyEdits(text, edits);
  const reread = parse(after, name);
  expect(reread.problems).toEqual([]);
  expect(saidIn(reread), after).toEqual(expected);
  return after;
}
