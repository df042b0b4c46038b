import type { Rule } from '../rule.js';

/** The check of a rule that documents and grades what a format finds while reading: it reports the problems of that id. */
export function forwardProblems(id: string): Pick<Rule, 'checkFile'> {
  return {
    checkFile({ file, report }) {
      for (const { rule, span, message, fixes } of file.problems) {
        if (rule === id) report({ span, message, ...(fixes !== undefined && { fixes }) });
      }
    },
  };
}
