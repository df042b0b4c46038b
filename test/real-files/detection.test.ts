/** Which format takes which real file for its own: by its beginning as by the whole, and no two of them at once. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatOf, openFile } from '../../server/src/cli/files/source.js';
import type { FormatEntry } from '../../server/src/formats/format.js';
import { readText } from '../../server/src/host/read-text.js';
import { describeRealFiles, names, pathOf, type RealFile, realFile, UNMARKED_UTF16 } from './fixtures.js';

const FORMATS = path.resolve(import.meta.dirname, '../../server/src/formats');

/** Every entry point below the folder of formats, listed or not. */
async function allEntries(): Promise<FormatEntry[]> {
  const folders = readdirSync(FORMATS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const modules = await Promise.all(
    folders.map(({ name }) => import(`../../server/src/formats/${name}/entry.ts`).catch(() => ({}))),
  );
  return modules.flatMap((module: object) => Object.values(module)).filter(isEntry);
}

function isEntry(value: unknown): value is FormatEntry {
  return typeof value === 'object' && value !== null && 'detects' in value && 'mayBe' in value;
}

/** What others wrote is what we take it for. Files that are none of ours are the matter of another suite. */
const FORMAT_OF: readonly [files: RegExp, format: string][] = [
  [/^fhir\/.*\.fsh$/, 'fsh'],
  [/^fhir\/.*\.xml$/, 'fhir-xml'],
  [/^fhir\/(?!.*pas_client)/, 'fhir'],
  [/^billing_json\/.*\.snap$/, 'fhir'],
  [/^billing_json\/.*(-Sample\.json|FISS\.ndjson)$/, 'mapped'],
  [/^valuesets_rules\/.*valueset.*\.json$/, 'fhir'],
  [/^x12\//, 'x12'],
  [/^hl7v2\//, 'hl7v2'],
  [/^ccda\//, 'ccda'],
  [/^csv\//, 'table'],
];

describeRealFiles('a real file is read as what it is', () => {
  const expected = names.flatMap((name) => {
    const format = FORMAT_OF.find(([files]) => files.test(name))?.[1];
    return format === undefined ? [] : [[name, format] as const];
  });
  test.each(expected)('%s is %s', async (name, format) => {
    expect((await realFile(name)).read?.entry.id).toBe(format);
  });
});

describeRealFiles('a real file has one format', () => {
  test.each(names)('%s', async (name) => {
    const { fileName, text } = await realFile(name);
    const entries = await allEntries();
    const taking = entries.filter((entry) => entry.mayBe(fileName) && entry.detects({ fileName, text }));
    expect(taking.map(({ id }) => id).slice(1)).toEqual([]);
  });
});

describeRealFiles('the command line finds the same format from the first bytes on disk', () => {
  test.each(names)('%s', async (name) => {
    const { read, mapping } = await realFile(name);
    const real = pathOf(name);
    expect(formatOf({ path: real, real, given: true }, mapping)?.id).toBe(read?.entry.id);
  });
});

describeRealFiles('UTF-16 without a byte order mark', () => {
  test('is told by its own first characters', () => {
    expect(readText(pathOf(UNMARKED_UTF16), 1_000_000)).toMatch(/^ISA\*/);
  });
});

describeRealFiles('a file saved as UTF-16, or with a byte order mark, is read as before', () => {
  test.each(names)('%s', async (name) => {
    const file = await realFile(name);
    for (const bytes of [withMark(file), utf16(file)]) {
      expect(await referencesOnDisk(file, bytes)).toEqual(file.read?.parsed.references);
    }
  });
});

function withMark({ text }: RealFile): Buffer {
  return Buffer.from(`\uFEFF${text}`, 'utf8');
}

function utf16({ text }: RealFile): Buffer {
  return Buffer.from(`\uFEFF${text}`, 'utf16le');
}

/** What the command line finds in the bytes; undefined where it takes them for none of its files. */
async function referencesOnDisk({ fileName, mapping }: RealFile, bytes: Buffer): Promise<unknown> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chartwright-real-'));
  try {
    const real = path.join(folder, fileName);
    writeFileSync(real, bytes);
    const candidate = { path: real, real, given: true };
    const entry = formatOf(candidate, mapping);
    return entry && (await openFile(candidate, entry, 100_000_000, { ...(mapping && { mapping }) })).parsed.references;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
