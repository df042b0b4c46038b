/**
 * CMS's Medicare Code Editor, row by row: on the first and the last day of every row of its attribute tables, and on
 * the days before and after, the rules say of a stay what the editor says, no more and no less.
 */
import { describe, expect, test } from 'vitest';
import { dayAfter, dayBefore } from '../../../codesets/compile/days.js';
import { readAgeGroups, readAttributes, readDischargeStatusDates } from '../../../codesets/compile/readers/mce.js';
import type { AttributeRow } from '../../../codesets/compile/rows.js';
import type { IsoDate } from '../../../codesets/src/index.js';
import { RULES } from '../../../server/src/rules/index.js';
import { runRules } from '../../../server/src/rules/runner.js';
import { findingsIn } from '../../support/check-rule.js';
import {
  byCode,
  EDIT_RULES,
  editsOf,
  FIRST_DAY,
  INVALID_CODE,
  LAST_DAY,
  type Tables,
  VALIDITY_RULES,
} from '../../support/code-editor.js';
import { realCodes } from '../../support/codes.js';
import { releaseFile, sourceFile } from '../../support/release-file.js';
import { releasesFolder } from '../../support/releases-folder.js';
import { type Stay, stayFile } from '../../support/stays.js';

/** A code without any attribute on all days. */
const PLAIN_DIAGNOSIS = 'A419';

const EDIT_IDS: readonly string[] = [...EDIT_RULES, ...VALIDITY_RULES];

const RULES_OF_EDITS = RULES.filter(({ meta }) => EDIT_IDS.includes(meta.id));

/** Stays whose findings differ from what the editor says, told in words. */
function disagreements(stays: readonly Stay[], tables: Tables): string[] {
  const found = stays.map(() => new Set<string>());
  const onError = (id: string, error: unknown) => {
    throw new Error(`${id} threw`, { cause: error });
  };
  const settings = { severityOf: () => undefined };
  const options = { rules: RULES_OF_EDITS, onError };
  for (const { rule, span } of runRules(stayFile(stays), realCodes(), settings, options)) {
    found[span.start]?.add(VALIDITY_RULES.includes(rule) ? INVALID_CODE : rule);
  }
  return stays.flatMap((stay, index) => {
    const says = [...(found[index] ?? [])].sort().join(', ');
    const expected = editsOf(stay, tables).join(', ');
    return says === expected ? [] : [`${JSON.stringify(stay)}: found [${says}], expected [${expected}]`];
  });
}

/** First and last day of each row of a code, and the days around them; of a plain code only where it came or went. */
function daysOf(rows: readonly AttributeRow[]): IsoDate[] {
  const days = rows.flatMap(({ from, through }) => {
    const first = isPlain(rows) && from === FIRST_DAY ? [from] : [dayBefore(from), from];
    if (isPlain(rows) && through === undefined) return first;
    return [...first, through ?? LAST_DAY, dayAfter(through ?? LAST_DAY)];
  });
  return [...new Set(days)];
}

/** True for a code that never has an attribute: nothing is to be said of it. */
function isPlain(rows: readonly AttributeRow[]): boolean {
  return rows.every(({ attributes }) => attributes.length === 0);
}

/** The diagnosis as principal of a girl of 8, and as secondary of a man of 70: each attribute is met by one of them. */
function diagnosisStays(code: string, discharged: IsoDate): Stay[] {
  return [
    { discharged, nights: 1, age: 8, sex: 'female', diagnoses: [code] },
    { discharged, nights: 1, age: 70, sex: 'male', diagnoses: [PLAIN_DIAGNOSIS, code] },
  ];
}

/** The procedure in a short stay with all that makes it uncovered, and in a longer one with all that covers it. */
function procedureStays(code: string, discharged: IsoDate): Stay[] {
  const uncovered = [PLAIN_DIAGNOSIS, 'C9200', 'C9000', 'Z302'];
  const covered = [PLAIN_DIAGNOSIS, 'E109', 'Z370'];
  return [
    { discharged, nights: 4, age: 61, sex: 'female', diagnoses: uncovered, procedures: [code] },
    { discharged, nights: 5, age: 60, sex: 'male', diagnoses: covered, procedures: [code] },
  ];
}

type Code = readonly [code: string, rows: readonly AttributeRow[]];

