import { describe, expect, test } from 'vitest';
import { ccda } from '../../../../server/src/formats/ccda/entry.js';
import { fhirXml as entry } from '../../../../server/src/formats/fhir-xml/entry.js';
import { leastGrowth } from '../../../support/growth.js';
import { fhirXml } from './reading.js';
import { BUNDLE } from './samples.js';

test('a bundle that is cut off anywhere gives the codes of the elements before', () => {
  const all = fhirXml.parse(BUNDLE).references;
  for (let end = 0; end <= BUNDLE.length; end += 1) {
    const complete = all.filter(({ span }) => BUNDLE.indexOf('</coding>', span.end) + 9 <= end).map(({ text }) => text);
    const found = fhirXml.parse(BUNDLE.slice(0, end)).references.map(({ text }) => text);
    expect(found.slice(0, complete.length)).toEqual(complete);
  }
});

test('any character at any place is survived', () => {
  for (const char of ['"', "'", '<', '>', '/', '&', '=', '\n', '\u0000', '<!--']) {
    for (let at = 0; at <= BUNDLE.length; at += 7) {
      expect(() => fhirXml.parse(BUNDLE.slice(0, at) + char + BUNDLE.slice(at))).not.toThrow();
    }
  }
});

test('elements nested without end take time in proportion to their number', () => {
  const piece = '<item><coding><system value="http://www.ama-assn.org/go/cpt"/><code value="99213"/>';
  const nested = (n: number) => `<Claim>${piece.repeat(n)}`;
  const [once, twice] = [nested(4000), nested(8000)];
  expect(
    leastGrowth(
      () => fhirXml.parse(once),
      () => fhirXml.parse(twice),
    ),
  ).toBeLessThan(3);
});

describe('a resource of FHIR is known', () => {
  test.each([
    ['by the namespace of its root', BUNDLE],
    ['with a prefix', '<f:Claim xmlns:f="http://hl7.org/fhir"/>'],
    ['with other attributes before', `<Claim a='1'\n xmlns='http://hl7.org/fhir'>`],
  ])('%s', (_, text) => {
    expect(entry.detects({ fileName: 'x.xml', text })).toBe(true);
    expect(ccda.detects({ fileName: 'x.xml', text })).toBe(false);
  });

  test.each([
    [
      'a build file',
      '<project xmlns="http://maven.apache.org/POM/4.0.0"><!-- xmlns="http://hl7.org/fhir" --></project>',
    ],
    ['a schema of FHIR', '<xs:schema xmlns:xs="x" xmlns="http://hl7.org/fhir" targetNamespace="http://hl7.org/fhir"/>'],
    ['a stylesheet for FHIR', '<xsl:stylesheet xmlns:xsl="x" xmlns:fhir="http://hl7.org/fhir"/>'],
    ['a clinical document', '<ClinicalDocument xmlns="urn:hl7-org:v3"/>'],
    ['a resource of another namespace', '<Bundle xmlns="http://example.org/fhir"/>'],
    ['nothing', ''],
  ])('and %s is none', (_, text) => {
    expect(entry.detects({ fileName: 'x.xml', text })).toBe(false);
  });

  test('and no other file by its name', () => {
    expect(entry.mayBe('x.json')).toBe(false);
  });
});
