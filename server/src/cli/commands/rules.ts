import { Option } from 'commander';
import type { RulesOptions } from '../rules/run.js';
import type { Declare } from './command.js';

export const declareRules: Declare = (program, act) => {
  program
    .command('rules')
    .summary('list the rules')
    .description('Lists every rule: its id, severity, whether it has a fix, what it reports and by which source.')
    .addOption(
      new Option('--format <format>', 'for people, or one JSON object a line')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addHelpText('after', '\nExample:\n  chartwright rules --format json')
    .action((options: RulesOptions) => {
      act(async (io) => (await import('../rules/run.js')).runRulesCommand(options, io));
    });
};
