/** Looks at the first element of a text, for detection: what stands before it is skipped, nothing else is read. */

export interface XmlRoot {
  /** With its prefix. */
  readonly name: string;
  /** The whole start tag, or what there is of it. */
  readonly tag: string;
  /** Where the tag ends. */
  readonly end: number;
}

const BEFORE = 65_536;

export function rootOf(text: string): XmlRoot | undefined {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < BEFORE) {
    while (/\s/.test(text.charAt(at))) at += 1;
    if (text.charAt(at) !== '<') return undefined;
    if (/[A-Za-z_]/.test(text.charAt(at + 1))) return rootAt(text, at);
    const ending = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : '>';
    const end = text.startsWith('<!', at) || text.startsWith('<?', at) ? text.indexOf(ending, at + 2) : -1;
    if (end === -1) return undefined;
    at = end + ending.length;
  }
  return undefined;
}

function rootAt(text: string, start: number): XmlRoot {
  const close = text.indexOf('>', start);
  const end = close === -1 ? text.length : close + 1;
  const tag = text.slice(start, Math.min(end, start + BEFORE));
  return { name: /^<([^\s/>]+)/.exec(tag)?.[1] ?? '', tag, end };
}
