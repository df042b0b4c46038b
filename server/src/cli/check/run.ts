import { resolve } from 'node:path';
import type { CodeLibrary } from '../../../../codesets/src/types.js';
import { packageVersion } from '../../host/install.js';
import type { ParsedFile } from '../../model/parsed-file.js';
import type { RuleSettings } from '../../rules/file-context.js';
import { RULES } from '../../rules/index.js';
import type { Finding } from '../../rules/rule.js';
import { runRules } from '../../rules/runner.js';
import { loadedReleases } from '../codesets/list.js';
import { Exit, UsageError } from '../exit.js';
import { forEachFile, tell, type Visited } from '../files/for-each-file.js';
import { type CliIo, GatheredOutput } from '../io.js';
import { Baseline } from './baseline.js';
import { readBaseline, writeBaseline } from './baseline-file.js';
import { fileReport } from './file-report.js';
import { type CheckedFile, fixFile } from './fix-file.js';
import { type BaselineReport, type FileReport, Tally } from './report.js';
import { REPORTERS, type ReportFormat } from './reporters/index.js';
import type { RunBeginning } from './reporters/reporter.js';
import { ruleSettings } from './rule-settings.js';

export interface CheckOptions {
  readonly format: ReportFormat;
  readonly failOn: 'error' | 'warning';
  /** `id=severity` */
  readonly rule: readonly string[];
  /** Megabytes. */
  readonly maxSize: string;
  readonly fix?: boolean;
  /** Path of the baseline. */
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

/** `chartwright check`. */
export async function runCheck(paths: readonly string[], options: CheckOptions, io: CliIo): Promise<number> {
  const settings = ruleSettings(options.rule);
  const baseline = openBaseline(options, io.cwd);
  const reporter = await REPORTERS[options.format]();
  const library = io.openLibrary();
  const dated = { ...settings, today: io.today() };
  const writer = reporter(runBeginning(library, options, io));
  const output = new GatheredOutput(io.stdout, finishesFirst(options) ? Number.POSITIVE_INFINITY : undefined);
  const tally = new Tally();
  const { brokenRules, unreadable, complete } = await checkFiles(paths, options, io, {
    check: (parsed, onError) => runRules(parsed, library, dated, { onError }),
    baseline,
    report(file) {
      tally.add(file);
      return output.write(writer.file(file));
    },
  });
  for (const rule of brokenRules)
    await io.stderr.write(`chartwright: rule ${rule} failed and did not check everything\n`);

  const held = baseline && baselineReport(baseline, options, settings, brokenRules, io.cwd);
  const summary = tally.summary();
  await output.write(writer.end({ summary, unreadable, ...(held !== undefined && { baseline: held }) }));
  await output.flush();
  if (!complete || brokenRules.size > 0) return Exit.trouble;
  const failed = summary.errors > 0 || (options.failOn === 'warning' && summary.warnings > 0);
  return failed ? Exit.findings : Exit.clean;
}

/** A run that changes files does so to the end, even when nobody reads its report any more (`| head`). */
function finishesFirst({ fix = false, updateBaseline = false }: CheckOptions): boolean {
  return fix || updateBaseline;
}

function runBeginning(library: CodeLibrary, { failOn }: CheckOptions, { cwd, colour }: CliIo): RunBeginning {
  return {
    tool: { name: 'chartwright', version: packageVersion() },
    releases: loadedReleases(library).map(({ system, name, from, through }) => ({
      system,
      release: name,
      from,
      through,
    })),
    rules: RULES.map(({ meta }) => meta),
    failOn,
    cwd,
    colour,
  };
}

interface Judge {
  check(parsed: ParsedFile, onError: (rule: string) => void): readonly Finding[];
  readonly baseline: Baseline | undefined;
  report(file: FileReport): Promise<void> | undefined;
}

interface CheckedFiles extends Visited {
  readonly brokenRules: ReadonlySet<string>;
}

/** Checks one file after the other, repairing it first with `--fix`; what the baseline holds back is left out. */
async function checkFiles(
  paths: readonly string[],
  options: CheckOptions,
  io: CliIo,
  { check, baseline, report }: Judge,
): Promise<CheckedFiles> {
  const brokenRules = new Set<string>();
  let allWritten = true;
  const findingsIn = (parsed: ParsedFile) => check(parsed, (rule) => brokenRules.add(rule));
  const visited = await forEachFile(paths, options, io, async (opened) => {
    const checked: CheckedFile = options.fix
      ? fixFile(opened, findingsIn)
      : { file: opened, findings: findingsIn(opened.parsed) };
    if (checked.unwritten !== undefined) {
      allWritten = false;
      await tell(checked.unwritten, io);
    }
    const shown = baseline?.newFindings(checked.file, checked.findings, io.cwd) ?? checked.findings;
    await report(fileReport(checked.file, options.updateBaseline ? [] : shown, checked.fixed));
  });
  return { ...visited, complete: visited.complete && allWritten, brokenRules };
}

function openBaseline({ baseline, updateBaseline }: CheckOptions, cwd: string): Baseline | undefined {
  if (baseline === undefined) {
    if (updateBaseline) throw new UsageError('--update-baseline: name the file with --baseline FILE');
    return undefined;
  }
  const path = resolve(cwd, baseline);
  return new Baseline(path, readBaseline(path, updateBaseline === true));
}

/** The last word on the baseline, which is written anew when that was asked for. */
function baselineReport(
  baseline: Baseline,
  options: CheckOptions,
  settings: RuleSettings,
  brokenRules: ReadonlySet<string>,
  cwd: string,
): BaselineReport {
  const ran = (rule: string) => settings.severityOf(rule) !== 'off' && !brokenRules.has(rule);
  if (!options.updateBaseline || options.baseline === undefined) return baseline.report(ran);
  const entries = baseline.updated(ran);
  writeBaseline(resolve(cwd, options.baseline), entries);
  return { held: entries.reduce((sum, { count }) => sum + count, 0), gone: [], updated: true };
}