/** All stays of the codes, compared a few thousand at a time; the first disagreements are enough to see. */
function compare(codes: Iterable<Code>, staysOf: typeof diagnosisStays, tables: Tables): string[] {
  const wrong: string[] = [];
  let stays: Stay[] = [];
  for (const [code, rows] of codes) {
    const each = isPlain(rows) ? 1 : undefined;
    stays.push(...daysOf(rows).flatMap((day) => staysOf(code, day).slice(0, each)));
    if (stays.length < 20_000) continue;
    wrong.push(...disagreements(stays, tables));
    stays = [];
  }
  return [...wrong, ...disagreements(stays, tables)].slice(0, 20);
}

function carrying(table: Tables['diagnoses'], attribute: string): Code[] {
  return [...table].filter(([, rows]) => rows.some(({ attributes }) => attributes.includes(attribute)));
}

const ages = `group\tage_from_years\tage_through_years\teffective\tended
Adult\t15\t124\t19840301\t
Maternity\t12\t55\t19840301\t20190930
Maternity\t9\t64\t20191001\t
Newborn\t0\t0\t19840301\t
Pediatric\t0\t17\t19840301\t
`;

/** A few rows of CMS's tables: one for each attribute, with those that changed. */
const someDiagnoses = `code\teffective\tended\tattributes
A33\t20151001\t\tnewborn
A419\t20151001\t\t
B9561\t20151001\t20170930\t
B9561\t20171001\t\tunacceptable
C9000\t20151001\t20180930\tncov7
C9000\t20181001\t\t
C9200\t20151001\t\tncov6
E109\t20151001\t\tdiabtypeI
E11A\t20251001\t\tqadm
F0280\t20151001\t\tmanifestation
G937\t20151001\t\tpediatric
I10\t20151001\t\tqadm
I82409\t20151001\t20220331\t
I82409\t20220401\t\tunspecified
J61\t20151001\t\tadult
N401\t20151001\t20240930\tmale|adult
N401\t20241001\t\tadult
O0090\t20161001\t20240930\tmaternity|female
O0090\t20241001\t\tmaternity
V0310XA\t20151001\t\tecodepdx
Y6551\t20151001\t\twrngproc|ecodepdx
Z302\t20151001\t20160930\t
Z302\t20161001\t\tncov_z302
Z370\t20151001\t20180930\tmaternity|female|unacceptable
Z370\t20181001\t20240930\tmaternity|female|unacceptable|delout
Z370\t20241001\t\tmaternity|unacceptable|delout
Z5189\t20151001\t\treqsdx|unacceptable
`;

const someProcedures = `code\teffective\tended\tattributes
00F3XZZ\t20151001\t\tnoncovered
02RK0JZ\t20151001\t20220331\tlcov_artheartxpa
02RK0JZ\t20220401\t\t
02RL0JZ\t20151001\t20220331\tlcov_artheartxpb
02RL0JZ\t20220401\t\t
02WA3QZ\t20151001\t20220331\tnoncovered
02WA3QZ\t20220401\t\tlcov
0DTJ4ZZ\t20151001\t\t
0FYG0Z0\t20151001\t\tncov45|lcov
0SR20JZ\t20151001\t\tncov12agele60
0UL70ZZ\t20151001\t20160930\tnoncovered|female
0UL70ZZ\t20161001\t20240930\tfemale|ncov_z302
0UL70ZZ\t20241001\t\tncov_z302
0VT00ZZ\t20151001\t20240930\tmale
0VT00ZZ\t20241001\t\t
10E0XZZ\t20151001\t20180930\tfemale
10E0XZZ\t20181001\t20240930\tfemale|vagdel
10E0XZZ\t20241001\t\tvagdel
30233G0\t20151001\t\tncov6
30233G1\t20151001\t20160930\tncov7
5A1955Z\t20151001\t\tlos
`;

