/** Runs the rules over a parsed file and returns their findings in the order of the text. */
import type { CodeLibrary, IsoDate, Release } from '../../../codesets/src/types.js';
import type { CodeReference } from '../model/encounter.js';
import type { ParsedFile } from '../model/parsed-file.js';
import type { TextEdit } from '../model/span.js';
import expectationUnmet from './expectation-unmet.js';
import { compareWithExpectations, reportUnmet } from './expectations.js';
import { RULES } from './index.js';
import { Memory } from './memory.js';
import type { Finding, Report, Rule, RuleContext, RuleMeta, SeveritySetting } from './rule.js';
import { knowledgeOf } from './rule-knowledge.js';
import { rulesForFile } from './rules-for-file.js';
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
  const broken = new Set<string>();
  const scope = new FileScope(file);
  const context = new FileContext(file, codes, settings, findings);
  for (const rule of rulesForFile(rules, scope, codes)) {
    const { id } = rule.meta;
    if (settings.severityOf(id) === 'off') continue;
    try {
      context.beginRule(rule.meta);
      runRule(rule, context, scope);
    } catch (error) {
      broken.add(id);
      onError?.(id, error);
    }
  }
  const knowledge = knowledgeOf(rules, (id) => settings.severityOf(id) === 'off' || broken.has(id), file, codes);
  const { kept, useless } = applySuppressions(file, findings, knowledge);
  const as = (meta: RuleMeta) => (report: Report) =>
    knowledge.completed(meta.id) ? [toFinding(report, meta, settings)] : [];
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
      rule === undefined || !exists(rule.value) || answeredFor(rule.value, expectation.comment),
  );
  return [...unexpected, ...certain.flatMap((each) => toFindings(reportUnmet(file, each, exists)))];
}

/** What all rules get of a file, one after the other: made once, because there are many rules and many small files. */
class FileContext implements RuleContext {
  readonly today?: IsoDate;
  readonly memory = new Memory();
  private meta: RuleMeta | undefined;
  private reference: CodeReference | undefined;

  constructor(
    readonly file: ParsedFile,
    readonly codes: CodeLibrary,
    private readonly settings: RuleSettings,
    private readonly findings: Finding[],
  ) {
    if (settings.today !== undefined) this.today = settings.today;
  }

  /** From here on, what is reported is the rule's. */
  beginRule(meta: RuleMeta): void {
    this.meta = meta;
    this.reference = undefined;
  }

  /** From here on, what is reported is of the reference, and rests on the release in force on its date. */
  beginReference(reference: CodeReference): void {
    this.reference = reference;
  }

  readonly report = (report: Report): void => {
    if (this.meta === undefined) return;
    this.findings.push(toFinding(report, this.meta, this.settings, this.releaseOn(report.date)));
  };

  private releaseOn(judged: IsoDate | undefined): Release | undefined {
    const { system, date } = this.reference ?? {};
    const day = judged ?? date;
    return system === undefined || day === undefined ? undefined : this.codes.releaseOn(system, day);
  }

  readonly replaceCode = (reference: CodeReference, code: string): TextEdit => this.file.replaceCode(reference, code);
}

function toFinding(report: Report, meta: RuleMeta, settings: RuleSettings, release?: Release): Finding {
  const chosen = settings.severityOf(meta.id);
  const severity = chosen === undefined || chosen === 'off' ? (report.severity ?? meta.severity) : chosen;
  const { span, message, fixes, related } = report;
  const finding: Writable<Finding> = { rule: meta.id, severity, span, message, sources: meta.sources };
  if (fixes !== undefined) finding.fixes = fixes;
  if (related !== undefined) finding.related = related;
  if (release !== undefined) finding.release = release;
  return finding;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function runRule(rule: Rule, context: FileContext, scope: FileScope): void {
  const { meta, when, checkFile, checkEncounter, checkReference } = rule;
  checkFile?.(context);
  if (checkEncounter !== undefined) {
    for (const { encounter, date, contents } of scope.dated) {
      if (applies(meta, encounter, date) && contents.meet(when, context.codes)) checkEncounter(encounter, context);
    }
  }
  if (checkReference === undefined) return;
  const { claims, payers, effective } = meta;
  const isLimited = claims !== undefined || payers !== undefined || effective !== undefined;
  for (const reference of scope.referencesFor(rule)) {
    if (isLimited && !applies(meta, scope.encounterOf(reference), reference.date)) continue;
    context.beginReference(reference);
    checkReference(reference, context);
  }
}
