/** Reads the single values of a configuration: JSONPaths, glob patterns, words of a fixed set. */
import picomatch from 'picomatch/posix.js';
import type { Fix } from '../../model/problem.js';
import type { Conversion } from '../keyed/conversion.js';
import { fieldsOf } from '../keyed/fields.js';
import { scalarOf } from '../keyed/scalars.js';
import type { KeyTable } from '../keyed/table.js';
import type { JsonPath } from '../mapping.js';
import { nearest } from '../support/nearest.js';
import { pathTrouble } from '../syntax/json-path.js';
import type { MappingNode, ScalarNode, SyntaxNode } from '../syntax/node.js';
import { quoted, rewrite } from '../syntax/write.js';

export function pathOf(node: SyntaxNode | undefined, conversion: Conversion): JsonPath | undefined {
  const scalar = scalarOf(node, 'a JSONPath', conversion);
  return scalar && checkedPath(scalar, conversion);
}

/** One path or a list of them. */
export function pathsOf(node: SyntaxNode | undefined, conversion: Conversion): JsonPath[] {
  const nodes = node?.kind === 'sequence' ? node.items : [node];
  return nodes.flatMap((each) => pathOf(each, conversion) ?? []);
}

/** The paths of a mapping by their key; `keys` absent: any name will do. */
export function pathsUnder(
  node: MappingNode | undefined,
  keys: KeyTable | undefined,
  conversion: Conversion,
): Record<string, JsonPath> {
  if (!node) return {};
  const fields = keys
    ? fieldsOf(node, keys, conversion)
    : new Map(node.entries.map((each) => [each.key.value, each.value]));
  const paths = [...fields].flatMap(([name, value]): [string, JsonPath][] => {
    const path = pathOf(value, conversion);
    return path === undefined ? [] : [[name, path]];
  });
  return Object.fromEntries(paths);
}

function checkedPath(node: ScalarNode, conversion: Conversion): JsonPath | undefined {
  const path = node.value.trim();
  const trouble = pathTrouble(path);
  if (trouble === undefined) return path;
  // An escape in the quotes makes the text shorter than its source: then the whole of it is marked.
  const isAsWritten = node.content.end - node.content.start === node.value.length;
  const start = node.content.start + (node.value.length - node.value.trimStart().length) + trouble.span.start;
  const span = isAsWritten ? { start, end: Math.max(start + 1, node.content.end) } : node.content;
  conversion.wrongType(span, trouble.value, ...rootedPath(node, path, conversion));
  return undefined;
}

/** `dx[*].code` and `.dx[*].code` mean the path from the root. */
function rootedPath(node: ScalarNode, path: string, conversion: Conversion): Fix[] {
  if (path.startsWith('$')) return [];
  const rooted = /^[.[]/.test(path) ? `$${path}` : `$.${path}`;
  if (pathTrouble(rooted) !== undefined) return [];
  const text = quoted(rooted, node.style === 'single' ? 'single' : 'double', conversion.notation);
  return [{ title: `Write ${rooted}`, kind: 'edit', edits: [{ span: node.span, text }] }];
}

/** One of a fixed set of words. */
export function choice<V extends string>(
  node: SyntaxNode | undefined,
  values: readonly V[],
  conversion: Conversion,
): V | undefined {
  const scalar = scalarOf(node, `one of ${values.join(', ')}`, conversion);
  if (!scalar) return undefined;
  const written = scalar.value.trim();
  const found = values.find((value) => value === written);
  if (found !== undefined) return found;
  const meant = nearest(written, values);
  const fixes = meant === undefined ? [] : [rewrite(`Use ${meant}`, 'edit', scalar, meant, conversion.notation)];
  conversion.wrongType(scalar.content, `${written} is none of ${values.join(', ')}`, ...fixes);
  return undefined;
}

/** One glob pattern or a list of them. */
export function globsOf(node: SyntaxNode | undefined, conversion: Conversion): string[] {
  const nodes = node?.kind === 'sequence' ? node.items : [node];
  return nodes.flatMap((each) => {
    const scalar = scalarOf(each, 'a glob pattern', conversion);
    const glob = scalar?.value.trim();
    if (!scalar || glob === undefined) return [];
    const trouble = globTrouble(glob);
    if (trouble !== undefined) conversion.wrongType(scalar.content, trouble);
    return trouble === undefined ? [glob] : [];
  });
}

/** Hidden folders hold fixtures, too. Patterns within patterns, `+(a|b)`, can be written so that matching takes for ever. */
export const GLOB_OPTIONS = { dot: true, noextglob: true };

/** A pattern is relative to its folder and cannot leave it. */
function globTrouble(glob: string): string | undefined {
  if (/^(?:\/|[A-Za-z]:)/.test(glob)) return 'A pattern is relative to the folder of this configuration';
  if (/(?:^|\/)\.\.(?:\/|$)/.test(glob)) return 'A pattern cannot leave the folder of this configuration with ..';
  if (glob.includes('\\')) return 'A pattern separates folders by /';
  try {
    picomatch(glob, { ...GLOB_OPTIONS, strictBrackets: true });
    return undefined;
  } catch (error) {
    return `No glob pattern: ${error instanceof Error ? error.message : 'it cannot be read'}`;
  }
}
