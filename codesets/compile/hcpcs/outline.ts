import type { OutlineNode } from '../../src/tree/outline.js';
import { prefixOutline } from '../prefix-outline.js';

/** Letters, and hundreds below them. CMS's files name no sections, so the nodes are named by their first and last code. */
export function hcpcsOutline(codes: readonly string[]): OutlineNode[] {
  return prefixOutline(codes, [
    {
      kind: 'chapter',
      prefixOf: (code) => code.slice(0, 1),
      describe: (prefix, first, last) => ({ id: prefix, title: `${first} to ${last}` }),
    },
    {
      kind: 'block',
      prefixOf: (code) => code.slice(0, 3),
      describe: (prefix, first, last) => ({ id: `${prefix}00-${prefix}99`, title: `${first} to ${last}` }),
    },
  ]);
}
