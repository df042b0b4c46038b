import { Option } from 'commander';
import type { BuildOptions } from '../codesets/build.js';
import type { ImportOptions } from '../codesets/import.js';
import type { ListOptions } from '../codesets/list.js';
import type { VerifyOptions } from '../codesets/verify.js';
import type { Declare } from './command.js';

export const declareCodesets: Declare = (program, act) => {
  const codesets = program
    .command('codesets')
    .summary('the code-set releases: list, import, build, verify')
    .helpCommand(false);

  codesets
    .command('list')
    .description('Lists the releases and imported tables that are loaded, the days they cover and who published them.')
    .addOption(
      new Option('--format <format>', 'table, or one JSON object a line').choices(['text', 'json']).default('text'),
    )
    .addOption(dataOption())
    .action((options: ListOptions) => act(async (io) => (await import('../codesets/list.js')).runList(options, io)));

  codesets
    .command('build')
    .description("Compiles the publishers' release files into packs.")
    .option('--check', 'compare with the packs that are there, byte for byte, and write nothing')
    .option('--sources <folder>', 'folder of the release files (default: ../shared/codesets beside the project)')
    .option('--out <folder>', "folder of the packs (default: the project's codesets/packs)")
    .action((options: BuildOptions) => act(async (io) => (await import('../codesets/build.js')).runBuild(options, io)));

  codesets
    .command('verify')
    .description('Checks that the packs are whole: size and SHA-256 of each against the manifest.')
    .addOption(dataOption())
    .action((options: VerifyOptions) =>
      act(async (io) => (await import('../codesets/verify.js')).runVerify(io, options)),
    );

  codesets
    .command('import')
    .description(
      'Adds tables of your own: NCCI PTP, MUE and add-on code edits, the Medicare physician fee schedule (PPRRVU), a\n' +
        'licensed CPT table. Takes the downloads as they come: txt, csv, xlsx, or a zip of these.',
    )
    .argument('<files...>')
    .addOption(new Option('--kind <kind>', 'what the files are (default: told from headings and name)').choices(KINDS))
    .option('--effective <date>', 'first day of the release (default: told from name and rows)')
    .addOption(dataOption())
    .action((files: string[], options: ImportOptions) =>
      act(async (io) => (await import('../codesets/import.js')).runImport(files, options, io)),
    );
};

/** As `codesets/compile/imports/kinds.ts` has them, which is loaded by the import alone; a test compares the two. */
export const KINDS = [
  'ptp-practitioner',
  'ptp-hospital',
  'mue-practitioner',
  'mue-hospital',
  'mue-dme',
  'addon',
  'fee-schedule',
  'cpt',
];

function dataOption(): Option {
  return new Option('--data <folder>', "your data folder (default: $CHARTWRIGHT_DATA, else the system's place for it)");
}
