import type { Readable } from 'node:stream';

/**
 * Lines of a stream in batches as they arrive, without their line ends; a last line without one counts, too.
 * A byte order mark at the start is left out. Bytes that are not UTF-8 become U+FFFD: every line gets its answer.
 */
export async function* lineBatches(stream: Readable): AsyncGenerator<readonly string[]> {
  stream.setEncoding('utf8');
  let first = true;
  // Parts of a line that is still going on; joined once, so a line of any length costs its length.
  let parts: string[] = [];
  for await (const chunk of stream as AsyncIterable<string>) {
    const text = first ? chunk.replace(/^\ufeff/, '') : chunk;
    first = false;
    const end = text.lastIndexOf('\n');
    if (end === -1) {
      parts.push(text);
      continue;
    }
    yield split(parts.join('') + text.slice(0, end));
    parts = [text.slice(end + 1)];
  }
  const rest = parts.join('');
  if (rest !== '') yield split(rest);
}

function split(text: string): string[] {
  return text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}
