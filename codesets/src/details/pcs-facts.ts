import type { CodeStore } from '../store/code-store.js';
import { isInForce } from '../tree/ancestry.js';
import type { CodeFact } from '../types.js';

const TABLE_LENGTH = 3;
const CODE_LENGTH = 7;

/**
 * The axes of an ICD-10-PCS code, each with its value, and what the operation is. Codes that are not in the release of
 * the tables have no row there: of them only the axes of their table are told, for a character may mean something else
 * in another row.
 */
export function pcsFacts(store: CodeStore, index: number): CodeFact[] {
  const { axes } = store;
  if (axes === undefined) return [];
  const code = store.codes.at(index);
  const known = isInForce(store, index, axes.release.from) ? CODE_LENGTH : TABLE_LENGTH;
  const source = axes.release.name;
  const facts: CodeFact[] = [];
  for (let position = 1; position <= Math.min(code.length, known); position++) {
    const value = axes.label(code, position);
    const label = axes.title(code, position);
    if (value === undefined || label === undefined) continue;
    facts.push({ label, value: `${code[position - 1]}: ${value}`, source });
    const definition = axes.definition(code, position);
    if (definition !== undefined) facts.push({ label: `${value}, definition`, value: definition, source });
  }
  return facts;
}
