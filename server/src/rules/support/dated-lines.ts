import { compact } from '../../../../codesets/src/shapes.js';
import type { IsoDate } from '../../../../codesets/src/types.js';
import type { CodeReference, Encounter, ServiceLine } from '../../model/encounter.js';
import { oncePer } from '../memory.js';
import type { RuleContext } from '../rule.js';
import { modifierValue } from './line-modifiers.js';
import { serviceDay } from './service-day.js';

/** A service line of one day, with its code and modifiers in the form in which tables have them. */
export interface DatedLine {
  readonly line: ServiceLine;
  readonly reference: CodeReference;
  readonly code: string;
  readonly date: IsoDate;
  readonly modifiers: readonly string[];
}

/** The lines with a procedure code and one day. A line over several days is left out: which unit is of which day is unknown. */
export const datedLines = oncePer((encounter: Encounter, _context: RuleContext): readonly DatedLine[] =>
  encounter.lines.flatMap((line): DatedLine[] => {
    const { code: reference } = line;
    const date = serviceDay(line, encounter);
    if (reference === undefined || date === undefined || reference.text.trim() === '') return [];
    if (reference.system !== 'cpt' && reference.system !== 'hcpcs') return [];
    return [{ line, reference, code: compact(reference.text), date, modifiers: line.modifiers.map(modifierValue) }];
  }),
);

/** The lines by what the key says of them, in the order of the claim. */
export function groupedBy<Line>(lines: readonly Line[], keyOf: (line: Line) => string): Line[][] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const group = groups.get(keyOf(line));
    if (group === undefined) groups.set(keyOf(line), [line]);
    else group.push(line);
  }
  return [...groups.values()];
}
