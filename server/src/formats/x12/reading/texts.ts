const SLOTS = 4096;
const LONGEST = 8;

/** Cuts short texts out of a long one. Claims repeat their codes: most are found among those cut before. */
export class Texts {
  private readonly known: string[] = new Array<string>(SLOTS).fill('');

  cut(text: string, start: number, end: number): string {
    const length = end - start;
    if (length > LONGEST) return text.slice(start, end);
    let hash = length;
    for (let at = start; at < end; at += 1) hash = (hash * 31 + text.charCodeAt(at)) | 0;
    const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
    const candidate = this.known[slot] ?? '';
    if (candidate.length === length && isAt(text, start, candidate)) return candidate;
    const made = text.slice(start, end);
    this.known[slot] = made;
    return made;
  }
}

function isAt(text: string, start: number, candidate: string): boolean {
  for (let index = 0; index < candidate.length; index += 1) {
    if (text.charCodeAt(start + index) !== candidate.charCodeAt(index)) return false;
  }
  return true;
}
