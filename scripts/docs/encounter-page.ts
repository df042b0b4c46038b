import type { KeySpec, KeyTable } from '../../server/src/formats/encounter/keys.js';

/** The reference of the encounter file, `docs/encounter-files.md`, from its table of keys. */
export function encounterPage(keys: KeyTable): string {
  return [INTRODUCTION, section('An encounter', keys), CODES, DATES, COMMENTS, ''].join('\n\n');
}

const INTRODUCTION = `# Encounter files

<!-- Written by \`npm run docs\` from the table of keys: edit that. -->

\`*.encounter.yaml\`, \`*.encounter.yml\` and \`*.encounter.json\`. A YAML file may hold several encounters, separated by \`---\`. The JSON Schema \`syntaxes/encounter.schema.json\` says the same to other editors.`;

const CODES = `## How codes are written

With or without the dot, in either case. A code may name its system (\`hcpcs:J1815\`); otherwise its place decides. Codes are read from the text of the file, never from the value that YAML makes of it: \`0450\` without quotes is a number to YAML readers, which \`code-literal-coerced\` reports. Quote codes that consist of digits.`;

const DATES = `## Which date governs

The discharge date (\`through\`) on inpatient claims; on all others the date of the line for what stands in a line, and \`from\` for the rest.`;

const COMMENTS = `## Comments that speak to the checker

\`# chartwright-ignore <rule>: <reason>\` on the line of a finding, or alone on the line above it, suppresses it. The reason is mandatory, and a suppression that matches nothing is reported.

\`# expect: <rule>\` in the same places says that the finding is wanted: the file is a fixture. The finding is then quiet, and one that is missing is reported as \`expectation-unmet\`. \`chartwright test\` runs such files.`;

function section(title: string, keys: KeyTable): string {
  const rows = keys.map(
    (key) =>
      `| \`${key.name}\` | ${what(key)} | ${key.description.replaceAll('|', '\\|')}${key.required ? ' Required.' : ''} |`,
  );
  const nested = keys.flatMap((key) => ('keys' in key.value ? [section(nestedTitle(key), key.value.keys)] : []));
  return [`## ${title}`, ['| key | value | meaning |', '| --- | --- | --- |', ...rows].join('\n'), ...nested].join(
    '\n\n',
  );
}

function nestedTitle(key: KeySpec): string {
  return key.value.kind === 'list' ? `Each entry of \`${key.name}\`` : `\`${key.name}\``;
}

function what({ value }: KeySpec): string {
  switch (value.kind) {
    case 'choice': {
      const values = value.values.map((each) => `\`${each.value}\``).join(', ');
      return value.strict ? values : `text, such as ${values}`;
    }
    case 'code':
      return `code (${value.place.systems.join(', ')})`;
    case 'codes':
      return `list of codes (${value.place.systems.join(', ')})`;
    case 'list':
      return `list of mappings, or of codes (${value.place.systems.join(', ')})`;
    case 'pointers':
      return 'list of positions (1, 2 …) or letters (A–L)';
    case 'texts':
      return 'mapping of names to texts';
    case 'date':
      return 'date `YYYY-MM-DD`';
    default:
      return value.kind;
  }
}
