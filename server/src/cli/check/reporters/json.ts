import type { Reporter } from './reporter.js';

/** The report as it is: the stable contract for programs. Written in pieces, it reads as `JSON.stringify` prints it. */
export const jsonReporter: Reporter = ({ tool, releases }) => {
  let between = `${pretty({ tool, releases }).slice(0, -'\n}'.length)},\n  "files": [`;
  let closing = ']';
  return {
    file(report) {
      // Within strings line breaks are escaped: those that are left are the layout's.
      const text = `${between}\n    ${pretty(report).replaceAll('\n', '\n    ')}`;
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
