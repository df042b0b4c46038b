import type { Reporter } from './reporter.js';

/** The report as it is: the stable contract for programs. Written in pieces, it reads as `JSON.stringify` prints it. */
export const jsonReporter: Reporter = ({ tool, releases }) => {
  let between = `${pretty({ tool, releases }).slice(0, -'\n}'.length)},\n  "files": [`;
  let closing = ']';
  return {
    file(report) {
      // As deep as it stands in the whole.
      const text = `${between}${pretty([[report]]).slice('[\n  ['.length, -'\n  ]\n]'.length)}`;
      between = ',';
      closing = '\n  ]';
      return text;
    },
    end({ summary, baseline }) {
      const beginning = closing === ']' ? between : '';
      const rest = pretty({ summary, ...(baseline !== undefined && { baseline }) }).slice('{'.length);
      return `${beginning}${closing},${rest}\n`;
    },
  };
};

function pretty(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}
