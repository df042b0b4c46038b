import { describe, expect, test } from 'vitest';
import type { Rule, RuleMeta, SeveritySetting } from '../../../server/src/rules/rule.js';
import { runRules } from '../../../server/src/rules/runner.js';
import { realCodes } from '../../support/codes.js';
import { parseFile } from '../../support/parse.js';

const VISIT = `claim: professional
from: 2023-02-14
place: "00"
diagnoses: [E11, I10.0]
`;

function settings(severities: Record<string, SeveritySetting> = {}) {
  return { severityOf: (id: string) => severities[id] };
}

/** A rule of the test's own: the runner is what is tested here. */
function ruleWith(meta: Partial<RuleMeta>, check: Omit<Rule, 'meta'>): Rule {
  const base: RuleMeta = {
    id: 'test-rule',
    summary: '',
    why: '',
    severity: 'warning',
    sources: ['a source'],
    data: [],
    fix: 'never',
    examples: [],
    since: '0.1.0',
  };
  return { meta: { ...base, ...meta }, ...check };
}

const everyCode: Omit<Rule, 'meta'> = {
  checkReference: ({ span, text }, { report }) => report({ span, message: text }),
};

const everyEncounter: Omit<Rule, 'meta'> = {
  checkEncounter: ({ anchor }, { report }) => report({ span: anchor, message: 'seen' }),
};

async function messages(text: string, rule: Rule): Promise<string[]> {
  const file = await parseFile(text);
  return runRules(file, realCodes(), settings(), { rules: [rule] }).map(({ message }) => message);
}

describe('findings', () => {
  test('come in the order of the text, whatever the order of the rules', async () => {
    const findings = runRules(await parseFile(VISIT), realCodes(), settings());
    expect(findings.map(({ rule }) => rule)).toEqual(['pos-invalid', 'dx-not-billable', 'dx-unknown-code']);
  });

  test('carry the severity and the sources of their rule', async () => {
    const file = await parseFile(VISIT);
    const [finding] = runRules(file, realCodes(), settings(), { rules: [ruleWith({}, everyCode)] });
    expect(finding).toMatchObject({ rule: 'test-rule', severity: 'warning', sources: ['a source'] });
  });
});

describe('the release', () => {
  test('in force on the date of the code comes with the finding', async () => {
    const findings = runRules(await parseFile(VISIT), realCodes(), settings());
    expect(findings.find(({ rule }) => rule === 'dx-not-billable')?.release).toMatchObject({
      system: 'icd10cm',
      name: 'FY2023',
      publisher: 'CDC/NCHS',
    });
  });

  test('is absent where none covers the date', async () => {
    const file = await parseFile('claim: professional\nfrom: 2014-01-02\ndiagnoses: [I10]\n');
    const [finding] = runRules(file, realCodes(), settings(), { rules: [ruleWith({}, everyCode)] });
    expect(finding).not.toHaveProperty('release');
  });
});

describe('severity', () => {
  test('is what the user chose', async () => {
    const findings = runRules(await parseFile(VISIT), realCodes(), settings({ 'dx-not-billable': 'hint' }));
    expect(findings.find(({ rule }) => rule === 'dx-not-billable')?.severity).toBe('hint');
  });

  test('of a single report counts unless the user chose one', async () => {
    const rule = ruleWith(
      {},
      { checkFile: ({ report }) => report({ span: { start: 0, end: 1 }, message: 'm', severity: 'info' }) },
    );
    const file = await parseFile(VISIT);
    const severityWith = (chosen: Record<string, SeveritySetting>) =>
      runRules(file, realCodes(), settings(chosen), { rules: [rule] })[0]?.severity;
    expect(severityWith({})).toBe('info');
    expect(severityWith({ 'test-rule': 'error' })).toBe('error');
  });

  test('off means that the rule does not run', async () => {
    let ran = false;
    const rule = ruleWith(
      {},
      {
        checkFile: () => {
          ran = true;
        },
      },
    );
    runRules(await parseFile(VISIT), realCodes(), settings({ 'test-rule': 'off' }), { rules: [rule] });
    expect(ran).toBe(false);
  });
});

describe('a rule that throws', () => {
  const broken = ruleWith(
    { id: 'broken-rule' },
    {
      checkReference: ({ span, text, system }, { report }) => {
        if (system === 'icd10cm') throw new Error('bug');
        report({ span, message: text });
      },
    },
  );

  test('leaves the others alone, keeps what it found, and is reported once without a word of the text', async () => {
    const errors: unknown[] = [];
    const findings = runRules(await parseFile(VISIT), realCodes(), settings(), {
      rules: [broken, ruleWith({}, everyCode)],
      onError: (...told) => errors.push(told),
    });
    expect(findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      'broken-rule 00',
      'test-rule 00',
      'test-rule E11',
      'test-rule I10.0',
    ]);
    expect(errors).toEqual([['broken-rule', new Error('bug')]]);
  });

  test('needs no listener', async () => {
    const file = await parseFile(VISIT);
    expect(() => runRules(file, realCodes(), settings(), { rules: [broken] })).not.toThrow();
  });

  test('makes no suppression look unused', async () => {
    const file = await parseFile(
      'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I10] # chartwright-ignore broken-rule: x\n',
    );
    expect(runRules(file, realCodes(), settings(), { rules: [broken] })).toEqual([]);
  });
});

