import { coveredDays } from '../covered-day.js';
import { Exit } from '../exit.js';
import { type CliIo, GatheredOutput } from '../io.js';
import { lineBatches } from '../lines.js';
import { parseDate } from '../options.js';
import { parseSystem } from '../systems.js';
import { styleFor } from '../text-style.js';
import { type Answer, answer, type Question } from './answer.js';
import { answerBlock, answerLine } from './print.js';
import { recordOf } from './record.js';

export interface LookupOptions {
  readonly system?: string;
  readonly date?: string;
  readonly format: 'text' | 'json';
}

/** `chartwright lookup`. That a code is absent is an answer, too: exit status 0. */
export async function runLookup(codes: readonly string[], options: LookupOptions, io: CliIo): Promise<number> {
  const question = questionOf(options, io);
  const { library } = question;
  const style = styleFor(io.colour);
  const output = new GatheredOutput(io.stdout);
  const json = (found: Answer): string => `${JSON.stringify(recordOf(found, library))}\n`;
  const line = options.format === 'json' ? json : answerLine;
  const block = options.format === 'json' ? json : (found: Answer) => answerBlock(found, library, style);

  for (const code of codes) {
    if (code !== '-') {
      await io.stdout.write(block(answer(code, question)));
      continue;
    }
    for await (const lines of lineBatches(io.stdin)) {
      for (const item of lines) {
        const written = output.write(line(answer(item, question)));
        // To await nothing would cost more than a lookup does.
        if (written !== undefined) await written;
      }
      await output.flush();
    }
  }
  return Exit.clean;
}

function questionOf({ system, date }: LookupOptions, io: CliIo): Question {
  const chosen = {
    ...(system !== undefined && { system: parseSystem(system) }),
    ...(date !== undefined && { date: parseDate(date) }),
  };
  const library = io.openLibrary();
  const today = io.today();
  return { ...chosen, library, today, dayFor: coveredDays(library, today) };
}
