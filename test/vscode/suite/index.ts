/** The entry that both hosts load (`extensionTestsPath`): one mocha over every test file beside it. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type Mocha from 'mocha';

interface Row {
  title: string;
  state: 'passed' | 'failed' | 'pending';
  ms?: number;
  error?: string;
}

export async function run(): Promise<void> {
  const mocha = await load();
  const rows = await runAll(mocha, note);
  writeWhole(JSON.stringify(rows));
  const failures = rows.filter(({ state }) => state === 'failed').length;
  if (failures > 0) throw new Error(`${failures} of ${rows.length} tests failed`);
}

async function load(): Promise<Mocha> {
  const { default: MochaClass } = await import('mocha');
  const mocha = new MochaClass({ ui: 'bdd', timeout: 30_000, color: false, forbidOnly: true });
  for (const file of fs.readdirSync(__dirname).sort()) {
    if (file.endsWith('.test.js')) mocha.addFile(path.join(__dirname, file));
  }
  await mocha.loadFilesAsync();
  return mocha;
}

function runAll(mocha: Mocha, began: (title: string) => void): Promise<Row[]> {
  const rows: Row[] = [];
  return new Promise((resolve) => {
    const runner = mocha.run(() => resolve(rows));
    runner.on('test', (test) => began(test.fullTitle()));
    runner.on('pass', (test) => rows.push({ title: test.fullTitle(), state: 'passed', ms: test.duration ?? 0 }));
    runner.on('fail', (test, error: Error) =>
      rows.push({ title: test.fullTitle(), state: 'failed', error: error.stack ?? String(error) }),
    );
    runner.on('pending', (test) => rows.push({ title: test.fullTitle(), state: 'pending' }));
  });
}

const resultFile = process.env['EXTENSION_TEST_RESULT'] ?? path.join(__dirname, 'result.json');

/** Tells where a crash or a hang happened. */
function note(title: string): void {
  fs.appendFileSync(`${resultFile}.progress`, `began ${title}\n`);
}

/** Never half a file: the runner takes it for the truth. */
function writeWhole(text: string): void {
  fs.writeFileSync(`${resultFile}.part`, text);
  fs.renameSync(`${resultFile}.part`, resultFile);
}
