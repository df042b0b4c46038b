import type { CodeLibrary } from '../../../../codesets/src/types.js';
import { packageVersion } from '../../host/install.js';
import { RULES } from '../../rules/index.js';
import { runRules } from '../../rules/runner.js';
import { loadedReleases } from '../codesets/list.js';
import { Exit, UsageError } from '../exit.js';
import { forEachFile } from '../files/for-each-file.js';
import type { CliIo } from '../io.js';
import { fileReport } from './file-report.js';
import { type CheckReport, type FileReport, summarize } from './report.js';
import { REPORTERS, type ReportFormat } from './reporters/index.js';
import { fails } from './reporters/reporter.js';
import { ruleSettings } from './rule-settings.js';

export interface CheckOptions {
  readonly format: ReportFormat;
  readonly failOn: 'error' | 'warning';
  /** `id=severity` */
  readonly rule: readonly string[];
  /** Megabytes. */
  readonly maxSize: string;
  readonly fix?: boolean;
}

/** `chartwright check`. */
export async function runCheck(paths: readonly string[], options: CheckOptions, io: CliIo): Promise<number> {
  if (options.fix) throw new UsageError("'check --fix' is not in this version of Chartwright; a later one brings it");
  const settings = ruleSettings(options.rule);
  const report = await REPORTERS[options.format]();
  const library = io.openLibrary();
  const files: FileReport[] = [];
  const brokenRules = new Set<string>();

  const { unreadable, complete } = await forEachFile(paths, options, io, (file) => {
    const findings = runRules(file.parsed, library, settings, { onError: (rule) => brokenRules.add(rule) });
    files.push(fileReport(file, findings));
  });
  for (const rule of brokenRules)
    await io.stderr.write(`chartwright: rule ${rule} failed and did not check everything\n`);

  const { failOn } = options;
  const rules = RULES.map(({ meta }) => meta);
  const outcome = { report: checkReport(files, library), unreadable, rules, failOn, cwd: io.cwd, colour: io.colour };
  await io.stdout.write(report(outcome));
  if (!complete || brokenRules.size > 0) return Exit.trouble;
  const failed = files.some(({ diagnostics }) => diagnostics.some(({ severity }) => fails(severity, failOn)));
  return failed ? Exit.findings : Exit.clean;
}

function checkReport(files: readonly FileReport[], library: CodeLibrary): CheckReport {
  return {
    tool: { name: 'chartwright', version: packageVersion() },
    releases: loadedReleases(library).map(({ system, name, from, through }) => ({
      system,
      release: name,
      from,
      through,
    })),
    files,
    summary: summarize(files),
  };
}
