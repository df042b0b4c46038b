/**
 * Tests of rules are documents. A line of `^^^ text` says what must be reported right above it (`*`: with a fix;
 * a `…` at the end: the message begins so). Marker lines are removed before reading. The match is exact:
 * whatever is not marked must stay silent.
 */
import { expect } from 'vitest';
import type { CodeLibrary } from '../../codesets/src/types.js';
import { RULES } from '../../server/src/rules/index.js';
import type { Finding, SeveritySetting } from '../../server/src/rules/rule.js';
import { runRules } from '../../server/src/rules/runner.js';
import { realCodes } from './codes.js';
import { applyEdits, parseFile } from './parse.js';
import { UNTRIGGERED } from './untriggered.js';

export interface CheckOptions {
  readonly fileName?: string;
  readonly severities?: Readonly<Record<string, SeveritySetting>>;
  /** The day of the check; absent: no clock. */
  readonly today?: string;
  /** Defaults to the real code sets beside tiny imported tables. */
  readonly codes?: CodeLibrary;
}

interface Expected {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly hasFix: boolean;
  readonly message: string;
}

const MARKER = /^(\s*(?:#|\/\/)?\s*)(\^+)(\s.*)$/;

/** Runs all rules and compares what the rule reports with the markers of the document; then holds its fixes to the laws. */
export async function checkRule(ruleId: string, marked: string, options: CheckOptions = {}): Promise<void> {
  const { text, expected } = unmarked(marked);
  const findings = (await findingsIn(text, options)).filter((finding) => finding.rule === ruleId);
  const shown = findings.map((finding) => describe(text, finding));
  expect(shown.map(comparable(expected))).toEqual(expected);
  await checkFixLaws(ruleId, text, findings, options);
}

/** Every finding of every rule in the text; a rule that throws fails the test. */
export async function findingsIn(
  text: string,
  { fileName, severities = {}, today, codes = realCodes() }: CheckOptions = {},
): Promise<readonly Finding[]> {
  const file = await parseFile(text, fileName);
  const settings = { severityOf: (id: string) => severities[id], ...(today !== undefined && { today }) };
  const onError = (id: string, error: unknown) => {
    throw new Error(`${id} threw`, { cause: error });
  };
  const findings = runRules(file, codes, settings, { onError });
  expect(findings).toEqual(runRules(file, codes, settings, { onError, rules: UNTRIGGERED }));
  return findings;
}

/** Applies the fix with the title to the only finding that has it, and compares the whole document. */
export async function checkFix(ruleId: string, before: string, title: string, after: string): Promise<void> {
  const findings = (await findingsIn(before)).filter((finding) => finding.rule === ruleId);
  const fixes = findings.flatMap((finding) => finding.fixes ?? []);
  const fix = fixes.find((candidate) => candidate.title === title);
  if (fix === undefined) throw new Error(`no fix "${title}", only:\n${fixes.map((f) => f.title).join('\n')}`);
  expect(applyEdits(before, fix.edits)).toBe(after);
}

/** Titles of the fixes that the rule offers in the text, in order. */
export async function fixTitles(ruleId: string, text: string): Promise<string[]> {
  const findings = (await findingsIn(text)).filter((finding) => finding.rule === ruleId);
  return findings.flatMap((finding) => finding.fixes ?? []).map((fix) => fix.title);
}

function unmarked(marked: string): { text: string; expected: Expected[] } {
  const lines: string[] = [];
  const expected: Expected[] = [];
  for (const line of marked.split('\n')) {
    const [, before, carets, rest] = MARKER.exec(line) ?? [];
    if (before === undefined || carets === undefined || rest === undefined) {
      lines.push(line);
      continue;
    }
    const [, star, message = ''] = /^\s+(\*\s+)?(.*)$/.exec(rest) ?? [];
    const place = { line: lines.length - 1, column: before.length, length: carets.length };
    expected.push({ ...place, hasFix: star !== undefined, message: message.trim() });
  }
  expected.sort((a, b) => a.line - b.line || a.column - b.column);
  return { text: lines.join('\n'), expected };
}

/** A finding as a marker would say it; spans of several lines end with their first. */
function describe(text: string, { span, message, fixes = [] }: Finding): Expected {
  const before = text.slice(0, span.start).split('\n');
  const firstLine = text.slice(span.start, span.end).split('\n', 1)[0] ?? '';
  return {
    line: before.length - 1,
    column: before.at(-1)?.length ?? 0,
    length: firstLine.length,
    hasFix: fixes.length > 0,
    message,
  };
}

/** Shortens a message to what the marker of the same position says of it, when that ends with `…`. */
function comparable(expected: readonly Expected[]) {
  return (found: Expected, index: number): Expected => {
    const wanted = expected[index]?.message ?? '';
    const matches = wanted.endsWith('…') && found.message.startsWith(wanted.slice(0, -1));
    return matches ? { ...found, message: wanted } : found;
  };
}

/** A fix parses, clears its finding without a new one of the rule, and exists as the rule's metadata declares. */
async function checkFixLaws(ruleId: string, text: string, findings: readonly Finding[], options: CheckOptions) {
  const declared = RULES.find((rule) => rule.meta.id === ruleId)?.meta.fix;
  const problems = (await parseFile(text, options.fileName)).problems.length;
  for (const finding of findings) {
    const fixes = finding.fixes ?? [];
    if (declared === 'always') expect(fixes.length, `"${finding.message}" must have a fix`).toBeGreaterThan(0);
    if (declared === 'never') expect(fixes, `"${finding.message}" must have no fix`).toEqual([]);
    for (const fix of fixes) {
      const after = applyEdits(text, fix.edits);
      const reread = await parseFile(after, options.fileName);
      expect(reread.problems.length, `"${fix.title}" breaks the file`).toBeLessThanOrEqual(problems);
      const left = (await findingsIn(after, options)).filter(({ rule }) => rule === ruleId);
      expect(left.length, `"${fix.title}" does not clear its report`).toBeLessThan(findings.length);
    }
  }
  await checkRepairsConverge(ruleId, text, options);
}

/** Applying every repair, again and again, comes to an end: no repair undoes another or leaves work behind. */
async function checkRepairsConverge(ruleId: string, text: string, options: CheckOptions): Promise<void> {
  let current = text;
  for (let round = 0; round < 3; round++) {
    const repairs = (await findingsIn(current, options))
      .filter(({ rule }) => rule === ruleId)
      .flatMap(({ fixes = [] }) => fixes.find(({ kind }) => kind === 'repair') ?? []);
    if (repairs.length === 0) return;
    current = applyEdits(
      current,
      repairs.flatMap(({ edits }) => edits),
    );
  }
  throw new Error('the repairs do not come to an end');
}
