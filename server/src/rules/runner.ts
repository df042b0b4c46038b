/** Runs the rules over a parsed file and returns their findings in the order of the text. */
import type { CodeLibrary } from '../../../codesets/src/types.js';
import type { CodeReference } from '../model/encounter.js';
import type { ParsedFile } from '../model/parsed-file.js';
import { RULES } from './index.js';
import type { Finding, Report, Rule, RuleContext, RuleMeta, SeveritySetting } from './rule.js';
import { knowledgeOf } from './rule-knowledge.js';
import { applies, encountersByReference } from './scope.js';
import { governingDate } from './support/governing-date.js';
import { applySuppressions } from './suppression.js';
import suppressionUnused from './suppression-unused.js';

export interface RuleSettings {
  /** The severity that the user chose for a rule; undefined: the rule's own. */
  severityOf(ruleId: string): SeveritySetting | undefined;
}

export interface RunOptions {
  /** Defaults to all rules. */
  readonly rules?: readonly Rule[];
  /** Told of a rule that threw. It gets no text of the document from here. */
  readonly onError?: (ruleId: string, error: unknown) => void;
}

/**
 * The findings of all rules that are not off, in the order of the text, suppressions applied. Never throws: a rule
 * that does is reported to `onError`, keeps what it found before, and leaves the other rules alone.
 */
export function runRules(
  file: ParsedFile,
  codes: CodeLibrary,
  settings: RuleSettings,
  { rules = RULES, onError }: RunOptions = {},
): Finding[] {
  const findings: Finding[] = [];
  const completed = new Set<string>();
  for (const rule of rules) {
    const { id } = rule.meta;
    if (settings.severityOf(id) === 'off') continue;
    try {
      runRule(rule, contextFor(rule.meta, file, codes, settings, findings), findings);
      completed.add(id);
    } catch (error) {
      onError?.(id, error);
    }
  }
  const { kept, useless } = applySuppressions(file, findings, knowledgeOf(rules, completed, file, codes));
  const unused = completed.has(suppressionUnused.meta.id) ? useless : [];
  const all = [...kept, ...unused.map((report) => toFinding(report, suppressionUnused.meta, settings))];
  // The sort is stable: at one place the findings keep the order of the rules.
  return all.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
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
  };
}

function toFinding(report: Report, meta: RuleMeta, settings: RuleSettings): Finding {
  const chosen = settings.severityOf(meta.id);
  const severity = chosen === undefined || chosen === 'off' ? (report.severity ?? meta.severity) : chosen;
  return { ...report, rule: meta.id, severity, sources: meta.sources };
}

function runRule(rule: Rule, context: RuleContext, findings: Finding[]): void {
  const { meta, checkFile, checkEncounter, checkReference } = rule;
  checkFile?.(context);
  if (checkEncounter !== undefined) {
    for (const encounter of context.file.encounters) {
      if (applies(meta, encounter, governingDate(encounter))) checkEncounter(encounter, context);
    }
  }
  if (checkReference !== undefined) {
    const encounterOf = meta.claims === undefined ? undefined : encountersByReference(context.file);
    for (const reference of context.file.references) {
      if (!applies(meta, encounterOf?.get(reference), reference.date)) continue;
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
