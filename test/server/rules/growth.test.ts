import { expect, test } from 'vitest';
import type { CodeLibrary } from '../../../codesets/src/index.js';
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
