import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/**
 * Builds a program whose dynamic imports become files of their own beside it, each read when it is first asked for:
 * Node reads and scans a file whole, so what start-up does not need must not be in it. esbuild splits ES modules only,
 * and those start slower than CommonJS. Parts share nothing with each other; what crosses between them is plain data
 * and functions, never a class that somebody tests for.
 *
 * @param {import('esbuild').BuildOptions & { outfile: string }} options
 * @returns {Promise<import('esbuild').Metafile[]>}
 */
export async function buildInParts(options) {
  const parts = new Map();
  const prefix = path.basename(options.outfile, '.js');
  const plugin = {
    name: 'lazy-parts',
    setup({ onResolve }) {
      onResolve({ filter: /^\.{1,2}\// }, ({ kind, path: target, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        const source = path.resolve(resolveDir, target.replace(/\.js$/, '.ts'));
        const name = `${prefix}-${partName(source)}.js`;
        parts.set(source, name);
        return { path: `./${name}`, external: true };
      });
    },
  };
  const each = { ...options, plugins: [...(options.plugins ?? []), plugin], supported: { 'dynamic-import': false } };
  const metafiles = [(await build(each)).metafile];
  // A part may import further parts: the map grows while it is walked.
  for (const [source, name] of parts) {
    const outfile = path.join(path.dirname(options.outfile), name);
    metafiles.push((await build({ ...each, entryPoints: [source], outfile })).metafile);
  }
  removeFormerParts(path.dirname(options.outfile), prefix, new Set(parts.values()));
  return metafiles;
}

/** Parts of an earlier build that nothing imports any more: they must not be shipped. */
function removeFormerParts(folder, prefix, names) {
  for (const file of readdirSync(folder)) {
    const isPart = file.startsWith(`${prefix}-`);
    if (isPart && !names.has(file.replace(/\.map$/, ''))) rmSync(path.join(folder, file));
  }
}

/** `formats/encounter/index.ts` is `encounter`; other modules go by their own name. */
function partName(source) {
  const name = path.basename(source, '.ts');
  return name === 'index' ? path.basename(path.dirname(source)) : name;
}
