/** The promise that the rules for diagnoses make together, on the real tabular: one mistake, one finding. */
import { expect, test } from 'vitest';
import type { CodeNode } from '../../../codesets/src/index.js';
import { RULES } from '../../../server/src/rules/index.js';
import type { Finding } from '../../../server/src/rules/rule.js';
import { findingsIn } from '../../support/check-rule.js';
import { realCodes } from '../../support/codes.js';

const DAY = '2023-02-14';

/** Categories with subdivisions, 7th characters, placeholders and nested definitions. */
const CATEGORIES = ['C4A', 'E11', 'H21', 'H40', 'M1A', 'M80', 'N18', 'O31', 'S06', 'S72', 'T40', 'T14', 'W19', 'Z3A'];

function descendants(id: string): CodeNode[] {
  return realCodes()
    .children('icd10cm', id, DAY)
    .flatMap((node) => [node, ...descendants(node.id)]);
}

function visit(codes: readonly CodeNode[]): string {
  return `claim: professional\nfrom: ${DAY}\ndiagnoses:\n${codes.map(({ id }) => `  - "${id}"\n`).join('')}`;
}

/** Rules that judge each code by itself. What the codes say together is nonsense here: they are thousands. */
const ABOUT_ONE_CODE = new Set(RULES.filter(({ checkReference }) => checkReference).map(({ meta }) => meta.id));

async function findingsAboutCodes(text: string): Promise<Finding[]> {
  return (await findingsIn(text)).filter(({ rule }) => ABOUT_ONE_CODE.has(rule));
}

const nodes = CATEGORIES.flatMap(descendants);

test('no billable code has a finding', async () => {
  const billable = nodes.filter(({ status }) => status === 'valid');
  expect(billable.length).toBeGreaterThan(2000);
  expect(await findingsAboutCodes(visit(billable))).toEqual([]);
});

test('every category has exactly one, with a fix', async () => {
  const categories = nodes.filter(({ status }) => status === 'header');
  expect(categories.length).toBeGreaterThan(500);
  const findings = await findingsAboutCodes(visit(categories));
  expect(findings.map(({ message }) => message.split(' ')[0])).toEqual(categories.map(({ id }) => id));
  expect(findings.filter(({ fixes = [] }) => fixes.length === 0)).toEqual([]);
});

test('every code that lost its last character has at most one', async () => {
  const cut = nodes.map((node) => ({ ...node, id: node.id.slice(0, -1) }));
  const text = visit(cut);
  const starts = (await findingsAboutCodes(text)).map(({ span }) => span.start);
  expect(starts).toEqual([...new Set(starts)]);
});
