/** Writes the pointers of a line in the notation that its cell already has. */
import type { Encounter, ServiceLine } from '../../../model/encounter.js';
import type { TextEdit } from '../../../model/span.js';
import { partsOf } from '../columns/plausible.js';
import type { Row } from '../scan/row.js';
import type { Cells } from './cells.js';
import { rowOf } from './lines.js';

export function setPointers(line: ServiceLine, positions: readonly number[], cells: Cells): TextEdit[] {
  const row = rowOf(line, cells);
  const columns = cells.layout.of('pointer');
  const [first] = columns;
  const numbers = row && numbersOf(positions, row, cells);
  if (!row || first === undefined || !numbers) return [];
  const isLettered = /[A-L]/i.test(row.textOf(first));
  const signs = numbers.map((number) => (isLettered ? String.fromCharCode(64 + number) : String(number)));
  if (columns.length > 1) {
    const isRoom = signs.length <= columns.length && columns.every((column) => row.count > column);
    return isRoom ? columns.flatMap((column, index) => cells.written(row, column, signs[index] ?? '')) : [];
  }
  const separator = separatorIn(row.textOf(first), isLettered);
  if (signs.length > 1 && separator === undefined) return [];
  return row.count > first ? cells.written(row, first, signs.join(separator ?? '')) : [];
}

/** What stands between the first two pointers; letters may stand side by side. */
function separatorIn(text: string, isLettered: boolean): string | undefined {
  const [first, second] = partsOf(text);
  if (first && second) return text.slice(first.offset + first.value.length, second.offset);
  return isLettered ? '' : undefined;
}

/** The numbers by which the row calls the diagnoses of the claim. */
function numbersOf(positions: readonly number[], row: Row, cells: Cells): number[] | undefined {
  const encounter = encounterOf(row, cells);
  const numbers = positions.flatMap((position) => {
    const code = encounter?.diagnoses[position - 1]?.code;
    const column = cells.layout.codes.find(
      ({ role, index, number }) =>
        role === 'diagnosis' && number > 0 && code !== undefined && row.textOf(index) === code.text,
    );
    return column ? [column.number] : [];
  });
  return numbers.length === positions.length ? numbers : undefined;
}

function encounterOf({ start }: Row, { content }: Cells): Encounter | undefined {
  return content.encounters.find((encounter) => content.rowsOf.get(encounter)?.includes(start));
}
