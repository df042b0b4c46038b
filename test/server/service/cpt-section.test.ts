import { expect, test } from 'vitest';
import { cptSection } from '../../../server/src/service/cpt-section.js';

test.each([
  ['99202', 'Evaluation and Management', '99202–99499'],
  ['99499', 'Evaluation and Management', '99202–99499'],
  ['00100', 'Anesthesia', '00100–01999'],
  ['10004', 'Surgery', '10004–69990'],
  ['70010', 'Radiology', '70010–79999'],
  ['80047', 'Pathology and Laboratory', '80047–89398'],
  ['90281', 'Medicine', '90281–99199'],
  ['99607', 'Medicine', '99500–99607'],
])('%s lies in %s', (code, name, range) => {
  expect(cptSection(code)).toEqual({ name, range });
});

test.each([
  ['4086F', /^Category II,/],
  ['0075T', /^Category III,/],
  ['0001U', /^Proprietary Laboratory Analyses/],
  ['0002M', /^Multianalyte Assays/],
])('%s is told by its suffix', (code, name) => {
  expect(cptSection(code)?.name).toMatch(name);
});

test.each(['99200', '02000', '9921', '992144', 'J1815', ''])('%j lies in no section', (code) => {
  expect(cptSection(code)).toBeUndefined();
});
