/** The least that a checker of encounter files does: opens each file of a folder, and lets the `yaml` package read it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

const [folder = '.'] = process.argv.slice(2);
let mistakes = 0;
for (const name of readdirSync(folder)) {
  const document = parseDocument(readFileSync(join(folder, name), 'utf8'), { schema: 'failsafe', prettyErrors: false });
  mistakes += document.errors.length;
}
if (mistakes > 0) throw new Error(`${mistakes} mistakes in generated files`);
