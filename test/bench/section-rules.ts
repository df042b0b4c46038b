import type { CodeLibrary } from '../../codesets/src/types.js';
import { encounterFormat } from '../../server/src/formats/encounter/index.js';
import { openBundledLibrary } from '../../server/src/host/library.js';
import type { ParsedFile } from '../../server/src/model/parsed-file.js';
import { RULES } from '../../server/src/rules/index.js';
import type { Rule } from '../../server/src/rules/rule.js';
import { runRules } from '../../server/src/rules/runner.js';
import type { Row } from './row.js';
import { inpatientStay, smallEncounter } from './sample.js';
import { median } from './statistics.js';

const ENCOUNTERS = 1000;
const ROUNDS = 5;
/** Rules that cost less than this are summed up in one row, in microseconds per encounter. */
const WORTH_A_ROW = 2;
/** 2,000 encounters a second, reading included. */
const BUDGET_MICROSECONDS = 500;

/** What each rule costs on 1,000 generated encounters that are already read, dearest first, beside no rule at all. */
export async function rulesSection(): Promise<readonly Row[]> {
  const codes = openBundledLibrary();
  const files = Array.from({ length: ENCOUNTERS }, (_, number) =>
    encounterFormat.parse({
      fileName: 'visit.encounter.yaml',
      text: number % 4 === 0 ? inpatientStay(number) : smallEncounter(number),
    }),
  );
  const cost = (rules: readonly Rule[]): number =>
    median(Array.from({ length: ROUNDS }, () => microseconds(files, rules, codes)));
  cost(RULES);
  const floor = cost([]);
  const each = RULES.map((rule) => ({ id: rule.meta.id, cost: Math.max(0, cost([rule]) - floor) })).sort(
    (a, b) => b.cost - a.cost,
  );
  const dear = each.filter((rule) => rule.cost >= WORTH_A_ROW);
  const rest = each.filter((rule) => rule.cost < WORTH_A_ROW);
  const restCost = rest.reduce((sum, rule) => sum + rule.cost, 0);
  return [
    row(`all ${RULES.length} rules, per encounter`, floor, cost(RULES), BUDGET_MICROSECONDS),
    ...dear.map((rule) => row(`rule ${rule.id}`, floor, rule.cost)),
    row(`the other ${rest.length} rules together`, floor, restCost),
  ];
}

function microseconds(files: readonly ParsedFile[], rules: readonly Rule[], codes: CodeLibrary): number {
  const begin = performance.now();
  for (const file of files) runRules(file, codes, { severityOf: () => undefined }, { rules });
  return ((performance.now() - begin) * 1000) / files.length;
}

function row(what: string, floor: number, cost: number, budget?: number): Row {
  return {
    what,
    floor: `no rule ${floor.toFixed(1)} µs`,
    measured: `${cost.toFixed(1)} µs`,
    budget: budget === undefined ? '–' : `≤ ${budget} µs`,
    ...(budget !== undefined && { kept: cost <= budget }),
  };
}
