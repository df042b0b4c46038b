/** Long files, up to 20 MB on one line: read to the end, whole, and in time that grows with the text. */
import { describe, expect, test } from 'vitest';
import type { Format } from '../../server/src/formats/format.js';
import { detectFormat, loadFormat } from '../../server/src/formats/index.js';
import { leastGrowth } from '../support/growth.js';
import {
  ccdaProblems,
  claimTable,
  claimTableOnOneLine,
  fhirBundle,
  fhirLines,
  fhirXmlBundle,
  hl7Charges,
  hl7Messages,
  x12Claims,
} from '../support/long-files.js';
import { broken } from './invariants.js';

type Writer = (count: number) => string;

const CHARACTERS = 20_000_000;

/** Reading so much takes its time on a machine that does other work; whether it grows too fast is asked below. */
const TIMEOUT = 240_000;

describe.each<[kind: string, fileName: string, write: Writer]>([
  ['a FHIR bundle on one line', 'claims.json', fhirBundle],
  ['an X12 interchange on one line', 'claims.837', x12Claims],
  ['an HL7 segment of many repetitions', 'charges.hl7', hl7Charges],
  ['a C-CDA document on one line', 'summary.xml', ccdaProblems],
  ['a table of claims', 'claims.csv', claimTable],
])('%s', (_, fileName, write) => {
  test('of 20 MB is read whole', { timeout: TIMEOUT }, async () => {
    const format = await formatFor(fileName, write(3));
    const referencesIn = (text: string) => format.parse({ fileName, text }).references;
    const [ten, twenty] = [referencesIn(write(10)).length, referencesIn(write(20)).length];
    const count = countFor(write, CHARACTERS);
    const text = write(count);
    const references = referencesIn(text);
    expect(twenty).toBeGreaterThan(ten);
    expect(references.length).toBe(ten + ((count - 10) * (twenty - ten)) / 10);
    expect(references.every(({ span }) => span.end <= text.length)).toBe(true);
  });
});

describe.each<[kind: string, fileName: string, write: Writer, broken?: Writer]>([
  ['a FHIR bundle on one line', 'claims.json', fhirBundle],
  ['FHIR resources, one a line', 'claims.ndjson', fhirLines],
  ['a FHIR bundle in XML on one line', 'bundle.xml', fhirXmlBundle],
  ['an X12 interchange on one line', 'claims.837', x12Claims],
  ['an HL7 segment of many repetitions', 'charges.hl7', hl7Charges],
  ['HL7 messages', 'admissions.hl7', hl7Messages],
  ['a C-CDA document on one line', 'summary.xml', ccdaProblems],
  ['a table of claims', 'claims.csv', claimTable],
  ['a table that lost its line ends', 'claims.csv', claimTable, claimTableOnOneLine],
  ['a table whose quotes never close', 'claims.csv', claimTable, (n) => claimTable(n).replaceAll(',11,', ',"11,')],
  ['an interchange without segment ends', 'claims.837', x12Claims, (n) => x12Claims(n).replaceAll('~', ' ')],
  ['a bundle whose brackets never close', 'claims.json', fhirBundle, (n) => fhirBundle(n).replaceAll('}', ' ')],
  ['a bundle whose strings never close', 'claims.json', fhirBundle, (n) => fhirBundle(n).replaceAll(':"', ':')],
  ['a document whose elements never close', 'summary.xml', ccdaProblems, (n) => ccdaProblems(n).replaceAll('</', '<')],
  ['a document without ends of tags', 'summary.xml', ccdaProblems, (n) => ccdaProblems(n).replaceAll('>', ' ')],
  ['a document of open quotes', 'summary.xml', ccdaProblems, (n) => ccdaProblems(n).replaceAll('"/>', '/>')],
  ['messages without segment ends', 'admissions.hl7', hl7Messages, (n) => hl7Messages(n).replaceAll('\r', ' ')],
])('%s', (_, fileName, whole, write = whole) => {
  test('of twice the length takes less than three times as long', { timeout: TIMEOUT }, async () => {
    const format = await formatFor(fileName, whole(3));
    const count = countFor(whole, 500_000);
    const [once, twice] = [write(count), write(2 * count)];
    expect(broken(format.parse({ fileName, text: once })).slice(0, 5)).toEqual([]);
    expect(
      leastGrowth(
        () => readWhole(format, fileName, once),
        () => readWhole(format, fileName, twice),
      ),
    ).toBeLessThan(3);
  });
});

/** Members may be worked out when asked for: all of them are asked for. */
function readWhole(format: Format, fileName: string, text: string): void {
  const { encounters, references, problems } = format.parse({ fileName, text });
  void [encounters, references, problems];
}

function countFor(write: Writer, characters: number): number {
  return Math.ceil(characters / (write(1000).length / 1000));
}

async function formatFor(fileName: string, text: string): Promise<Format> {
  const entry = detectFormat({ fileName, text });
  if (entry === undefined) throw new Error(`no format reads ${fileName}`);
  return loadFormat(entry);
}
