import { Option } from 'commander';
import { REPORTERS } from '../check/reporters/index.js';
import type { CheckOptions } from '../check/run.js';
import { DEFAULT_MAX_SIZE } from '../files/limits.js';
import type { Declare } from './command.js';
import { ruleOption } from './rule-option.js';

export const declareCheck: Declare = (program, act) => {
  program
    .command('check')
    .summary('check encounter files')
    .description(
      'Checks every encounter file under the paths.\n' +
        'Exit status: 0 clean, 1 findings at or above --fail-on, 2 wrong usage, or a\n' +
        'file that could not be read or written.',
    )
    .argument('<paths...>', 'files, folders (node_modules and .git are skipped) or glob patterns')
    .addOption(new Option('--format <format>', 'how to report').choices(Object.keys(REPORTERS)).default('text'))
    .addOption(
      new Option('--fail-on <severity>', 'severity that fails the run').choices(['error', 'warning']).default('error'),
    )
    .addOption(ruleOption())
    .addOption(new Option('--max-size <MB>', 'largest file to read').default(DEFAULT_MAX_SIZE))
    .option('--fix', 'write the repairs into the files: what can be mended without changing what is billed')
    .option(
      '--baseline <file>',
      'hold back the findings that this file names, so that only new ones are shown and fail',
    )
    .option('--update-baseline', 'write all findings of this run into the file of --baseline')
    .addHelpText(
      'after',
      `
Examples:
  chartwright check encounters/
  chartwright check --format sarif . > chartwright.sarif
  chartwright check --fix encounters/
  chartwright check --baseline baseline.json --update-baseline .
  chartwright check --fail-on warning --rule cpt-unverifiable=off visit.encounter.yaml`,
    )
    .action((paths: string[], options: CheckOptions) => {
      act(async (io) => (await import('../check/run.js')).runCheck(paths, options, io));
    });
};
