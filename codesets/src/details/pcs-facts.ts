import type { CodeStore } from '../store/code-store.js';
import type { CodeFact } from '../types.js';

const CODE_LENGTH = 7;
const OPERATION_POSITION = 3;

/** The seven axes of an ICD-10-PCS code (fewer for a table), each with its value, and what the operation is. */
export function pcsFacts(store: CodeStore, index: number): CodeFact[] {
  const { axes } = store;
  if (axes === undefined) return [];
  const code = store.codes.at(index);
  const source = store.pack.json<string>('axes.source');
  const facts: CodeFact[] = [];
  for (let position = 1; position <= Math.min(code.length, CODE_LENGTH); position++) {
    const label = axes.label(code, position);
    const title = axes.title(code, position);
    if (label !== undefined && title !== undefined) {
      facts.push({ label: title, value: `${code[position - 1]}: ${label}`, source });
    }
    const definition = axes.definition(code, position);
    if (definition !== undefined && position === OPERATION_POSITION) {
      facts.push({ label: `${label ?? title ?? 'Operation'}, definition`, value: definition, source });
    }
  }
  return facts;
}
