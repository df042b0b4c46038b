/** Files in which there is nothing to say: without a US code on purpose, or of no format that claims are written in. */
import { expect, test } from 'vitest';
import { runRules } from '../../server/src/rules/runner.js';
import { realCodes } from '../support/codes.js';
import { describeRealFiles, names, realFile } from './fixtures.js';

const SILENT: readonly RegExp[] = [
  // Terminologies of examples and of other countries.
  /^fhir\/.*stu3_(ChargeItem|Claim|ExplanationOfBenefit)\.json$/,
  /^fhir\/carin-bb__connDmd/,
  /^x12\/.*837miss/,
  /^x12\/.*fail_no_IEA/,
  /^hl7v2\/.*sample_unix/,
  // Aliases alone.
  /^fhir\/carin-bb__Aliases\.fsh$/,
  // Words and codes for search, and rules in other languages: no claims.
  /^term_code_pairs\//,
  /^valuesets_rules\/.*\.(cql|sql)$/,
  /^valuesets_rules\/PhenotypeLibrary__atlas_cohort/,
  /^valuesets_rules\/.*\.csv$/,
];

describeRealFiles('a file without a code that is ours stays silent', () => {
  const silent = names.filter((name) => SILENT.some((pattern) => pattern.test(name)));

  test('there are such files of every kind', () => {
    const folders = silent.map((name) => name.split('/')[0]);
    expect([...new Set(folders)]).toEqual(['fhir', 'hl7v2', 'term_code_pairs', 'valuesets_rules', 'x12']);
  });

  test.each(silent)('%s', async (name) => {
    const { read } = await realFile(name);
    expect(read?.parsed.references ?? []).toEqual([]);
    expect(read === undefined ? [] : runRules(read.parsed, realCodes(), { severityOf: () => undefined })).toEqual([]);
  });
});
