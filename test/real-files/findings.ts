/** The findings of the real files in the shape in which they are committed and reviewed. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ParsedFile } from '../../server/src/model/parsed-file.js';
import type { RuleSettings } from '../../server/src/rules/file-context.js';
import { RULES } from '../../server/src/rules/index.js';
import type { Finding, Rule } from '../../server/src/rules/rule.js';
import { runRules } from '../../server/src/rules/runner.js';
import { codesWithoutImports } from '../support/codes.js';
import { UNTRIGGERED } from '../support/untriggered.js';
import { names, type RealFile, realFile } from './fixtures.js';
import { readRows } from './rows.js';

const LIST = 'findings.tsv';
const COLUMNS = ['file', 'place', 'rule', 'text', 'severity', 'count', 'verdict', 'reason'] as const;

/** A finding, or several that say the same of the same text of a file. */
export type FindingRow = Record<(typeof COLUMNS)[number], string>;

const MANY_TEXTS = 20;

/** The verdict of somebody who has looked: the finding is right. What is wrong is mended, never listed. */
export const UPHELD = 'upheld';
/** What an update writes of a finding that nobody has looked at. */
export const NEW = 'new';

const settings: RuleSettings = { severityOf: () => undefined, today: '2026-12-31' };

export function readFindings(): FindingRow[] {
  return readRows(LIST, COLUMNS);
}

/** Every finding above hint in the real files, by a user who has imported nothing. */
export async function findingsNow(): Promise<FindingRow[]> {
  const rows: FindingRow[] = [];
  for (const name of names) rows.push(...(await findingsOf(await realFile(name))));
  return rows;
}

/** Throws where a rule does. */
export async function findingsOf(file: RealFile): Promise<FindingRow[]> {
  if (file.read === undefined) return [];
  const findings = findingsBy(RULES, file, file.read.parsed);
  const placeOf = placesIn(file.text);
  const rows = findings
    .filter(({ severity }) => severity !== 'hint')
    .map((finding) => toRow(file, finding, placeOf(finding.span.start)));
  return gathered(withoutManyTexts(rows));
}

/** The same without the triggers of the rules: of every file the findings must be the same. */
export function findingsWithoutTriggers(file: RealFile): readonly Finding[] {
  return file.read === undefined ? [] : findingsBy(UNTRIGGERED, file, file.read.parsed);
}

export function allFindings(file: RealFile): readonly Finding[] {
  return file.read === undefined ? [] : findingsBy(RULES, file, file.read.parsed);
}

function findingsBy(rules: readonly Rule[], { name }: RealFile, parsed: ParsedFile): readonly Finding[] {
  return runRules(parsed, codesWithoutImports(), settings, {
    rules,
    onError: (rule, error) => {
      throw new Error(`${rule} threw in ${name}`, { cause: error });
    },
  });
}

/** A file of chance values has a finding for each of them: of many texts only their number is listed. */
function withoutManyTexts(rows: readonly FindingRow[]): FindingRow[] {
  const texts = new Map<string, Set<string>>();
  const kindOf = ({ rule, severity }: FindingRow) => `${rule} ${severity}`;
  for (const row of rows) texts.set(kindOf(row), (texts.get(kindOf(row)) ?? new Set()).add(row.text));
  return rows.map((row) => {
    const { size = 0 } = texts.get(kindOf(row)) ?? {};
    return size > MANY_TEXTS ? { ...row, text: `(${size} texts)` } : row;
  });
}

/** One row for all findings that say the same of the same text, at the place of the first. */
function gathered(rows: readonly FindingRow[]): FindingRow[] {
  const first = new Map<string, FindingRow>();
  for (const row of rows) {
    const known = first.get(keyOf(row));
    first.set(keyOf(row), known === undefined ? row : { ...known, count: String(Number(known.count) + 1) });
  }
  return [...first.values()];
}

/** Writes the list anew, with the verdicts that it has; what is new in it waits for somebody to look at it. */
export function writeFindings(rows: readonly FindingRow[], reviewed: readonly FindingRow[]): void {
  const verdicts = new Map(reviewed.map((row) => [keyOf(row), row]));
  const lines = rows.map((row) => {
    const { verdict = NEW, reason = '' } = verdicts.get(keyOf(row)) ?? {};
    return COLUMNS.map((column) => ({ ...row, verdict, reason })[column]).join('\t');
  });
  writeFileSync(path.join(import.meta.dirname, LIST), `${[COLUMNS.join('\t'), ...lines].join('\n')}\n`);
}

/** What is found, without where it is and how often. */
export function keyOf({ file, rule, text, severity }: FindingRow): string {
  return [file, rule, text, severity].join('\t');
}

function toRow({ name, text }: RealFile, { rule, span, severity }: Finding, place: string): FindingRow {
  return {
    file: name,
    place,
    rule,
    text: shown(text.slice(span.start, span.end)),
    severity,
    count: '1',
    verdict: '',
    reason: '',
  };
}

/** The zero-based line of an offset; in a file that is one line, `@` and the offset. */
function placesIn(text: string): (offset: number) => string {
  const lines = TextDocument.create('', '', 0, text);
  return (offset) => (lines.lineCount > 2 ? String(lines.positionAt(offset).line) : `@${offset}`);
}

/** Codes are short. Of other texts, which are the files' own, only the length is written down. */
function shown(text: string): string {
  return /^[\dA-Za-z.]{1,7}$/.test(text) ? text : `(${text.length} characters)`;
}
