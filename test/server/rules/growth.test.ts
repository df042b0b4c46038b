import { describe, expect, test } from 'vitest';
import type { CodeLibrary } from '../../../codesets/src/index.js';
import { RULES } from '../../../server/src/rules/index.js';
import { Memory } from '../../../server/src/rules/memory.js';
import type { RuleContext } from '../../../server/src/rules/rule.js';
import { runRules } from '../../../server/src/rules/runner.js';
import { realCodes } from '../../support/codes.js';
import { parseFile } from '../../support/parse.js';

/** The real library, counting every question. */
function counted(library: CodeLibrary): { codes: CodeLibrary; questions: () => number } {
  let questions = 0;
  const codes = new Proxy(library, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => {
        questions++;
        return Reflect.apply(member, target, given);
      };
    },
  });
  return { codes, questions: () => questions };
}

/** Encounters with clean codes and with one of every common mistake, suppressions included. */
function encounters(count: number): string {
  const one = (n: number) => `encounter: visit-${n}
claim: outpatient
from: 2020-11-02
billType: "131"
diagnoses: [I10, E11, E11.9, W19.A, I10.0, S72.001, M17.12]
lines:
  - { revenue: "0450", code: G0382, modifiers: [XQ9, LT] }
  - { revenue: "0022", code: KAXD1 }
  - { revenue: "0636", code: C9024 } # chartwright-ignore hcpcs-terminated: kept for the archive
`;
  return Array.from({ length: count }, (_, n) => one(n)).join('---\n');
}

async function questionsFor(count: number): Promise<number> {
  const { codes, questions } = counted(realCodes());
  runRules(await parseFile(encounters(count)), codes, { severityOf: () => undefined });
  return questions();
}

test('twice the encounters ask the code sets less than three times the questions', async () => {
  const [once, twice] = [await questionsFor(20), await questionsFor(40)];
  expect(once).toBeGreaterThan(0);
  expect(twice).toBeLessThan(3 * once);
});

test('a clean code is looked up few times, however many rules look at it', async () => {
  const { codes, questions } = counted(realCodes());
  const diagnoses = Array.from({ length: 100 }, () => 'E11.9').join(', ');
  const text = `claim: professional\nfrom: 2020-11-02\ndiagnoses: [${diagnoses}]\n`;
  runRules(await parseFile(text), codes, { severityOf: () => undefined });
  expect(questions()).toBeLessThan(100 * 3);
});

/** Counts how often the rule, its fixes included, looks into the list and at its members. */
async function looks(rule: string, list: 'diagnoses' | 'lines', text: string): Promise<number> {
  let count = 0;
  const counting = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(object, name) {
        count++;
        return Reflect.get(object, name);
      },
    });
  const file = await parseFile(text);
  const [encounter] = file.encounters;
  const check = RULES.find(({ meta }) => meta.id === rule)?.checkEncounter;
  if (encounter === undefined || check === undefined) throw new Error(`${rule} checks no encounter`);
  Object.defineProperty(encounter, list, { value: counting(encounter[list].map((member) => counting(member))) });
  const context: RuleContext = {
    file,
    codes: realCodes(),
    memory: new Memory(),
    report: () => undefined,
    replaceCode: ({ replace }, code) => ({ span: replace, text: code }),
  };
  check(encounter, context);
  return count;
}

const claim = (kind: string, diagnoses: readonly string[], rest = '') =>
  `claim: ${kind}\nfrom: 2024-09-10\npayer: medicare\ndiagnoses: [${diagnoses.join(', ')}]\n${rest}`;

const repeated = (count: number, ...texts: readonly string[]) =>
  Array.from({ length: count }, () => texts)
    .flat()
    .slice(0, count);

const visitLines = (count: number) =>
  `lines:\n${repeated(count, '  - { code: "99213", modifiers: ["25"], diagnoses: [1] }', '  - { code: G2211, diagnoses: [1] }').join('\n')}\n`;

describe('four times the entries of one encounter are looked at less than eight times as often', () => {
  test.each([
    ['dx-duplicate', 'diagnoses', (n: number) => claim('outpatient', repeated(n, 'I10'))],
    ['seventh-char-mixed', 'diagnoses', (n: number) => claim('outpatient', repeated(n, 'S52.501A', 'S52.501D'))],
    ['excludes1-conflict', 'diagnoses', (n: number) => claim('outpatient', repeated(n, 'E10.9', 'E11.9', 'I10'))],
    ['ob-code-on-newborn', 'diagnoses', (n: number) => claim('inpatient', repeated(n, 'O80', 'Z38.00'))],
    ['dx-unreferenced', 'lines', (n: number) => claim('professional', repeated(n, 'I10', 'E11.9'), visitLines(n))],
    ['mod-repeat-76-77', 'lines', (n: number) => claim('professional', ['I10'], visitLines(n))],
    ['g2211-with-25', 'lines', (n: number) => claim('professional', ['I10'], visitLines(n))],
  ] as const)('by %s', async (rule, list, text) => {
    const [few, many] = [await looks(rule, list, text(1_000)), await looks(rule, list, text(4_000))];
    expect(few).toBeGreaterThan(0);
    expect(many).toBeLessThan(8 * few);
  });
});
