import { expect, test } from 'vitest';
import { axisTables } from '../../../codesets/compile/icd10pcs/axes.js';
import { PackWriter } from '../../../codesets/compile/pack/writer.js';
import type { PcsAxis, PcsTable } from '../../../codesets/compile/rows.js';
import { PcsAxes } from '../../../codesets/src/details/pcs-axes.js';
import { Pack } from '../../../codesets/src/pack/pack.js';

const axis = (
  position: number,
  title: string,
  labels: Readonly<Record<string, string>>,
  definition?: string,
): PcsAxis => ({
  position,
  title,
  labels: Object.entries(labels).map(([value, label]) => ({ value, label })),
  ...(definition === undefined ? {} : { definition }),
});
const row = (...axes: PcsAxis[]) => ({ axes });
const rest = [axis(5, 'Approach', { '0': 'Open' }), axis(6, 'Device', { Z: 'No Device' })];

const TABLES: PcsTable[] = [
  {
    code: '0DT',
    axes: [
      axis(1, 'Section', { '0': 'Medical' }),
      axis(2, 'Body System', { D: 'Gastrointestinal' }),
      axis(3, 'Operation', { T: 'Resection' }, 'Cutting out all'),
    ],
    rows: [row(axis(4, 'Body Part', { J: 'Appendix' }), ...rest, axis(7, 'Qualifier', { Z: 'No Qualifier' }))],
  },
  {
    code: 'XNS',
    axes: [
      axis(1, 'Section', { X: 'New' }),
      axis(2, 'Body System', { N: 'Bones' }),
      axis(3, 'Operation', { S: 'Reposition' }),
    ],
    rows: [
      row(axis(4, 'Body Part', { '4': 'Thoracic Vertebra' }), ...rest, axis(7, 'Qualifier', { '2': 'Group 2' })),
      row(axis(4, 'Body Part', { '4': 'Humeral Shaft' }), ...rest, axis(7, 'Qualifier', { A: 'Group 10' })),
    ],
  },
];

function axes(): PcsAxes {
  const writer = new PackWriter();
  writer.json('axes', axisTables(TABLES));
  writer.json('axes.release', { name: 'tables', from: 0 });
  const bytes = writer.bytes();
  return new PcsAxes(new Pack({ size: bytes.length, read: (offset, length) => bytes.slice(offset, offset + length) }));
}

test('titles, labels and definitions come back for every code of every row', () => {
  const found = axes();
  expect([1, 2, 3, 4, 5, 6, 7].map((position) => found.label('0DTJ0ZZ', position))).toEqual([
    ...['Medical', 'Gastrointestinal', 'Resection', 'Appendix', 'Open', 'No Device', 'No Qualifier'],
  ]);
  expect(found.title('0DTJ0ZZ', 4)).toBe('Body Part');
  expect(found.definition('0DTJ0ZZ', 3)).toBe('Cutting out all');
  expect(found.definition('XNS40Z2', 3)).toBeUndefined();
});

test('a value with two meanings in one table has the meaning of its qualifier, and both where there is none', () => {
  const found = axes();
  expect(found.label('XNS40Z2', 4)).toBe('Thoracic Vertebra');
  expect(found.label('XNS40ZA', 4)).toBe('Humeral Shaft');
  expect(found.label('XNS4', 4)).toBe('Thoracic Vertebra / Humeral Shaft');
});

test('what all tables agree on is stored once', () => {
  const { labels } = axisTables(TABLES);
  expect(labels['']).toMatchObject({ '50': 'Open', '6Z': 'No Device' });
  expect(axes().label('9', 5)).toBeUndefined();
});
