/** The line of column names, and the sign between them. */

export type Delimiter = '|' | '\t' | ',' | ';';

const DELIMITERS: readonly Delimiter[] = ['|', '\t', ',', ';'];

/** The most that a header is looked at to find out its delimiter. */
const LONGEST_LOOK = 65_536;

export interface HeaderLine {
  readonly start: number;
  readonly delimiter: Delimiter;
}

/** Finds the header: the first line with text that is not Excel's. Undefined when it has a single column. */
export function findHeader(text: string): HeaderLine | undefined {
  const start = startOfText(text);
  const line = lineAt(text, start);
  let best: Delimiter | undefined;
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const count = countOf(delimiter, line);
    if (count > most) [best, most] = [delimiter, count];
  }
  return best && { start, delimiter: best };
}

/** Behind a byte order mark, empty lines and the line that names the separator. */
function startOfText(text: string): number {
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) start = at + 1;
    else if (code !== 32 && code !== 9) break;
  }
  return start + separatorLine(text.slice(start, start + 8));
}

/** Length of the line in which Excel names the separator: `sep=;`. */
function separatorLine(head: string): number {
  return /^sep=.(?:\r\n|\r|\n)/i.exec(head)?.[0].length ?? 0;
}

/** The line without what stands in quotes. */
function lineAt(text: string, start: number): string {
  const head = text.slice(start, start + LONGEST_LOOK);
  const end = head.search(/[\r\n]/);
  return (end < 0 ? head : head.slice(0, end)).replace(/"[^"]*"/g, '');
}

function countOf(sign: string, line: string): number {
  return line.split(sign).length - 1;
}
