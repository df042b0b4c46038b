/** Times the first question that a fresh process asks the code sets: `lookup` or `search`. Prints milliseconds. */
import { openBundledLibrary } from '../../server/src/host/library.js';

const QUESTIONS = {
  lookup: () => openBundledLibrary().lookup('icd10cm', 'E11.22', '2026-01-14'),
  search: () => {
    const request = { query: 'diabetic kidney', systems: ['icd10cm'], date: '2026-01-14', limit: 100 } as const;
    return openBundledLibrary().search(request);
  },
};

const ask = QUESTIONS[process.argv[2] === 'search' ? 'search' : 'lookup'];
const begin = performance.now();
ask();
process.stdout.write(String(performance.now() - begin));
