import { describe, expect, test } from 'vitest';
import { ccda } from '../../../../server/src/formats/ccda/entry.js';
import { SUMMARY } from './samples.js';

function detects(text: string, fileName = 'file.xml'): boolean {
  return ccda.mayBe(fileName) && ccda.detects({ fileName, text });
}

describe('clinical documents are known', () => {
  test.each([
    ['by their root element', SUMMARY],
    ['behind a long comment', `<!-- ${'licence '.repeat(2000)}--><ClinicalDocument>`],
    ['behind a byte order mark', `\ufeff${SUMMARY}`],
    ['with a prefix', '<cda:ClinicalDocument xmlns:cda="urn:hl7-org:v3">'],
    [
      'as a part that names its template',
      '<section>\n <templateId root="2.16.840.1.113883.10.20.22.2.5.1"/></section>',
    ],
  ])('%s', (_, text) => {
    expect(detects(text)).toBe(true);
    expect(detects(text, 'summary.ccda')).toBe(true);
  });
});

describe('other XML is left alone', () => {
  test.each([
    [
      'a build file',
      '<project xmlns="http://maven.apache.org/POM/4.0.0"><artifactId>ClinicalDocument</artifactId></project>',
    ],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"><text>ClinicalDocument</text></svg>'],
    [
      'a stylesheet of clinical documents',
      '<xsl:stylesheet xmlns:xsl="x"><xsl:template match="/ClinicalDocument"/></xsl:stylesheet>',
    ],
    ['a resource of FHIR', '<Bundle xmlns="http://hl7.org/fhir"><!-- <ClinicalDocument> --></Bundle>'],
    ['a section of something else', '<section><title>ClinicalDocument</title></section>'],
    ['a text', 'See <ClinicalDocument> for details'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(detects(text)).toBe(false);
  });

  test('by its name', () => {
    expect(ccda.mayBe('summary.json')).toBe(false);
  });
});
