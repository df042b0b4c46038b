import { expect, test } from 'vitest';
import { checkFix, checkRule, findingsIn, fixTitles } from '../../support/check-rule.js';

const RULE = 'pcs-los-conflict';

const stay = (through: string, more = '', from = '2025-11-03', code = '5A1955Z') =>
  `claim: inpatient\nfrom: ${from}\nthrough: ${through}\n${more}diagnoses: [{ code: J96.01, poa: Y }]\nprocedures: [${code}]\n`;

const mark = (days: string) =>
  `#            ^^^^^^^ * 5A1955Z takes more than 96 hours, and the stay is ${days} long\n`;

test('reports ventilation of more than 96 hours in less than five days', async () => {
  await checkRule(RULE, stay('2025-11-06') + mark('3 days'));
  await checkRule(RULE, stay('2025-11-07') + mark('4 days').replace('* ', ''));
  await checkRule(RULE, stay('2025-11-04') + mark('1 day'));
  await checkRule(RULE, stay('2025-11-08'));
});

test('counts from the admission, where the file gives it', async () => {
  const earlier = 'admission: { date: 2025-10-30 }\n';
  await checkRule(RULE, stay('2025-11-06', earlier));
  const later = 'admission: { date: 2025-11-05 }\n';
  await checkRule(RULE, stay('2025-11-08', later) + mark('3 days'));
});

test('counts across the change of the clocks', () => checkRule(RULE, stay('2025-11-05', '', '2025-10-31')));

test('stays silent for shorter ventilation', () => checkRule(RULE, stay('2025-11-06', '', '2025-11-03', '5A1945Z')));

test.each(['discharge: { status: "30" }\n', 'billType: "0112"\n', 'billType: "0113"\n', 'billType: "0114"\n'])(
  'stays silent while the stay goes on or the bill is for a part of it: %s',
  (line) => checkRule(RULE, stay('2025-11-06', line)),
);

test('counts a last interim bill from the admission that it names', () =>
  checkRule(RULE, stay('2025-11-06', 'billType: "0114"\nadmission: { date: 2025-11-03 }\n') + mark('3 days')));

test('stays silent where the length is not known', async () => {
  await checkRule(RULE, 'claim: inpatient\nfrom: 2025-11-03\ndiagnoses: [J96.01]\nprocedures: [5A1955Z]\n');
  await checkRule(RULE, stay('2025-11-01'));
  await checkRule(RULE, stay('2026-10-02', '', '2026-10-01'));
});

test('offers the shorter procedures', async () => {
  const titles = await fixTitles(RULE, stay('2025-11-06'));
  expect(titles.map((title) => title.slice(0, 11))).toEqual(['Use 5A1945Z', 'Use 5A1935Z']);
  await checkFix(RULE, stay('2025-11-06'), titles[0] ?? '', stay('2025-11-06', '', '2025-11-03', '5A1945Z'));
});

test('offers the shorter ventilation only where the stay is too short for the longer one', async () => {
  const fixes = async (through: string) => {
    const findings = await findingsIn(
      `claim: inpatient\nfrom: 2024-03-01\nthrough: ${through}\ndiagnoses: [{ code: J96.01, poa: Y }]\nprocedures: [{ code: 5A1955Z, date: 2024-03-01 }]\n`,
    );
    return findings.filter(({ rule }) => rule === RULE).map((finding) => finding.fixes?.length ?? 0);
  };
  expect(await fixes('2024-03-04')).toEqual([2]);
  expect(await fixes('2024-03-05')).toEqual([0]);
});
