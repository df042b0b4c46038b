import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What only documentation and tests read of a rule, as Biome writes it. */
const PROSE = [
  // From the key to the bracket of the same indentation.
  { key: 'examples', pattern: /^ {4}examples: \[\n[\s\S]*?^ {4}\],\n/m, instead: '    examples: [],\n' },
  {
    key: 'why',
    pattern: /^ {4}why:\s+(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`[^`]*`),\n/m,
    instead: "    why: '',\n",
  },
];

/**
 * Leaves examples and reasons out of the rules: the server shows neither, and Node would read and scan them at every
 * start.
 *
 * @returns {import('esbuild').Plugin}
 */
export function rulesWithoutProse() {
  return {
    name: 'rules-without-prose',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]server[\\/]src[\\/]rules[\\/][^\\/]+\.ts$/ }, async ({ path: file }) => {
        const source = await readFile(file, 'utf8');
        return source.includes('defineRule({') ? { contents: withoutProse(source, file), loader: 'ts' } : undefined;
      });
    },
  };
}

function withoutProse(source, file) {
  let contents = source;
  for (const { key, pattern, instead } of PROSE) {
    if (!pattern.test(contents)) throw new Error(`${path.basename(file)} has its ${key} written in another way`);
    contents = contents.replace(pattern, instead);
  }
  return contents;
}
