import type { CodeLibrary, CodeNode, IsoDate, SystemId } from '../../codesets/src/types.js';

/** Every category and code of a system that is in force on the date, in tabular order. */
export function allCodes(library: CodeLibrary, system: SystemId, date: IsoDate): CodeNode[] {
  const codes: CodeNode[] = [];
  const below = (id: string | undefined): void => {
    for (const node of library.children(system, id, date)) {
      if (node.kind === 'category' || node.kind === 'code') codes.push(node);
      if (node.hasChildren) below(node.id);
    }
  };
  below(undefined);
  return codes;
}
