/** Counts over all suites, and the closing line. */
export class Tally {
  suites = [];
  start = performance.now();

  /** Prints a suite as soon as it has ended: a line, and in full what failed or was skipped. */
  add(name, rows) {
    const now = performance.now();
    const count = (state) => rows.filter((row) => row.state === state).length;
    const suite = {
      name,
      passed: count('passed'),
      failed: count('failed'),
      skipped: count('pending'),
      ms: now - this.start,
    };
    this.start = now;
    this.suites.push(suite);
    console.log(line(suite));
    for (const { title, state, error } of rows) {
      if (state === 'failed') console.log(`  FAILED ${title}\n${(error ?? '').replace(/^/gm, '    ')}`);
      if (state === 'pending') console.log(`  skipped ${title}`);
    }
  }

  /** Ends with the line that CI reads, and sets the exit status. */
  close() {
    const sum = (key) => this.suites.reduce((total, suite) => total + suite[key], 0);
    console.log(`\n${this.suites.map(line).join('\n')}\n`);
    console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
    process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
  }
}

function line({ name, passed, failed, skipped, ms }) {
  const rest = skipped > 0 ? `, ${skipped} skipped` : '';
  return `${name.padEnd(24)} ${passed} passed, ${failed} failed${rest} (${(ms / 1000).toFixed(1)} s)`;
}
