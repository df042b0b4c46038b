/** What holds for every code and every caret of every sample. */
import { describe, expect, test } from 'vitest';
import type { SystemId } from '../../../../codesets/src/types.js';
import { tableFormat } from '../../../../server/src/formats/table/index.js';
import { touches } from '../../../../server/src/model/span.js';
import { edited, parse } from './reading.js';
import { SAMPLES } from './samples.js';

const OTHER: Readonly<Record<SystemId, string>> = {
  icd10cm: 'M17.11',
  icd10pcs: '3E03317',
  hcpcs: 'G0009',
  cpt: '00100',
  modifier: '59',
  'place-of-service': '02',
  revenue: '0250',
  'bill-type': '0131',
  'discharge-status': '06',
  'admission-type': '3',
  'admission-source': '4',
  'condition-code': '44',
};

describe('replacing a code changes that code and nothing else', () => {
  test.each(SAMPLES)('$name', ({ text }) => {
    const before = parse(text);
    expect(before.references.length).toBeGreaterThan(0);
    before.references.forEach((reference, index) => {
      const edit = before.replaceCode(reference, OTHER[reference.system]);
      const after = parse(edited(text, [edit]));
      expect(after.problems).toEqual([]);
      expect(after.references.map(({ system, text: code }) => [system, code.replace('.', '')])).toEqual(
        before.references.map(({ system, text: code }, position) => [
          system,
          (position === index ? OTHER[system] : code).replace('.', ''),
        ]),
      );
    });
  });
});

test('padding, quotes and the missing dots stay', () => {
  const text = 'CLM_ID|PRNCPAL_DGNS_CD|PRNCPAL_DGNS_VRSN_CD|HCPCS_CD\nC1| E1122 |0|"G0008"\n';
  const { references, replaceCode } = parse(text);
  const edits = references.map((reference) => replaceCode(reference, OTHER[reference.system]));
  expect(edited(text, edits)).toBe('CLM_ID|PRNCPAL_DGNS_CD|PRNCPAL_DGNS_VRSN_CD|HCPCS_CD\nC1| M1711 |0|"G0009"\n');
});

test('where some codes have their dots, others get theirs', () => {
  const text = 'claim_id,icd10_1,icd10_2\nA,E11.9,N1832\n';
  const file = parse(text);
  const [, undotted] = file.references;
  expect(undotted && file.replaceCode(undotted, 'N18.32').text).toBe('N18.32');
});

describe('at every place', () => {
  test.each(SAMPLES)('of $name what is offered and said contains it', ({ text }) => {
    const file = parse(text);
    let slots = 0;
    for (let offset = 0; offset <= text.length; offset += 1) {
      const slot = tableFormat.slotAt(file, offset);
      const described = tableFormat.describeAt?.(file, offset);
      if (slot) slots += 1;
      expect(!slot || touches(slot.replace, offset)).toBe(true);
      expect(!described || touches(described.span, offset)).toBe(true);
    }
    expect(slots).toBeGreaterThan(0);
  });

  test.each(SAMPLES)('of $name where a code stands, the slot is that code', ({ text }) => {
    const file = parse(text);
    for (const { span, system, date } of file.references) {
      const slot = tableFormat.slotAt(file, span.end);
      expect(slot).toMatchObject({ kind: 'code', replace: span });
      expect(slot?.kind === 'code' && slot.systems).toContain(system);
      expect(slot?.kind === 'code' && slot.date).toBe(date);
    }
  });
});

describe('broken text', () => {
  test.each(SAMPLES)('$name, cut off anywhere, is read as far as it goes', ({ text }) => {
    const whole = parse(text).references;
    for (let end = 0; end <= text.length; end += 1) {
      const { references } = parse(text.slice(0, end));
      const complete = whole.filter(({ span }) => span.end < text.lastIndexOf('\n', end - 1));
      expect(references.length).toBeGreaterThanOrEqual(complete.length > 0 && end > text.indexOf('\n') ? 1 : 0);
      expect(references.every(({ span }) => span.start < span.end && span.end <= end)).toBe(true);
    }
  });

  test.each([
    ['other delimiters', (text: string) => text.replace(/[|,;]/g, '#')],
    ['quotes everywhere', (text: string) => text.replace(/[|,;]/g, (sign) => `${sign}"`)],
    ['no line ends', (text: string) => text.replaceAll('\n', ' ')],
    ['no header', (text: string) => text.slice(text.indexOf('\n'))],
  ])('with %s is no reason to throw', (_, damage) => {
    for (const { text } of SAMPLES) {
      const file = parse(damage(text));
      expect(file.references.every(({ span }) => span.end <= file.text.length)).toBe(true);
    }
  });

  test('a byte order mark moves every code by one', () => {
    for (const { text } of SAMPLES) {
      const starts = (file: string) => parse(file).references.map(({ span }) => span.start);
      expect(starts(`\uFEFF${text}`)).toEqual(starts(text).map((start) => start + 1));
    }
  });
});
