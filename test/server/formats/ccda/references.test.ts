import { describe, expect, test } from 'vitest';
import { ccda } from './reading.js';
import { documentWith, problemWith, SUMMARY } from './samples.js';

test('the codes of a summary, in the order of the text', () => {
  expect(ccda.codes(SUMMARY)).toEqual([
    'icd10cm M17.11 problem statement 2024-03-01',
    'cpt 99213 service statement 2023-11-09',
    'discharge-status 01 discharge-status statement 2023-11-09',
    'icd10cm E11.9 reason statement 2023-11-09',
    'hcpcs J1815 service statement 2023-02-15',
    'modifier JW modifier statement 2023-02-15',
    'icd10pcs 0SRC0J9 service statement 2023-02-15',
    'cpt 27447 service statement 2024-03-01',
  ]);
  expect(ccda.parse(SUMMARY).encounters).toEqual([]);
  expect(ccda.problems(SUMMARY)).toEqual([]);
});

describe('the governing date', () => {
  const CODE = '<value code="M17.11" codeSystem="2.16.840.1.113883.6.90"/>';
  const CPT = '<code code="27447" codeSystem="2.16.840.1.113883.6.12"/>';

  function dateOf(text: string): string | undefined {
    return ccda.parse(text).references[0]?.date;
  }

  test('of a problem is the day of the document, not its onset', () => {
    expect(dateOf(problemWith(`<effectiveTime><low value="20100101"/></effectiveTime>${CODE}`))).toBe('2024-03-01');
  });

  test('of a diagnosis of a visit is the day the visit ended, or its only day', () => {
    const visit = (time: string) =>
      documentWith(`<encounter>${time}<act><observation>${CODE}</observation></act></encounter>`);
    expect(dateOf(visit('<effectiveTime><low value="20231106"/><high value="20231109"/></effectiveTime>'))).toBe(
      '2023-11-09',
    );
    expect(dateOf(visit('<effectiveTime><low value="20231106"/></effectiveTime>'))).toBe('2023-11-06');
    expect(dateOf(visit('<effectiveTime value="202311061030"/>'))).toBe('2023-11-06');
    expect(dateOf(visit('<effectiveTime nullFlavor="UNK"/>'))).toBe('2024-03-01');
  });

  test('of a service is its first day, wherever in the entry it stands', () => {
    const time = '<effectiveTime><low value="20230215"/><high value="20230217"/></effectiveTime>';
    expect(dateOf(documentWith(`<procedure>${CPT}${time}</procedure>`))).toBe('2023-02-15');
    expect(
      dateOf(documentWith(`<organizer>${time}<component><procedure>${CPT}</procedure></component></organizer>`)),
    ).toBe('2023-02-15');
  });

  test('of what is planned is the day of the document', () => {
    const time = '<effectiveTime value="20270215"/>';
    expect(dateOf(documentWith(`<procedure moodCode="RQO">${CPT}${time}</procedure>`))).toBe('2024-03-01');
    expect(
      dateOf(documentWith(`<encounter moodCode="INT">${time}<observation>${CODE}</observation></encounter>`)),
    ).toBe('2024-03-01');
  });

  test('is absent where the file gives none that is exact to the day', () => {
    expect(dateOf(`<section><entry><observation>${CODE}</observation></entry></section>`)).toBeUndefined();
    expect(dateOf(`<ClinicalDocument><effectiveTime value="202403"/>${CODE}</ClinicalDocument>`)).toBeUndefined();
    expect(dateOf(`<ClinicalDocument><effectiveTime value="20240231"/>${CODE}</ClinicalDocument>`)).toBeUndefined();
  });

  test('of an ICD-10 code of something older than ICD-10 is the day of the document: it was found later', () => {
    const visit = `<encounter><effectiveTime value="20100105"/><observation>${CODE}</observation></encounter>`;
    expect(dateOf(documentWith(visit))).toBe('2024-03-01');
    const procedure = `<procedure><effectiveTime value="20100105"/>${CPT}</procedure>`;
    expect(dateOf(documentWith(procedure))).toBe('2010-01-05');
  });

  test('is not taken from a time that belongs to something else', () => {
    const author = '<author><time value="20150101"/></author>';
    const dose = '<doseQuantity><low value="20150101"/></doseQuantity>';
    expect(dateOf(documentWith(`<procedure>${CPT}${author}${dose}</procedure>`))).toBe('2024-03-01');
  });
});

describe('no code is', () => {
  test.each([
    ['one of another system', '<value code="44054006" codeSystem="2.16.840.1.113883.6.96"/>'],
    ['an ICD-9-CM code', '<value code="250.00" codeSystem="2.16.840.1.113883.6.103"/>'],
    ['one of a system by its name alone', '<value code="E11.9" codeSystemName="ICD-10-CM"/>'],
    ['one of a system that only begins like ours', '<value code="E11.9" codeSystem="2.16.840.1.113883.6.901"/>'],
    ['an empty one', '<value code=" " codeSystem="2.16.840.1.113883.6.90"/>'],
    ['a missing one', '<value codeSystem="2.16.840.1.113883.6.90"/>'],
    ['one that is said to be unknown', '<value nullFlavor="OTH" code="E11.9" codeSystem="2.16.840.1.113883.6.90"/>'],
    ['a dental one', '<code code="D0120" codeSystem="2.16.840.1.113883.6.285"/>'],
    ['one in a comment', '<!-- <value code="E11.9" codeSystem="2.16.840.1.113883.6.90"/> -->'],
  ])('%s', (_, code) => {
    expect(ccda.codes(problemWith(code))).toEqual([]);
  });
});

describe('where one identifier is written for two systems the shape decides', () => {
  test.each([
    ['99213', 'cpt'],
    ['0001F', 'cpt'],
    ['J1815', 'hcpcs'],
    ['9921', 'cpt'],
    ['J181', 'hcpcs'],
  ])('%s is %s', (code, system) => {
    for (const oid of ['6.285', '6.14']) {
      const text = problemWith(`<code code="${code}" codeSystem="2.16.840.1.113883.${oid}"/>`);
      expect(ccda.parse(text).references.map((reference) => reference.system)).toEqual([system]);
    }
  });

  test('and the identifier of CPT is that of CPT alone', () => {
    const text = problemWith('<code code="G0154" codeSystem="2.16.840.1.113883.6.12"/>');
    expect(ccda.parse(text).references.map(({ system }) => system)).toEqual(['cpt']);
  });
});

test('the name beside a code is its title, entities resolved', () => {
  const text = problemWith(
    '<value code="E11.9" codeSystem="2.16.840.1.113883.6.90" displayName="Diabetes &amp; more"/>',
  );
  expect(ccda.parse(text).references[0]?.title?.value).toBe('Diabetes & more');
});

test('comments speak of their own line, or of the next one with content', () => {
  const text = `<ClinicalDocument>
  <!-- chartwright-ignore dx-not-billable: as received
       from the hospital -->

  <value code="E11" codeSystem="2.16.840.1.113883.6.90"/>
  <value code="I10" codeSystem="2.16.840.1.113883.6.90"/> <!-- expect: title-drift -->
</ClinicalDocument>`;
  const { comments, lineComment } = ccda.parse(text);
  expect(comments.map(({ appliesToLine, text: said }) => [appliesToLine, said.slice(0, 10)])).toEqual([
    [4, 'chartwrigh'],
    [5, 'expect: ti'],
  ]);
  expect(lineComment).toBeUndefined();
});
