import type { Declare } from './command.js';
import { notInThisVersion } from './not-in-this-version.js';

export const declareTest: Declare = (program, act) => {
  program
    .command('test')
    .summary('run rule tests (not in this version)')
    .description('Runs rule tests and self-checking fixtures (not in this version).')
    .argument('[paths...]')
    .action(() => act(notInThisVersion('test')));
};
