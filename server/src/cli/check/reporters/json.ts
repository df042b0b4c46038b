import type { Reporter } from './reporter.js';

/** The report as it is: the stable contract for programs. */
export const jsonReporter: Reporter = ({ report }) => `${JSON.stringify(report, undefined, 2)}\n`;
