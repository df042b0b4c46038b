import type { Readable, Writable } from 'node:stream';
import type { CodeLibrary, IsoDate } from '../../../codesets/src/types.js';

/** Everything outside that a command may touch. */
export interface CliIo {
  readonly stdin: Readable;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** True when standard output is for human eyes on a terminal that has colours. */
  readonly colour: boolean;
  today(): IsoDate;
  /** @throws Error when the code sets are missing */
  openLibrary(): CodeLibrary;
}

/** The reader of our output went away (`| head`): there is nobody left to work for. */
export class OutputClosedError extends Error {}

/** A writable stream that waits for its reader, and knows when the reader is gone. */
export class Output {
  #failure: Error | undefined;
  #wake: () => void = () => undefined;

  constructor(private readonly stream: Writable) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#failure ??= isClosedPipe(error) ? new OutputClosedError() : error;
      this.#wake();
    });
    stream.on('drain', () => this.#wake());
    stream.on('close', () => this.#wake());
  }

  /**
   * Resolves when more may be written. Calls must not overlap.
   *
   * @throws OutputClosedError when the reader is gone; the system's error when writing failed otherwise
   */
  async write(text: string): Promise<void> {
    this.#rethrow();
    for (const part of partsOf(text)) {
      if (this.stream.write(part)) continue;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#rethrow();
    }
  }

  #rethrow(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }
}

/** Characters that are gathered before they are written: few enough that V8 keeps them among the small objects. */
const GATHERED = 16_384;

/** Gathers small pieces of text into few writes. */
export class GatheredOutput {
  #pieces: string[] = [];
  #length = 0;

  /** @param limit characters that are gathered before they are written */
  constructor(
    private readonly output: Output,
    private readonly limit = GATHERED,
  ) {}

  /** Answers nothing when nothing had to be written. Calls must not overlap. @throws as `Output.write` does */
  write(text: string): Promise<void> | undefined {
    this.#pieces.push(text);
    this.#length += text.length;
    return this.#length >= this.limit ? this.flush() : undefined;
  }

  /** @throws as `Output.write` does */
  flush(): Promise<void> {
    const text = this.#pieces.join('');
    this.#pieces = [];
    this.#length = 0;
    return this.output.write(text);
  }
}

/** Windows says EOF where POSIX says EPIPE. */
function isClosedPipe(error: NodeJS.ErrnoException): boolean {
  return ['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'].includes(error.code ?? '');
}

/** Characters that are written at once: the bytes of a long report would otherwise stand in memory a second time. */
const PART_LENGTH = 65_536;

function* partsOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const last = text.charCodeAt(start + PART_LENGTH - 1);
    // The two halves of a character stay together.
    const end = start + PART_LENGTH + (last >= 0xd800 && last <= 0xdbff ? 1 : 0);
    yield text.slice(start, end);
    start = end;
  }
}
