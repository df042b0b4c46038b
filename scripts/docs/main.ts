// npm run docs: writes the generated pages below docs/, and removes pages of rules that are gone.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pages } from './pages.js';

const docs = path.resolve('docs');
const generated = pages();
mkdirSync(path.join(docs, 'rules'), { recursive: true });
for (const name of readdirSync(path.join(docs, 'rules'))) {
  if (!generated.has(`rules/${name}`)) rmSync(path.join(docs, 'rules', name));
}
for (const [name, text] of generated) writeFileSync(path.join(docs, name), text);
console.log(`${generated.size} pages written`);
