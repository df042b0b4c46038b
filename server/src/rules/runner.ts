/** Runs the rules over a parsed file and returns their findings in the order of the text. */
import type { CodeLibrary, IsoDate } from '../../../codesets/src/types.js';
import type { CodeReference, Encounter } from '../model/encounter.js';
import type { ParsedFile } from '../model/parsed-file.js';
import { RULES } from './index.js';
import { lineIndex } from './line-index.js';
import type { Finding, Report, Rule, RuleContext, RuleMeta, SeveritySetting } from './rule.js';
import { governingDate } from './support/governing-date.js';
import { applySuppressions, type RuleKnowledge } from './suppression.js';
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
      runRule(rule, contextFor(rule.meta, file, codes, settings, findings));
      completed.add(id);
    } catch (error) {
      onError?.(id, error);
    }
  }
  const { kept, useless } = applySuppressions(file, findings, knowledge(rules, completed, file, codes));
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

function runRule({ meta, checkFile, checkEncounter, checkReference }: Rule, context: RuleContext): void {
  checkFile?.(context);
  if (checkEncounter !== undefined) {
    for (const encounter of context.file.encounters) {
      if (applies(meta, encounter, governingDate(encounter))) checkEncounter(encounter, context);
    }
  }
  if (checkReference !== undefined) {
    const encounterOf = meta.claims === undefined ? undefined : encountersByReference(context.file);
    for (const reference of context.file.references) {
      if (applies(meta, encounterOf?.get(reference), reference.date)) checkReference(reference, context);
    }
  }
}

/** A rule with limits applies only where it is known that they are met. */
function applies(
  { claims, effective }: RuleMeta,
  encounter: Encounter | undefined,
  date: IsoDate | undefined,
): boolean {
  const claim = encounter?.claim?.value;
  if (claims !== undefined && (claim === undefined || !claims.includes(claim))) return false;
  if (effective === undefined) return true;
  if (date === undefined) return false;
  return (effective.from ?? date) <= date && date <= (effective.through ?? date);
}

function encountersByReference({ encounters }: ParsedFile): Map<CodeReference, Encounter> {
  return new Map(encounters.flatMap((encounter) => encounter.references.map((reference) => [reference, encounter])));
}

/** A rule answered for a line when it ran to its end and every code of the line could be looked up. */
function knowledge(
  rules: readonly Rule[],
  completed: ReadonlySet<string>,
  file: ParsedFile,
  codes: CodeLibrary,
): RuleKnowledge {
  let doubtful: ReadonlySet<number> | undefined;
  return {
    exists: (id) => rules.some((rule) => rule.meta.id === id),
    answeredFor(id, line) {
      doubtful ??= doubtfulLines(file, codes);
      return completed.has(id) && !doubtful.has(line);
    },
  };
}

/** Lines with a code that no date or no loaded release allows to judge. CPT, which is never judged, does not count. */
function doubtfulLines(file: ParsedFile, codes: CodeLibrary): Set<number> {
  const lineOf = lineIndex(file.text);
  const doubtful = file.references.filter(
    ({ system, text, date }) =>
      system !== 'cpt' && (date === undefined || codes.lookup(system, text, date).status === 'unknown'),
  );
  return new Set(doubtful.map(({ span }) => lineOf(span.start)));
}
