import type { CodeLibrary, IsoDate, Release } from '../../../codesets/src/types.js';
import type { CodeReference } from '../model/encounter.js';
import type { ParsedFile } from '../model/parsed-file.js';
import type { TextEdit } from '../model/span.js';
import { Memory } from './memory.js';
import type { Finding, Report, RuleContext, RuleMeta, SeveritySetting } from './rule.js';

export interface RuleSettings {
  /** The severity that the user chose for a rule; undefined: the rule's own. */
  severityOf(ruleId: string): SeveritySetting | undefined;
  /** The day on which the check is made; absent: no clock. */
  readonly today?: IsoDate;
}

/** What all rules get of a file, one after the other: made once, because there are many rules and many small files. */
export class FileContext implements RuleContext {
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

export function toFinding(report: Report, meta: RuleMeta, settings: RuleSettings, release?: Release): Finding {
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
