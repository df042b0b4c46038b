// npm run docs: writes the generated pages below docs/ and the settings of the rules, and removes pages of rules that are gone.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { configSchema } from './config-schema.js';
import { pages } from './pages.js';
import { ruleSettings } from './rule-settings.js';

const docs = path.resolve('docs');
const generated = pages();
mkdirSync(path.join(docs, 'rules'), { recursive: true });
for (const name of readdirSync(path.join(docs, 'rules'))) {
  if (!generated.has(`rules/${name}`)) rmSync(path.join(docs, 'rules', name));
}
for (const [name, text] of generated) writeFileSync(path.join(docs, name), text);
console.log(`${generated.size} pages written`);

writeFileSync('syntaxes/chartwright.config.schema.json', `${JSON.stringify(configSchema(), null, 2)}\n`);

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
manifest.contributes.configuration.properties['chartwright.rules'].properties = ruleSettings();
writeFileSync('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
