import { beforeAll, describe, expect, test } from 'vitest';
import { tabularEntries } from '../../../../codesets/compile/notes/tabular-entries.js';
import { readOrderFile } from '../../../../codesets/compile/readers/order-file.js';
import { readTabularXml } from '../../../../codesets/compile/readers/tabular-xml.js';
import type { TabularChapter, TabularCode } from '../../../../codesets/compile/rows.js';
import { releaseFile, sourceFile } from '../../../support/release-file.js';
import { releasesFolder } from '../../../support/releases-folder.js';

const HEAD = `<?xml version="1.0" encoding="utf-8"?>
<ICD10CM.tabular>
  <version>2099</version>
  <introduction><introSection type="title"><title>TABULAR LIST</title></introSection></introduction>`;

/** One chapter with the section H53-H54; `diags` are its categories. */
function tabular(diags: string, sections = ''): string {
  return `${HEAD}
  <chapter>
    <name>7</name>
    <desc>Diseases of the eye and adnexa (H00-H59)</desc>
    <notes><note>Use an external cause code</note></notes>
    <sectionIndex>
      <sectionRef first="H53" last="H54" id="H53-H54">
         Visual disturbances
      </sectionRef>
    </sectionIndex>
    <section id="H53-H54"><desc>Visual disturbances and blindness (H53-H54)</desc>${diags}</section>${sections}
  </chapter>
</ICD10CM.tabular>`.replace(/\n/g, '\r\n');
}

const read = (text: string) => readTabularXml(sourceFile('tabular.xml', text));
const diag = (name: string, content = '') => `<diag><name>${name}</name><desc>Title of ${name}</desc>${content}</diag>`;
const firstCode = (content: string): TabularCode | undefined =>
  read(tabular(diag('H53', content)))[0]?.blocks[0]?.codes[0];

describe('the tabular list', () => {
  test('is chapters, blocks and codes, each with its notes in document order', () => {
    const child = diag('H53.0', '<includes><note>amblyopia</note></includes>');
    const [chapter] = read(tabular(diag('H53', `<excludes1><note>blindness (H54.-)</note></excludes1>${child}`)));
    expect(chapter).toMatchObject({
      number: '7',
      title: 'Diseases of the eye and adnexa (H00-H59)',
      notes: [{ kind: 'note', text: 'Use an external cause code' }],
      blocks: [
        {
          ...{ id: 'H53-H54', first: 'H53', last: 'H54', title: 'Visual disturbances and blindness (H53-H54)' },
          codes: [
            {
              ...{ code: 'H53', title: 'Title of H53', notes: [{ kind: 'excludes1', text: 'blindness (H54.-)' }] },
              children: [{ code: 'H530', notes: [{ kind: 'includes', text: 'amblyopia' }], children: [] }],
            },
          ],
        },
      ],
    });
  });

  test('flattens to entries in tabular order, each container before what it contains', () => {
    const chapters = read(tabular(diag('H53', diag('H53.0')) + diag('H54')));
    expect(tabularEntries(chapters).map(({ id, kind }) => `${kind} ${id}`)).toEqual([
      ...['chapter CH 7', 'block H53-H54', 'code H53', 'code H530', 'code H54'],
    ]);
  });

  test('takes the ends of a block that the index leaves out from its id', () => {
    const chapters = read(tabular(diag('H53'), '<section id="H00-H59"><desc>All (H00-H59)</desc></section>'));
    expect(chapters[0]?.blocks[1]).toMatchObject({ id: 'H00-H59', first: 'H00', last: 'H59', codes: [] });
  });

  test('joins broken and tabbed lines, and decodes entities', () => {
    const note = '<notes><note>\tnot &lt; 5\r\n      degrees</note></notes>';
    expect(firstCode(note)?.notes).toEqual([{ kind: 'note', text: 'not < 5 degrees' }]);
  });

  test('keeps numbers and words as text', () => {
    const notes = '<inclusionTerm><note>0450</note><note>False</note></inclusionTerm>';
    expect(firstCode(notes)?.notes.map(({ text }) => text)).toEqual(['0450', 'False']);
  });

  test('marks where a second block of the same kind begins', () => {
    const block = (text: string) => `<useAdditionalCode><note>${text}</note></useAdditionalCode>`;
    expect(firstCode(block('code to identify:') + block('external cause code'))?.notes).toEqual([
      { kind: 'useAdditionalCode', text: 'code to identify:' },
      { kind: 'useAdditionalCode', text: 'external cause code', anotherBlock: true },
    ]);
  });

  test('leaves out an empty line of a note', () => {
    expect(firstCode('<codeAlso><note></note></codeAlso>')?.notes).toEqual([]);
  });

  test('drops the introduction and the table of visual acuity', () => {
    const table = '<visualImpairment><visCategory><anything/></visCategory></visualImpairment>';
    expect(firstCode(table)).toMatchObject({ code: 'H53', notes: [] });
  });
});

