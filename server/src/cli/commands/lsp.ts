import { Exit, UsageError } from '../exit.js';
import type { Declare } from './command.js';

export const declareLsp: Declare = (program, act) => {
  program
    .command('lsp')
    .summary('run the language server')
    .description('Runs the language server, for editors to start.')
    .option('--stdio', 'speak over standard input and output')
    .addHelpText('after', '\nExample:\n  chartwright lsp --stdio')
    .action(({ stdio }: { stdio?: boolean }) => {
      act(async () => {
        if (stdio !== true) throw new UsageError('lsp: say how to connect: --stdio');
        // The server goes on until its editor says otherwise, and ends the process itself.
        await import('../../lsp/main.js');
        return Exit.clean;
      });
    });
};
