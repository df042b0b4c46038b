/** Finds the end of a value in strictly valid JSON, without keeping anything of it: most of a claim holds no code. */
import { CLOSE_BRACE, CLOSE_BRACKET, COLON, COMMA, OPEN_BRACE, OPEN_BRACKET } from './cursor.js';
import { behindBlanks, behindScalar, behindString } from './strict-tokens.js';

/** No value is nested deeper in a resource; what is goes to the patient reader. */
export const DEEPEST = 150;

/** The offset behind the object or array that starts at `start`; undefined where it is not valid, or not complete. */
export function skim(text: string, start: number, end: number): number | undefined {
  return new Skimmer(text, start, end).run();
}

class Skimmer {
  /** The brackets that are waited for, as character codes. */
  private readonly open: number[] = [];

  constructor(
    private readonly text: string,
    /** 0 as soon as something is not valid: no value ends there. */
    private at: number,
    private readonly end: number,
  ) {}

  run(): number | undefined {
    for (;;) {
      const isComplete = this.value();
      if (this.at <= 0 || this.at > this.end) return undefined;
      if (!isComplete) continue;
      if (this.close()) return this.at <= this.end ? this.at : undefined;
      if (!this.comma()) return undefined;
    }
  }

  /** Over a scalar or an empty container, or into one with something in it: then false. */
  private value(): boolean {
    const { text } = this;
    const character = text.charCodeAt(this.at);
    if (character !== OPEN_BRACE && character !== OPEN_BRACKET) {
      this.at = behindScalar(text, this.at);
      return true;
    }
    // In the table of characters a bracket and the one that closes it are two apart.
    const closer = character + 2;
    this.at = behindBlanks(text, this.at + 1);
    if (text.charCodeAt(this.at) === closer) {
      this.at += 1;
      return true;
    }
    if (this.open.push(closer) > DEEPEST) this.at = 0;
    else if (character === OPEN_BRACE) this.key();
    return false;
  }

  private key(): void {
    const { text } = this;
    const end = behindString(text, this.at);
    const colon = end > 0 ? behindBlanks(text, end) : 0;
    this.at = text.charCodeAt(colon) === COLON ? behindBlanks(text, colon + 1) : 0;
  }

  /** Out of what the value before was the last part of. True when everything is closed. */
  private close(): boolean {
    for (let closer = this.open.at(-1); closer !== undefined; closer = this.open.at(-1)) {
      this.at = behindBlanks(this.text, this.at);
      if (this.text.charCodeAt(this.at) !== closer) return false;
      this.open.pop();
      this.at += 1;
    }
    return true;
  }

  /** To the next value behind a comma. */
  private comma(): boolean {
    if (this.text.charCodeAt(this.at) !== COMMA) return false;
    this.at = behindBlanks(this.text, this.at + 1);
    if (this.open.at(-1) === CLOSE_BRACE) this.key();
    else if (this.text.charCodeAt(this.at) === CLOSE_BRACKET) return false;
    return this.at > 0;
  }
}
