/** Runs the rules over a parsed file and returns their findings in the order of the text. */
import type { CodeLibrary } from '../../../codesets/src/types.js';
import type { ParsedFile } from '../model/parsed-file.js';
import expectationUnmet from './expectation-unmet.js';
import { compareWithExpectations, reportUnmet } from './expectations.js';
import { FileContext, type RuleSettings, toFinding } from './file-context.js';
import { RULES } from './index.js';
import type { Finding, Report, Rule, RuleMeta } from './rule.js';
import { knowledgeOf } from './rule-knowledge.js';
import { rulesForFile } from './rules-for-file.js';
import { applies, FileScope } from './scope.js';
import { applySuppressions } from './suppression.js';
import suppressionUnused from './suppression-unused.js';
import type { RuleKnowledge } from './useless-suppressions.js';

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
  options?: RunOptions,
): readonly Finding[] {
  const run = new RuleRun(file, codes, settings, options);
  while (run.step());
  return run.findings();
}

/** The same rule by rule, so that other things can be done in between. */
export class RuleRun {
  private readonly reported: Finding[] = [];
  private readonly broken = new Set<string>();
  private readonly scope: FileScope;
  private readonly context: FileContext;
  private readonly chosen: readonly Rule[];
  private next = 0;
  private result: readonly Finding[] | undefined;

  constructor(
    private readonly file: ParsedFile,
    private readonly codes: CodeLibrary,
    private readonly settings: RuleSettings,
    private readonly options: RunOptions = {},
  ) {
    this.scope = new FileScope(file);
    this.context = new FileContext(file, codes, settings, this.reported);
    this.chosen = rulesForFile(options.rules ?? RULES, this.scope, codes);
  }

  /** Runs the next rule. False when there is none left. */
  step(): boolean {
    const rule = this.chosen[this.next];
    if (rule === undefined) return false;
    this.next += 1;
    if (!this.isOff(rule.meta.id)) this.run(rule);
    return true;
  }

  /** What has been found, the rules that are left included. Asked again, it gives the same list. */
  findings(): readonly Finding[] {
    while (this.step());
    this.result ??= this.judged();
    return this.result;
  }

  private run(rule: Rule): void {
    const { id } = rule.meta;
    try {
      this.context.beginRule(rule.meta);
      runRule(rule, this.context, this.scope);
    } catch (error) {
      this.broken.add(id);
      this.options.onError?.(id, error);
    }
  }

  private isOff(id: string): boolean {
    return this.settings.severityOf(id) === 'off';
  }

  private judged(): Finding[] {
    const { file, codes, settings, options } = this;
    const isSilent = (id: string) => this.isOff(id) || this.broken.has(id);
    const knowledge = knowledgeOf(options.rules ?? RULES, isSilent, file, codes);
    const { kept, useless } = applySuppressions(file, this.reported, knowledge);
    const as = (meta: RuleMeta) => (report: Report) =>
      knowledge.completed(meta.id) ? [toFinding(report, meta, settings)] : [];
    const judged = [...kept, ...useless.flatMap(as(suppressionUnused.meta))];
    const all =
      options.expectations === 'left' ? judged : withExpectations(file, judged, knowledge, as(expectationUnmet.meta));
    // The sort is stable: at one place the findings keep the order of the rules.
    return all.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }
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
