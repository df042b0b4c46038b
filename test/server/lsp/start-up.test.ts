import path from 'node:path';
import { build, type Metafile } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

/** Source files that run before `initialize` is answered: the entry and all it imports statically. */
let loaded: string[];

beforeAll(async () => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['server/src/lsp/main.ts'],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    outdir: 'out/start-up',
    write: false,
    metafile: true,
  });
  loaded = filesOf(metafile, 'out/start-up/main.js');
});

function filesOf({ outputs }: Metafile, entry: string, seen = new Set<string>()): string[] {
  const output = outputs[entry];
  if (output === undefined || seen.has(entry)) return [];
  seen.add(entry);
  const next = output.imports.filter(({ kind, external }) => kind === 'import-statement' && external !== true);
  return [
    ...Object.keys(output.inputs),
    ...next.flatMap((chunk) => filesOf({ inputs: {}, outputs }, chunk.path, seen)),
  ];
}

test('the entry itself is among what is loaded', () => {
  expect(loaded).toContain('server/src/lsp/main.ts');
  expect(loaded).toContain('server/src/service/completion.ts');
});

test.each(['node_modules/yaml/', 'node_modules/flexsearch/', 'node_modules/jsonc-parser/'])(
  '%s is not loaded before it is needed',
  (library) => {
    expect(loaded.filter((file) => file.startsWith(library))).toEqual([]);
  },
);

test('no format beyond its detection, no rule and no code-set store is loaded before it is needed', () => {
  const early = loaded.filter((file) =>
    /^server\/src\/(?:formats\/(?!.*\/(?:entry|root)\.ts$).+\/|rules\/(?!support\/))|^codesets\/src\/(?!shapes\.ts|system-names\.ts)/.test(
      file,
    ),
  );
  expect(early).toEqual([]);
});
