/** Runs the rules over a parsed file and returns their findings in the order of the text. */
import type { CodeLibrary, IsoDate } from '../../../codesets/src/types.js';
import type { CodeReference } from '../model/encounter.js';
import type { ParsedFile } from '../model/parsed-file.js';
import expectationUnmet from './expectation-unmet.js';
import { compareWithExpectations, reportUnmet } from './expectations.js';
import { RULES } from './index.js';
import type { Finding, Report, Rule, RuleContext, RuleMeta, SeveritySetting } from './rule.js';
import { knowledgeOf } from './rule-knowledge.js';
import { applies, FileScope } from './scope.js';
import { applySuppressions } from './suppression.js';
import suppressionUnused from './suppression-unused.js';
import type { RuleKnowledge } from './useless-suppressions.js';

export interface RuleSettings {
  /** The severity that the user chose for a rule; undefined: the rule's own. */
  severityOf(ruleId: string): SeveritySetting | undefined;
  /** The day on which the check is made; absent: no clock. */
  readonly today?: IsoDate;
}

export interface RunOptions {
  /** Defaults to all rules. */
  readonly rules?: readonly Rule[];
  /** Told of a rule that threw. It gets no text of the document from here. */
  readonly onError?: (ruleId: string, error: unknown) => void;
  /** What becomes of expectations: held against the findings by default, or left to a caller who judges the fixture. */
  readonly expectations?: 'applied' | 'left';
}

/**
 * The findings of all rules that are not off, in the order of the text, suppressions and expectations applied. Never
 * throws: a rule that does is reported to `onError`, keeps what it found before, and leaves the other rules alone.
 */
export function runRules(
  file: ParsedFile,
  codes: CodeLibrary,
  settings: RuleSettings,
  { rules = RULES, onError, expectations = 'applied' }: RunOptions = {},
): Finding[] {
  const findings: Finding[] = [];
  const completed = new Set<string>();
  const scope = new FileScope(file);
  for (const rule of rules) {
    const { id } = rule.meta;
    if (settings.severityOf(id) === 'off') continue;
    try {
      runRule(rule, contextFor(rule.meta, file, codes, settings, findings), scope, findings);
      completed.add(id);
    } catch (error) {
      onError?.(id, error);
    }
  }
  const knowledge = knowledgeOf(rules, completed, file, codes);
  const { kept, useless } = applySuppressions(file, findings, knowledge);
  const as = (meta: RuleMeta) => (report: Report) =>
    completed.has(meta.id) ? [toFinding(report, meta, settings)] : [];
  const judged = [...kept, ...useless.flatMap(as(suppressionUnused.meta))];
  const all = expectations === 'left' ? judged : withExpectations(file, judged, knowledge, as(expectationUnmet.meta));
  // The sort is stable: at one place the findings keep the order of the rules.
  return all.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Expected findings are quiet. Of an expectation that is not met nothing is said where its rule could not answer. */
function withExpectations(
  file: ParsedFile,
  findings: readonly Finding[],
  { exists, answeredFor }: RuleKnowledge,
  toFindings: (report: Report) => readonly Finding[],
): Finding[] {
  const { unmet, unexpected } = compareWithExpectations(file, findings);
  const certain = unmet.filter(
    ({ expectation, rule }) =>
      rule === undefined || !exists(rule.value) || answeredFor(rule.value, expectation.comment.appliesToLine),
  );
  return [...unexpected, ...certain.flatMap((each) => toFindings(reportUnmet(file, each, exists)))];
}

function contextFor(
  meta: RuleMeta,
  file: ParsedFile,
  codes: CodeLibrary,
  settings: RuleSettings,
  findings: Finding[],
): RuleContext {
  return {
    file,
    codes,
    report: (report) => findings.push(toFinding(report, meta, settings)),
    replaceCode: (reference, code) => file.replaceCode(reference, code),
    ...(settings.today !== undefined && { today: settings.today }),
  };
}

function toFinding(report: Report, meta: RuleMeta, settings: RuleSettings): Finding {
  const chosen = settings.severityOf(meta.id);
  const severity = chosen === undefined || chosen === 'off' ? (report.severity ?? meta.severity) : chosen;
  return { ...report, rule: meta.id, severity, sources: meta.sources };
}

function runRule(rule: Rule, context: RuleContext, scope: FileScope, findings: Finding[]): void {
  const { meta, checkFile, checkEncounter, checkReference } = rule;
  checkFile?.(context);
  if (checkEncounter !== undefined) {
    for (const { encounter, date } of scope.dated) {
      if (applies(meta, encounter, date)) checkEncounter(encounter, context);
    }
  }
  if (checkReference !== undefined) {
    const limited = meta.claims !== undefined || meta.payers !== undefined;
    for (const reference of context.file.references) {
      if (!applies(meta, limited ? scope.encounterOf(reference) : undefined, reference.date)) continue;
      const first = findings.length;
      checkReference(reference, context);
      addRelease(findings, first, reference, context.codes);
    }
  }
}

/** What is said of a code rests on the release in force on its date. */
function addRelease(findings: Finding[], first: number, { system, date }: CodeReference, codes: CodeLibrary): void {
  if (findings.length === first || date === undefined) return;
  const release = codes.releaseOn(system, date);
  if (release === undefined) return;
  findings.push(...findings.splice(first).map((finding) => ({ ...finding, release })));
}
