import { Option } from 'commander';
import { DEFAULT_MAX_SIZE } from '../files/limits.js';
import type { ReferencesOptions } from '../references/run.js';
import type { Declare } from './command.js';

export const declareReferences: Declare = (program, act) => {
  program
    .command('references')
    .summary('list every code in encounter files')
    .description(
      'Lists every code reference: file, line, column, system, code, role, governing date and status on that date.',
    )
    .argument('<paths...>', 'files, folders or glob patterns')
    .addOption(
      new Option('--format <format>', 'table, or one JSON object a line').choices(['text', 'json']).default('text'),
    )
    .addOption(new Option('--max-size <MB>', 'largest file to read').default(DEFAULT_MAX_SIZE))
    .addHelpText(
      'after',
      `
Examples:
  chartwright references encounters/
  chartwright references --format json . | grep '"status":"retired"'`,
    )
    .action((paths: string[], options: ReferencesOptions) => {
      act(async (io) => (await import('../references/run.js')).runReferences(paths, options, io));
    });
};
