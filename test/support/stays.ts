/** Inpatient stays built in memory, for tests over more of them than anybody would write as text. */
import type { IsoDate } from '../../codesets/src/index.js';
import type { CodeReference, CodeRole, Diagnosis, Encounter, Procedure } from '../../server/src/model/encounter.js';
import type { ParsedFile } from '../../server/src/model/parsed-file.js';
import type { Span } from '../../server/src/model/span.js';

export interface Stay {
  readonly discharged: IsoDate;
  readonly nights: number;
  /** Completed years at admission; the birthday is the day of admission. */
  readonly age: number;
  readonly sex: 'male' | 'female';
  /** The first is principal. */
  readonly diagnoses: readonly string[];
  readonly procedures?: readonly string[];
}

const MILLISECONDS_A_DAY = 86_400_000;

/** A file of the stays. Every code of stay n stands at offset n, so that a finding tells its stay. */
export function stayFile(stays: readonly Stay[]): ParsedFile {
  const encounters = stays.map((stay, index) => stayEncounter(stay, { start: index, end: index }));
  return {
    format: 'test',
    text: '',
    encounters,
    references: encounters.flatMap(({ references }) => references),
    problems: [],
    comments: [],
    replaceCode: ({ span }, code) => ({ span, text: code }),
  };
}

function stayEncounter({ discharged, nights, age, sex, diagnoses, procedures = [] }: Stay, span: Span): Encounter {
  const admitted = new Date(Date.parse(discharged) - nights * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
  const born = `${Number(admitted.slice(0, 4)) - age}${admitted.slice(4)}`;
  const reference = (system: CodeReference['system'], text: string, role: CodeRole): CodeReference => {
    return { system, text, role, date: discharged, span, replace: span, systemIsExplicit: false };
  };
  const coded = diagnoses.map((text, index): Diagnosis & { code: CodeReference } => {
    const role = index === 0 ? 'principal' : 'other';
    return { role, span, code: reference('icd10cm', text, role) };
  });
  const done = procedures.map((text): Procedure & { code: CodeReference } => {
    return { span, code: reference('icd10pcs', text, 'procedure') };
  });
  return {
    claim: { value: 'inpatient', span },
    from: { value: admitted, span },
    through: { value: discharged, span },
    sex: { value: sex, span },
    birthDate: { value: born, span },
    providers: [],
    conditions: [],
    diagnoses: coded,
    procedures: done,
    lines: [],
    chart: [],
    references: [...coded, ...done].map(({ code }) => code),
    span,
    anchor: span,
  };
}
