/**
 * Prints the budgets of the design as a Markdown table, each measured beside its floor.
 *
 *     npm run bench [-- --search] [-- --only start,check]
 */
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { CLI, SERVER } from './paths.js';
import { markdown, type Row, type Section } from './row.js';
import { commandLineSection } from './section-check.js';
import { firstQuestionSection } from './section-first-question.js';
import { keystrokeSection } from './section-keystroke.js';
import { largeSection } from './section-large.js';
import { rulesSection } from './section-rules.js';
import { searchSection } from './section-search.js';
import { sizeSection } from './section-size.js';
import { startSection } from './section-start.js';

const SECTIONS: Readonly<Record<string, Section>> = {
  start: startSection,
  'first-question': firstQuestionSection,
  keystroke: keystrokeSection,
  large: largeSection,
  check: commandLineSection,
  rules: rulesSection,
  size: sizeSection,
  search: searchSection,
};
/** Building the other engine's index takes its time. */
const SLOW = ['search'];

const { values } = parseArgs({ options: { only: { type: 'string' }, search: { type: 'boolean', default: false } } });

void main();

async function main(): Promise<void> {
  const missing = [SERVER, CLI].filter((file) => !existsSync(file));
  if (missing.length > 0) throw new Error(`build first: there is no ${missing.join(', ')}`);
  const chosen =
    values.only?.split(',') ?? Object.keys(SECTIONS).filter((name) => values.search || !SLOW.includes(name));
  // Before our own work adds to the load.
  const header = machine();
  const rows: Row[] = [];
  for (const name of chosen) {
    const section = SECTIONS[name];
    if (section === undefined) throw new Error(`no section ${name}; there are ${Object.keys(SECTIONS).join(', ')}`);
    process.stderr.write(`measuring: ${name}\n`);
    rows.push(...(await section()));
  }
  process.stdout.write(`${header}\n\n`);
  process.stdout.write(markdown(rows));
}

/** What the figures were taken on. A machine that does other work at the same time spoils them, and says so. */
function machine(): string {
  const [load = 0] = loadavg();
  const cores = cpus();
  const busy = load > cores.length ? ' (busy with other work: measure again)' : '';
  const processor = `${cores.length} × ${cores[0]?.model ?? 'unknown processor'}`;
  return `Node ${process.version}, ${process.platform} ${process.arch}, ${processor}, load ${load.toFixed(1)}${busy}`;
}
