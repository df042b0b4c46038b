/** A licensed CPT table: a code column and a descriptor column, found by their headings. It stays on the user's machine. */
import { hasShape } from '../../src/shapes.js';
import type { IsoDate } from '../../src/types.js';
import type { CodeHistory } from '../history.js';
import { quote, refuse } from '../readers/text.js';
import { columnOf, type Layout } from './layout.js';

const CODE = /^(?:cpt )?code$|^cpt$/;
/** The fullest text first. */
const DESCRIPTORS = [/^long\b/, /^(?:code )?desc/, /\bdescriptor\b|\bdescription\b|\btitle\b/, /^medium\b/, /^short\b/];

export function isCpt(layout: Layout): boolean {
  return columnOf(layout, CODE) !== undefined && descriptorOf(layout) !== undefined;
}

/** The codes, each valid from the first day of the table. Refuses a row without a CPT code or descriptor, and repeats. */
export function readCpt(layout: Layout, from: IsoDate): CodeHistory[] {
  const { file } = layout;
  const code = columnOf(layout, CODE);
  const descriptor = descriptorOf(layout);
  if (code === undefined || descriptor === undefined)
    return refuse(file, 0, 'expected a column headed Code (or CPT) and one headed Descriptor (or Description, Long)');
  const seen = new Set<string>();
  return layout.rows.map(({ line, cells }) => {
    const text = (cells[code] ?? '').toUpperCase();
    const title = cells[descriptor] ?? '';
    if (!hasShape('cpt', text)) refuse(file, line, `the code is ${quote(text)}, expected a CPT code`);
    // The descriptor is licensed text: no message repeats it.
    if (title === '') refuse(file, line, `code ${text} has no descriptor`);
    if (seen.has(text)) refuse(file, line, `code ${text} comes twice`);
    seen.add(text);
    return { code: text, periods: [{ from, state: 'valid', title }] };
  });
}

function descriptorOf(layout: Layout): number | undefined {
  return DESCRIPTORS.map((heading) => columnOf(layout, heading)).find((column) => column !== undefined);
}