describe('7th characters', () => {
  const definition = (lines: string) => `<sevenChrDef>${lines}</sevenChrDef>`;

  test('are kept with their meanings, and the lines printed below them', () => {
    const lines = '<extension char="2">stable</extension><note>\tOld central retinal vein occlusion</note>';
    expect(
      firstCode(definition(`<extension char="0">with macular edema</extension>${lines}`))?.seventhCharacters,
    ).toEqual([
      { character: '0', meaning: 'with macular edema' },
      { character: '2', meaning: 'stable', terms: ['Old central retinal vein occlusion'] },
    ]);
  });

  test('how they are used is a note', () => {
    const note = '<sevenChrNote><note>One of the following 7th characters is to be assigned</note></sevenChrNote>';
    expect(firstCode(note)?.notes).toEqual([
      { kind: 'note', text: 'One of the following 7th characters is to be assigned' },
    ]);
  });

  test('absent where the code defines none', () => expect(firstCode('')).not.toHaveProperty('seventhCharacters'));
});

describe('a file that does not fit is refused', () => {
  test.each([
    ['cut short', tabular(diag('H53')).slice(0, -40), /^tabular\.xml:\d+: /],
    ['not XML', 'A00 Cholera', /tabular\.xml/],
    [
      'another document',
      '<?xml version="1.0"?><ICD10PCS.tabular></ICD10PCS.tabular>',
      /root element <ICD10CM\.tabular>/,
    ],
    [
      'an unknown element',
      tabular(diag('H53', '<excludes3><note>x</note></excludes3>')),
      /:14: the element <excludes3> is not known/,
    ],
    [
      'an element out of its place',
      tabular(diag('H53', '<extension char="A">x</extension>')),
      /<extension> is not known in <diag>/,
    ],
    [
      'an unknown attribute',
      tabular('<diag billable="no"><name>H53</name><desc>x</desc></diag>'),
      /attribute billable of <diag>/,
    ],
    ['stray text', tabular(diag('H53', 'stray')), /<diag> has text/],
    ['a code without a title', tabular('<diag><name>H53</name></diag>'), /<diag> has no single <desc> with text/],
    ['something that is no code', tabular(diag('H5')), /"H5" is no ICD-10-CM code/],
    ['a subcategory below a section', tabular(diag('H53.0')), /H53\.0 stands below a section/],
    ['a code below another category', tabular(diag('H53', diag('H54.0'))), /H54\.0 stands below H53/],
    ['a code that comes twice', tabular(diag('H53') + diag('H53')), /diag H53 comes twice/],
    [
      'a 7th character without a meaning',
      tabular(diag('H53', '<sevenChrDef><extension char="A"/></sevenChrDef>')),
      /A has no meaning/,
    ],
    [
      'a section that is not there',
      tabular(diag('H53')).replace('id="H53-H54">\r\n', 'id="H55">\r\n'),
      /the section index names "H55"/,
    ],
  ])('%s', (_, text, message) => expect(() => read(text)).toThrow(message));

  test('bytes that are not UTF-8', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('<ICD10CM.tabular>'), 0xe9]);
    expect(() => readTabularXml({ name: 'tabular.xml', bytes })).toThrow('tabular.xml: the bytes are not UTF-8');
  });
});