describe('on one row for each attribute', () => {
  const tables: Tables = {
    diagnoses: byCode(readAttributes(sourceFile('diagnoses.tsv', someDiagnoses))),
    procedures: byCode(readAttributes(sourceFile('procedures.tsv', someProcedures))),
    ages: readAgeGroups(sourceFile('ages.tsv', ages)),
  };

  test('every edit is one of the rules', () => {
    expect(RULES_OF_EDITS.map(({ meta }) => meta.id).sort()).toEqual([...EDIT_IDS].sort());
  });

  test('the rules agree with the editor', () => {
    expect(compare(tables.diagnoses, diagnosisStays, tables)).toEqual([]);
    expect(compare(tables.procedures, procedureStays, tables)).toEqual([]);
  });

  test('the stays meet every edit, and miss it', () => {
    const stays = [
      ...[...tables.diagnoses].flatMap(([code, rows]) => daysOf(rows).flatMap((day) => diagnosisStays(code, day))),
      ...[...tables.procedures].flatMap(([code, rows]) => daysOf(rows).flatMap((day) => procedureStays(code, day))),
    ];
    const met = stays.map((stay) => editsOf(stay, tables));
    for (const id of [...EDIT_RULES, INVALID_CODE]) {
      expect(met.filter((edits) => edits.includes(id)).length, id).toBeGreaterThan(0);
      expect(met.filter((edits) => !edits.includes(id)).length, id).toBeGreaterThan(0);
    }
  });

  test('both sides of an artificial heart count together', () => {
    const stays = ['2022-03-31', '2022-04-01'].map((discharged): Stay => {
      const procedures = ['02RK0JZ', '02RL0JZ'];
      return { discharged, nights: 9, age: 60, sex: 'male', diagnoses: [PLAIN_DIAGNOSIS], procedures };
    });
    expect(stays.map((stay) => editsOf(stay, tables))).toEqual([['pcs-noncovered'], []]);
    expect(disagreements(stays, tables)).toEqual([]);
  });
});

const folder = releasesFolder();

describe.skipIf(folder === undefined)('on every row of the V43.1 tables', () => {
  const table = (name: string) => releaseFile(folder ?? '', `mce/2026-04-01-v43.1/DERIVED/${name}`);
  const tables: Tables = folder
    ? {
        diagnoses: byCode(readAttributes(table('icd10cm_attributes.tsv.gz'))),
        procedures: byCode(readAttributes(table('icd10pcs_attributes.tsv.gz'))),
        ages: readAgeGroups(table('age_groups.tsv')),
      }
    : { diagnoses: new Map(), procedures: new Map(), ages: [] };

  test('diagnoses: the rules agree with the editor on the first and last day of each row, and around them', () => {
    expect(tables.diagnoses.size).toBeGreaterThan(70_000);
    expect(compare(tables.diagnoses, diagnosisStays, tables)).toEqual([]);
  }, 120_000);

  test('procedures: likewise', () => {
    expect(tables.procedures.size).toBeGreaterThan(70_000);
    expect(compare(tables.procedures, procedureStays, tables)).toEqual([]);
  }, 120_000);

  test('maternity: ages 12 to 55 are accepted through 2019-09-30, ages 9 to 64 since', () => {
    const staysOf = (code: string, days: readonly IsoDate[]) =>
      days.flatMap((discharged) =>
        [8, 9, 11, 12, 55, 56, 64, 65].map((age): Stay => {
          return { discharged, nights: 1, age, sex: 'female', diagnoses: [PLAIN_DIAGNOSIS, code] };
        }),
      );
    const days = ['2019-09-30', '2019-10-01'];
    const stays = carrying(tables.diagnoses, 'maternity').flatMap(([code]) => staysOf(code, days));
    expect(stays.filter((stay) => editsOf(stay, tables).includes('age-conflict')).length).toBeGreaterThan(10_000);
    expect(disagreements(stays, tables).slice(0, 20)).toEqual([]);
  }, 60_000);

  test('a code that needs a secondary diagnosis is acceptable with one', () => {
    const stays = carrying(tables.diagnoses, 'reqsdx').map(([code]): Stay => {
      return { discharged: LAST_DAY, nights: 1, age: 40, sex: 'female', diagnoses: [code, PLAIN_DIAGNOSIS] };
    });
    expect(stays.length).toBeGreaterThan(0);
    expect(disagreements(stays, tables)).toEqual([]);
  });

  test('discharge statuses: every two digits are accepted or refused as the table says', async () => {
    const rows = readDischargeStatusDates(table('discharge_status.tsv'));
    const accepted = (status: string, day: IsoDate) =>
      rows.some(({ code, from, through = LAST_DAY }) => code === status && from <= day && day <= through);
    const statuses = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));
    for (const day of [FIRST_DAY, LAST_DAY]) {
      const text = statuses.map((status) => `claim: inpatient\nthrough: ${day}\ndischarge: { status: "${status}" }\n`);
      const findings = (await findingsIn(text.join('---\n'))).filter(({ rule }) => rule === 'discharge-status-invalid');
      const refused = findings.map(({ message }) => message.slice(0, 2));
      expect(refused).toEqual(statuses.filter((status) => !accepted(status, day)));
    }
  });
});
