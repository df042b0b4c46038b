import { Option } from 'commander';
import type { BuildOptions } from '../codesets/build.js';
import type { ListOptions } from '../codesets/list.js';
import type { Declare } from './command.js';
import { notInThisVersion } from './not-in-this-version.js';

export const declareCodesets: Declare = (program, act) => {
  const codesets = program.command('codesets').summary('the code-set releases: list, build, verify').helpCommand(false);

  codesets
    .command('list')
    .description('Lists the releases that are loaded, the days they cover and who published them.')
    .addOption(
      new Option('--format <format>', 'table, or one JSON object a line').choices(['text', 'json']).default('text'),
    )
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
    .action(() => act(async (io) => (await import('../codesets/verify.js')).runVerify(io)));

  codesets
    .command('import')
    .description('Adds a release or a licensed table of your own (not in this version).')
    .argument('[files...]')
    .action(() => act(notInThisVersion('codesets import')));
};
