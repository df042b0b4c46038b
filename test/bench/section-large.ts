import { TextDocument } from 'vscode-languageserver-textdocument';
import { detectFormat, loadFormat } from '../../server/src/formats/index.js';
import { isX12File } from '../../server/src/formats/x12/file.js';
import type { CodeReference } from '../../server/src/model/encounter.js';
import type { ParsedFile } from '../../server/src/model/parsed-file.js';
import { bundle, interchange, type LargeFile, lines } from './large-files.js';
import { EMPTY_SERVER, SERVER } from './paths.js';
import { milliseconds, type Row, times } from './row.js';
import { ServerProcess } from './server-process.js';
import { median, quantile } from './statistics.js';

const OPENINGS = 7;
const ROUNDS = 20;
const WARM_UP = 4;
const READINGS = 15;

/** Large claim files in both servers by turns: from opening to the diagnostics, and a keystroke in the middle. */
export async function largeSection(): Promise<readonly Row[]> {
  const files = [bundle(), lines()];
  const rows: Row[] = [];
  for (const file of files) rows.push(await openingRow(file, 2), await keystrokeRow(file));
  const claims = interchange();
  return [...rows, ...(await referencesRows(claims)), await openingRow(claims)];
}

/** Each opening is the first of a process: what a person waits for, with everything that has to be loaded. */
async function openingRow(file: LargeFile, budget?: number): Promise<Row> {
  const floors: number[] = [];
  const ours: number[] = [];
  let findings = 0;
  for (let round = 0; round < OPENINGS; round++) {
    floors.push((await open(floorFor(file), file)).elapsed);
    const { elapsed, count } = await open(new ServerProcess(SERVER, uriOf(file)), file);
    ours.push(elapsed);
    findings = count;
  }
  const [floor, value] = [median(floors), median(ours)];
  return {
    what: `${file.what}: open → diagnostics (${findings.toLocaleString('en-US')})`,
    floor: `empty server ${milliseconds(floor)}`,
    measured: `${milliseconds(value)}: ${times(value / floor)}`,
    budget: budget === undefined ? '–' : `≤ ${budget} ×`,
    ...(budget !== undefined && { kept: value <= budget * floor }),
  };
}

async function open(server: ServerProcess, { text }: LargeFile): Promise<{ elapsed: number; count: number }> {
  await server.initialize();
  const measured = await server.timeToDiagnostics(text);
  await server.stop();
  return measured;
}

async function keystrokeRow(file: LargeFile): Promise<Row> {
  const { references } = await read(file);
  const reference = references[Math.floor(references.length / 2)];
  if (reference === undefined) throw new Error(`${file.what}: no code to type over`);
  const servers = [floorFor(file), new ServerProcess(SERVER, uriOf(file))] as const;
  const measured = servers.map((server) => ({ server, all: [] as number[] }));
  for (const server of servers) {
    await server.initialize();
    await server.timeToDiagnostics(file.text);
  }
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const { server, all } of measured) {
      const once = await typeOver(server, file, reference);
      if (round >= 0) all.push(...once);
    }
  }
  await Promise.all(servers.map((server) => server.stop()));
  const [floor = Number.NaN, value = Number.NaN] = measured.map(({ all }) => quantile(all, 0.5));
  return {
    what: `${file.what}: keystroke (change + completion), p50`,
    floor: `empty server ${milliseconds(floor)}`,
    measured: `${milliseconds(value)}: ${times(value / floor)}`,
    budget: '≤ 2 ×',
    kept: value <= 2 * floor,
  };
}

/** Types a code letter by letter, and leaves the text as it was. */
async function typeOver(server: ServerProcess, { text }: LargeFile, { span }: CodeReference): Promise<number[]> {
  const at = TextDocument.create('', '', 0, text).positionAt(span.start);
  const written = text.slice(span.start, span.end);
  const measured: number[] = [];
  let removed = written.length;
  for (let length = 1; length <= written.length; length++) {
    measured.push(await server.keystroke(at, removed, written.slice(0, length)));
    removed = length;
  }
  return measured;
}

/** All codes of a file of X12, in this process: where they stand, which is all that is read at first, and as objects. */
async function referencesRows(file: LargeFile): Promise<readonly Row[]> {
  const floors: number[] = [];
  const places: number[] = [];
  const objects: number[] = [];
  let count = 0;
  for (let round = 0; round < READINGS; round++) {
    floors.push(timed(() => segments(file.text)));
    const reading = await reader(file);
    places.push(
      timed(() => {
        count = placesIn(reading());
      }),
    );
  }
  for (let round = 0; round < READINGS; round++) {
    const reading = await reader(file);
    objects.push(timed(() => reading().references.length));
  }
  const floor = median(floors);
  const row = (what: string, value: number) => ({
    what: `${file.what}: ${what}`,
    floor: `\`indexOf\` per segment ${milliseconds(floor)}`,
    measured: `${milliseconds(value)}: ${times(value / floor)}`,
  });
  const value = median(places);
  return [
    {
      ...row(`places of all ${count.toLocaleString('en-US')} references`, value),
      budget: '≤ 4 ×',
      kept: value <= 4 * floor,
    },
    { ...row('all of them as objects of the model', median(objects)), budget: '–' },
  ];
}

function placesIn(file: ParsedFile): number {
  if (!isX12File(file)) throw new Error(`${file.format} tells no places without its references`);
  return file.scanned.places.length;
}

/** The least that any reader of X12 does. */
function segments(text: string): number {
  let count = 0;
  for (let end = text.indexOf('~'); end !== -1; end = text.indexOf('~', end + 1)) count++;
  return count;
}

async function read(file: LargeFile): Promise<ParsedFile> {
  return (await reader(file))();
}

async function reader({ fileName, text }: LargeFile): Promise<() => ParsedFile> {
  const entry = detectFormat({ fileName, text });
  if (entry === undefined) throw new Error(`no format reads ${fileName}`);
  const format = await loadFormat(entry);
  return () => format.parse({ fileName, text });
}

function floorFor(file: LargeFile): ServerProcess {
  return new ServerProcess(EMPTY_SERVER, uriOf(file), ['--documents']);
}

function uriOf({ fileName }: LargeFile): string {
  return `file:///claims/${fileName}`;
}

function timed(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}
