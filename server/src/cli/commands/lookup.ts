import { Option } from 'commander';
import type { LookupOptions } from '../lookup/run.js';
import type { Declare } from './command.js';

export const declareLookup: Declare = (program, act) => {
  program
    .command('lookup')
    .summary('say what a code is on a date')
    .description(
      'Says of each code what it is on a date: valid, header (needs more characters), retired, not-yet, absent or unknown.\n' +
        'Codes may be written with or without the dot, in any case, and with their system (hcpcs:J1815).\n' +
        'Without a system, the systems whose codes look like it are asked, and the one that has it answers:\n' +
        'ICD-10-CM before ICD-10-PCS, HCPCS Level II, CPT and the short lists. A dot means ICD-10-CM.',
    )
    .argument('<codes...>', "codes, or '-' for one a line on standard input, answered line by line")
    .option('--system <system>', 'code system: icd10cm, icd10pcs, hcpcs, cpt, modifier, pos …')
    .option(
      '--date <YYYY-MM-DD>',
      'day to answer for (default: today, or the nearest day that the loaded releases cover)',
    )
    .addOption(
      new Option('--format <format>', 'for people, or one JSON object a line')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addHelpText(
      'after',
      `
Examples:
  chartwright lookup E11.22
  chartwright lookup --date 2022-01-05 M54.5 R05
  chartwright lookup --format json - < codes.txt`,
    )
    .action((codes: string[], options: LookupOptions) => {
      act(async (io) => (await import('../lookup/run.js')).runLookup(codes, options, io));
    });
};