const folder = releasesFolder();
if (folder !== undefined) {
  const codesOf = (codes: readonly TabularCode[]): TabularCode[] =>
    codes.flatMap((code) => [code, ...codesOf(code.children)]);

  describe.each([
    {
      name: 'FY2017',
      path: 'icd10cm/2016-10-01/icd10cm_tabular_2017.xml.gz',
      ...{ chapters: 21, sections: 295, codes: 43_910, definitions: 505, extensions: 1_781 },
      blocks: { excludes1: 2602, excludes2: 972, codeFirst: 292, useAdditionalCode: 743, codeAlso: 155 },
      lines: { excludes1: 5426, excludes2: 2138 },
      terms: 7,
    },
    {
      name: 'FY2023',
      path: 'icd10cm/2022-10-01/icd10cm_tabular_2023.xml.gz',
      ...{ chapters: 22, sections: 296, codes: 45_869, definitions: 507, extensions: 1_787 },
      blocks: {
        ...{ includes: 415, excludes1: 2627, excludes2: 1087, codeFirst: 339, useAdditionalCode: 802, codeAlso: 248 },
        // 6,524 blocks in the file, and one more: "Fall from stool", which W08 prints among its 7th characters.
        inclusionTerm: 6525,
        // 85 blocks of <notes> and 507 of <sevenChrNote>.
        note: 592,
      },
      lines: {
        ...{ includes: 1023, excludes1: 5438, excludes2: 2339, codeFirst: 748, useAdditionalCode: 1431, codeAlso: 445 },
        ...{ inclusionTerm: 12_064 + 1, note: 178 + 507 },
      },
      terms: 8 - 1,
    },
  ])('the official $name tabular list', (expected) => {
    let chapters: TabularChapter[];
    let codes: TabularCode[];
    beforeAll(() => {
      chapters = readTabularXml(releaseFile(folder, expected.path));
      codes = chapters.flatMap((chapter) => chapter.blocks.flatMap((block) => codesOf(block.codes)));
    });

    test('has the chapters, sections and codes that its elements count', () => {
      expect(chapters).toHaveLength(expected.chapters);
      expect(chapters.flatMap(({ blocks }) => blocks)).toHaveLength(expected.sections);
      expect(codes).toHaveLength(expected.codes);
      expect(tabularEntries(chapters)).toHaveLength(expected.chapters + expected.sections + expected.codes);
    });

    test('has the note blocks and lines that its elements count', () => {
      const entries = tabularEntries(chapters);
      for (const [kind, count] of Object.entries(expected.lines)) {
        const lines = entries.flatMap(({ notes }) => notes.filter((note) => note.kind === kind));
        expect([kind, lines.length]).toEqual([kind, count]);
      }
      for (const [kind, count] of Object.entries(expected.blocks)) {
        const own = entries
          .map(({ notes }) => notes.filter((note) => note.kind === kind))
          .filter(({ length }) => length > 0);
        const further = own.flat().filter(({ anotherBlock }) => anotherBlock === true);
        expect([kind, own.length + further.length]).toEqual([kind, count]);
      }
    });

    test('has the 7th-character definitions that its elements count', () => {
      const defined = codes.flatMap(({ seventhCharacters }) =>
        seventhCharacters === undefined ? [] : [seventhCharacters],
      );
      expect(defined).toHaveLength(expected.definitions);
      expect(defined.flat()).toHaveLength(expected.extensions);
      expect(defined.flat().flatMap(({ terms }) => terms ?? [])).toHaveLength(expected.terms);
    });
  });

  /** Every code with its flag, as 7th characters of the nearest ancestor make them; X fills up to the seventh. */
  const expand = (code: TabularCode, inherited: TabularCode['seventhCharacters']): [string, boolean][] => {
    const characters = code.seventhCharacters ?? inherited;
    const below = code.children.flatMap((child) => expand(child, characters));
    if (below.length > 0) return [[code.code, false], ...below];
    if (characters === undefined) return [[code.code, true]];
    return [
      [code.code, false],
      ...characters.map(({ character }): [string, boolean] => [code.code.padEnd(6, 'X') + character, true]),
    ];
  };

  test.each([
    [
      'FY2017',
      'icd10cm/2016-10-01/icd10cm_tabular_2017.xml.gz',
      'icd10cm/2016-10-01/icd10cm_order_2017.txt.gz',
      93_830,
      0,
    ],
    // 76 codes of S06 that only a line of prose rules out: validity never comes from here.
    [
      'FY2023',
      'icd10cm/2022-10-01/icd10cm_tabular_2023.xml.gz',
      'icd10cm/2022-10-01/icd10cm-order-2023.txt.gz',
      96_745,
      76,
    ],
  ])(
    '%s expanded by its 7th characters makes every line of the order file',
    (_, tabularPath, orderPath, lines, extras) => {
      const chapters = readTabularXml(releaseFile(folder, tabularPath));
      const expanded = new Map(
        chapters.flatMap(({ blocks }) =>
          blocks.flatMap(({ codes }) => codes.flatMap((code) => expand(code, undefined))),
        ),
      );
      const order = readOrderFile(releaseFile(folder, orderPath));
      expect(order).toHaveLength(lines);
      expect(order.filter(({ code, valid }) => expanded.get(code) !== valid)).toEqual([]);
      const known = new Set(order.map(({ code }) => code));
      const unknown = [...expanded.keys()].filter((code) => !known.has(code));
      expect(unknown).toHaveLength(extras);
      expect(unknown.filter((code) => !/^S06..[78][DS]$|^S06.X[78][DS]$/.test(code))).toEqual([]);
    },
  );

  test('W08 of FY2023 has "Fall from stool" as an inclusion term, not as a meaning of "sequela"', () => {
    const chapters = readTabularXml(releaseFile(folder, 'icd10cm/2022-10-01/icd10cm_tabular_2023.xml.gz'));
    const fall = tabularEntries(chapters).find(({ id }) => id === 'W08');
    expect(fall?.notes).toContainEqual({ kind: 'inclusionTerm', text: 'Fall from stool' });
    expect(fall?.seventhCharacters?.map(({ character }) => character).join('')).toBe('ADS');
  });
}
