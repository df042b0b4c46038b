import { sortedRuns } from '../pack/codes.js';
import { PackWriter } from '../pack/writer.js';
import type { TableRow } from './table.js';

/** The pack of an imported table; read with `PairTable`. The same rows give the same bytes, in whatever order they come. */
export function pairPack(rows: readonly TableRow<unknown>[]): Uint8Array {
  const codes = [...new Set(rows.flatMap(({ code, other }) => (other === '' ? [code] : [code, other])))].sort();
  const indexOf = new Map(codes.map((code, index) => [code, index]));
  const place = (code: string): number => indexOf.get(code) ?? -1;
  const texts = rows.map(({ fact }) => JSON.stringify(fact));
  const facts = [...new Set(texts)].sort();
  const factOf = new Map(facts.map((text, index) => [text, index]));
  const sorted = rows
    .map(({ code, other }, row) => ({
      code: place(code),
      other: place(other) + 1,
      fact: factOf.get(texts[row] ?? '') ?? 0,
    }))
    .sort((a, b) => a.code - b.code || a.other - b.other || a.fact - b.fact);
  const lengths = new Uint32Array(codes.length);
  for (const { code } of sorted) lengths[code] = (lengths[code] ?? 0) + 1;
  const writer = new PackWriter();
  writeColumn(writer, codes);
  writer.ragged('rows', lengths);
  writer.column(
    'rows.others',
    Uint32Array.from(sorted, ({ other }) => other),
  );
  writer.column(
    'rows.facts',
    Uint32Array.from(sorted, ({ fact }) => fact),
  );
  writer.json(
    'facts',
    facts.map((text) => JSON.parse(text) as unknown),
  );
  return writer.bytes();
}

function writeColumn(writer: PackWriter, codes: readonly string[]): void {
  const width = codes.reduce((widest, code) => Math.max(widest, code.length), 1);
  const bytes = Buffer.alloc(codes.length * width);
  for (const [index, code] of codes.entries()) bytes.write(code, index * width, 'ascii');
  writer.numbers('codes', bytes);
  writer.numbers('codes.runs', Uint32Array.from(sortedRuns(codes)));
  writer.numbers('codes.width', Uint8Array.of(width));
}
