import { Option } from 'commander';
import { DEFAULT_MAX_SIZE } from '../files/limits.js';
import { TEST_REPORTERS } from '../fixtures/reporters/index.js';
import type { TestOptions } from '../fixtures/run.js';
import type { Declare } from './command.js';
import { ruleOption } from './rule-option.js';

export const declareTest: Declare = (program, act) => {
  program
    .command('test')
    .summary('run self-checking fixtures')
    .description(
      'Runs every file under the paths that says what is to be found in it, with\n' +
        'comments on the line of the finding, or alone on the line above it:\n' +
        '  # expect: dx-not-billable\n' +
        'A fixture fails when an expected finding is missing, or when there is one\n' +
        'above hint that it does not expect. Files that expect nothing are skipped.\n' +
        'Exit status: 0 all passed, 1 some failed, 2 wrong usage, an input that could\n' +
        'not be read, or nothing to run.',
    )
    .argument('<paths...>', 'files, folders (node_modules and .git are skipped) or glob patterns')
    .addOption(new Option('--format <format>', 'how to report').choices(Object.keys(TEST_REPORTERS)).default('text'))
    .addOption(ruleOption())
    .addOption(new Option('--max-size <MB>', 'largest file to read').default(DEFAULT_MAX_SIZE))
    .addHelpText(
      'after',
      `
Examples:
  chartwright test fixtures/
  chartwright test --format junit fixtures/ > fixtures.xml`,
    )
    .action((paths: string[], options: TestOptions) => {
      act(async (io) => (await import('../fixtures/run.js')).runTests(paths, options, io));
    });
};
