import { describe, expect, test } from 'vitest';
import { readPcsDefinitions } from '../../../../codesets/compile/readers/pcs-definitions.js';
import { readPcsTables } from '../../../../codesets/compile/readers/pcs-tables.js';
import { releaseFile, sourceFile } from '../../../support/release-file.js';
import { releasesFolder } from '../../../support/releases-folder.js';

const TERM = `<terms>
  <title>1st Toe, Left</title><title>1st Toe, Right</title>
  <includes>Hallux</includes>
</terms>`;
const AGGREGATE = `<aggregate>
  <device>Cardiac Lead, Pacemaker</device><operation>Insertion</operation>
  <bodySys>Heart and Great Vessels</bodySys><parent value="M">Cardiac Lead</parent>
</aggregate>`;
const definitions = (terms: string, aggregates = '') =>
  `<?xml version="1.0"?><ICD10PCS.definitions><version>2099</version><title>Definitions</title>
  <section code="0"><title>Medical and Surgical</title><axis pos="4"><title>Body Part</title>${terms}</axis></section>
  <deviceAggregation>${aggregates}</deviceAggregation></ICD10PCS.definitions>`;
const read = (text: string) => readPcsDefinitions(sourceFile('definitions.xml', text));

test('terms stand under section and axis; one term may explain several labels', () => {
  expect(read(definitions(TERM)).sections).toEqual([
    {
      ...{ code: '0', title: 'Medical and Surgical' },
      axes: [
        {
          position: 4,
          title: 'Body Part',
          terms: [{ titles: ['1st Toe, Left', '1st Toe, Right'], includes: ['Hallux'] }],
        },
      ],
    },
  ]);
});

test('definition and explanation are kept where there are any', () => {
  const term =
    '<terms><title>Bypass</title><definition>Altering the route</definition><explanation>Rerouting</explanation></terms>';
  expect(read(definitions(term)).sections[0]?.axes[0]?.terms).toEqual([
    { titles: ['Bypass'], definition: 'Altering the route', explanation: 'Rerouting', includes: [] },
  ]);
});

test('a specific device names the general value that other tables have for it', () => {
  expect(read(definitions(TERM, AGGREGATE)).deviceAggregates).toEqual([
    {
      ...{ device: 'Cardiac Lead, Pacemaker', operation: 'Insertion', bodySystems: ['Heart and Great Vessels'] },
      parent: { value: 'M', label: 'Cardiac Lead' },
    },
  ]);
});

describe('a file that does not fit is refused', () => {
  test.each([
    ['a term without a title', definitions('<terms><includes>Hallux</includes></terms>'), 'the term has no title'],
    [
      'two definitions',
      definitions('<terms><title>A</title><definition>x</definition><definition>y</definition></terms>'),
      '<terms> has no single <definition>',
    ],
    ['an unknown element', definitions('<synonyms/>'), 'the element <synonyms> is not known here'],
    [
      'a position that codes do not have',
      definitions(TERM).replace('pos="4"', 'pos="8"'),
      '"8" is no position of a code',
    ],
  ])('%s', (_, text, message) => expect(() => read(text)).toThrow(message));
});

const folder = releasesFolder();
if (folder !== undefined) {
  test('the FY2026 definitions have all their terms, and their sections are those of the tables', () => {
    const { sections, deviceAggregates } = readPcsDefinitions(
      releaseFile(folder, 'icd10pcs/2025-10-01/icd10pcs_definitions_2026.xml.gz'),
    );
    const tables = readPcsTables(releaseFile(folder, 'icd10pcs/2025-10-01/icd10pcs_tables_2026.xml.gz'));
    const titles = new Map(tables.map(({ axes }) => [axes[0]?.labels[0]?.value, axes[0]?.labels[0]?.label]));
    expect(sections.filter(({ code, title }) => titles.get(code) !== title)).toEqual([]);
    const terms = sections.flatMap(({ axes }) => axes.flatMap((axis) => axis.terms));
    expect(terms).toHaveLength(954);
    expect(terms.flatMap(({ includes }) => includes)).toHaveLength(1966);
    expect(terms.filter(({ definition }) => definition !== undefined)).toHaveLength(323);
    expect(deviceAggregates).toHaveLength(60);
  });
}
