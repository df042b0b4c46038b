import { Command } from 'commander';
import { packageVersion } from '../host/install.js';
import { declareCheck } from './commands/check.js';
import { declareCodesets } from './commands/codesets.js';
import type { Action } from './commands/command.js';
import { declareLookup } from './commands/lookup.js';
import { declareLsp } from './commands/lsp.js';
import { declareReferences } from './commands/references.js';
import { declareRules } from './commands/rules.js';
import { declareSearch } from './commands/search.js';
import { declareTest } from './commands/test.js';

/** Every command, in the order of the help. Adding one: its file, and one line here. */
const COMMANDS = [
  declareCheck,
  declareReferences,
  declareLookup,
  declareSearch,
  declareRules,
  declareTest,
  declareCodesets,
  declareLsp,
];

/**
 * The grammar of the command line. Parsing never ends the process: it throws `CommanderError`.
 *
 * @param act receives what the chosen command is to do
 * @param text receives the help and the version, when they are asked for
 */
export function createProgram(act: (action: Action) => void, text: { out: string; err: string }): Command {
  const program = new Command('chartwright')
    .description(
      'Checks medical codes in text files, each on its date: ICD-10-CM, ICD-10-PCS, HCPCS Level II and the other claim codes.',
    )
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (part) => {
        text.out += part;
      },
      writeErr: (part) => {
        text.err += part;
      },
      // Errors are thrown, and told in one line by whoever catches them.
      outputError: () => undefined,
    });
  for (const declare of COMMANDS) declare(program, act);
  return program;
}

const EXAMPLES = `
Examples:
  chartwright check encounters/
  chartwright lookup --date 2026-01-14 E11.22 99214 hcpcs:J1815
  chartwright search type 2 diabetes kidney

Run 'chartwright COMMAND --help' for the options of a command.`;
