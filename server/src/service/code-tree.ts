/** The rows of the code browser. */
import { systemHeading } from '../../../codesets/src/system-names.js';
import type { CodeLibrary, CodeNode, IsoDate, SystemId } from '../../../codesets/src/types.js';
import type { CodeTreeItem } from '../protocol/requests.js';
import { containerName } from './note-markdown.js';

/** One row per loaded system. */
export function systemRows(codes: CodeLibrary): CodeTreeItem[] {
  return codes.systems.map((system) => systemRow(codes, system));
}

/** The children of a node; those of the system itself when `id` is absent. `date` absent: the newest covered day. */
export function childRows(codes: CodeLibrary, system: SystemId, id?: string, date?: IsoDate): CodeTreeItem[] {
  const day = date ?? codes.coverage(system)?.through;
  return day === undefined ? [] : codes.children(system, id, day).map(nodeRow);
}

/** The rows from the system down to the code. Empty when no release has the code on the date. */
export function pathRows(codes: CodeLibrary, system: SystemId, code: string, date?: IsoDate): CodeTreeItem[] {
  const day = date ?? codes.coverage(system)?.through;
  const path = day === undefined ? [] : codes.pathTo(system, code, day);
  return path.length === 0 ? [] : [systemRow(codes, system), ...path.map(nodeRow)];
}

function systemRow(codes: CodeLibrary, system: SystemId): CodeTreeItem {
  const coverage = codes.coverage(system);
  const title = coverage === undefined ? '' : `${coverage.from} to ${coverage.through}`;
  return { system, kind: 'system', status: 'header', label: systemHeading(system), title, hasChildren: true };
}

function nodeRow(node: CodeNode): CodeTreeItem {
  const { system, id, kind, status, title, hasChildren } = node;
  return { system, id, kind, status, label: containerName(node), title, hasChildren };
}
