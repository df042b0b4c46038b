import { Option } from 'commander';
import type { SearchOptions } from '../search/run.js';
import type { Declare } from './command.js';

export const declareSearch: Declare = (program, act) => {
  program
    .command('search')
    .summary('find codes by words or by their beginning')
    .description(
      'Finds codes by words of their titles in any order (the last may be partial), or by the beginning of the code.',
    )
    .argument('<query...>', "words, or '-' for one query a line on standard input, answered line by line")
    .option('--system <system>', 'only this code system')
    .option(
      '--date <YYYY-MM-DD>',
      'only codes in force on this day (default: today, or the newest day that is covered)',
    )
    .addOption(new Option('--limit <N>', 'number of codes, 1 to 1000').default('20'))
    .addOption(
      new Option('--format <format>', 'table, or one JSON object a line').choices(['text', 'json']).default('text'),
    )
    .addHelpText(
      'after',
      `
Examples:
  chartwright search diabetic kidney disease
  chartwright search --system icd10pcs --limit 5 appendix lap`,
    )
    .action((query: string[], options: SearchOptions) => {
      act(async (io) => (await import('../search/run.js')).runSearch(query, options, io));
    });
};