describe('a rule for some claims only', () => {
  const text =
    'claim: professional\nfrom: 2023-02-14\ndiagnoses: [I10]\n---\nclaim: inpatient\nfrom: 2023-02-14\ndiagnoses: [J18.9]\n---\nfrom: 2023-02-14\ndiagnoses: [K35.80]\n';

  test('sees their encounters, and none whose kind is not given', async () => {
    expect(await messages(text, ruleWith({ claims: ['inpatient'] }, everyEncounter))).toEqual(['seen']);
    expect(await messages(text, ruleWith({}, everyEncounter))).toHaveLength(3);
  });

  test('sees their codes alone', async () => {
    expect(await messages(text, ruleWith({ claims: ['inpatient'] }, everyCode))).toEqual(['J18.9']);
  });
});

describe('a rule of some payers', () => {
  const rule = ruleWith({ payers: ['medicare', 'medicare-advantage'] }, everyCode);
  const paidBy = (payer: string) => `claim: professional\nfrom: 2023-02-14\n${payer}diagnoses: [I10]\n`;

  test('holds for theirs, however they are written', async () => {
    expect(await messages(paidBy('payer: medicare\n'), rule)).toEqual(['I10']);
    expect(await messages(paidBy('payer: " Medicare "\n'), rule)).toEqual(['I10']);
  });

  test('does not hold for another', async () => {
    expect(await messages(paidBy('payer: commercial\n'), rule)).toEqual([]);
    const perEncounter = ruleWith({ payers: ['medicare'] }, everyEncounter);
    expect(await messages(paidBy('payer: medicaid\n'), perEncounter)).toEqual([]);
  });

  test('holds where the payer is not given', async () => {
    expect(await messages(paidBy(''), rule)).toEqual(['I10']);
    expect(await messages(paidBy('payer: ""\n'), rule)).toEqual(['I10']);
  });

  test('asks each encounter of a file for its own', async () => {
    const text = `${paidBy('payer: medicaid\n')}---\n${paidBy('payer: medicare\n').replace('I10', 'E11.9')}`;
    expect(await messages(text, rule)).toEqual(['E11.9']);
  });
});

describe('a rule for some dates only', () => {
  const until = ruleWith({ effective: { through: '2024-09-30' } }, everyCode);
  const visit = (day: string) => `claim: professional\nfrom: ${day}\ndiagnoses: [I10]\n`;

  test('holds on its last day and not on the day after', async () => {
    expect(await messages(visit('2024-09-30'), until)).toEqual(['I10']);
    expect(await messages(visit('2024-10-01'), until)).toEqual([]);
  });

  test('holds on its first day and not on the day before', async () => {
    const since = ruleWith({ effective: { from: '2024-10-01' } }, everyCode);
    expect(await messages(visit('2024-10-01'), since)).toEqual(['I10']);
    expect(await messages(visit('2024-09-30'), since)).toEqual([]);
  });

  test('holds for no code without a date', async () => {
    expect(await messages('claim: professional\ndiagnoses: [I10]\n', until)).toEqual([]);
  });

  test('judges an inpatient encounter by its discharge date', async () => {
    const rule = ruleWith({ effective: { from: '2024-10-01' } }, everyEncounter);
    expect(await messages('claim: inpatient\nfrom: 2024-09-28\nthrough: 2024-10-01\n', rule)).toEqual(['seen']);
    expect(await messages('claim: professional\nfrom: 2024-09-28\nthrough: 2024-10-01\n', rule)).toEqual([]);
  });
});

test('a file that is being typed makes no rule throw, at whatever character it ends', async () => {
  const text = `encounter: everything # expect: nothing
claim: inpatient
from: 2023-02-14
through: 2023-02-17
billType: "111"
discharge: { status: 1 }
diagnoses: [E11, W19.A, "250.00", { code: I10.0, poa: Y }] # chartwright-ignore dx-not-billable, x: because
procedures: [OSR9019, 0DTJ9ZZ, 3E03317]
lines:
  - { revenue: 0450, code: "99213", modifiers: [25, XQ9] }
  - { revenue: "0022", code: KAXD1, diagnoses: [A, 2], units: 1 }
`;
  const errors: unknown[] = [];
  for (let end = 0; end <= text.length; end += 1) {
    const file = await parseFile(text.slice(0, end));
    runRules(file, realCodes(), settings(), { onError: (...told) => errors.push([end, ...told]) });
  }
  expect(errors).toEqual([]);
});
