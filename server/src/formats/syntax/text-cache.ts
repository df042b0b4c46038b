/** Remembers what was made of a text, as long as it keeps being asked for. */
export class TextCache<T> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();
  private size = 0;

  /** `capacity`: characters of text in one generation; two generations are kept. */
  constructor(private readonly capacity: number) {}

  get(text: string): T | undefined {
    const known = this.young.get(text);
    if (known !== undefined) return known;
    const kept = this.old.get(text);
    if (kept !== undefined) this.set(text, kept);
    return kept;
  }

  set(text: string, value: T): void {
    if (this.size + text.length > this.capacity) {
      this.old = this.young;
      this.young = new Map();
      this.size = 0;
    }
    this.young.set(ownCopy(text), value);
    this.size += text.length;
  }
}

/** A slice keeps the whole file alive that it was cut from; the key must not. */
function ownCopy(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
