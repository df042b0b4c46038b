import { Pieces } from '../syntax/pieces.js';
import type { SegmentReader } from '../syntax/segment-reader.js';
import { Texts } from './texts.js';

const BLANK = 32;

/** Cuts the segment that the reader has come to. */
export class SegmentCutter {
  protected readonly texts = new Texts();
  protected readonly elements = new Pieces();
  protected readonly components = new Pieces();

  constructor(
    protected readonly text: string,
    protected readonly reader: SegmentReader,
  ) {}

  /** A text element of the segment that the reader has come to. */
  elementText(element: number): string {
    this.cutElements(element + 1);
    return this.textOf(element);
  }

  elementSpan(element: number): { start: number; end: number } {
    this.cutElements(element + 1);
    return { start: this.elements.startOf(element), end: this.elements.endOf(element) };
  }

  protected trimmed(from: number, to: number): readonly [number, number] {
    let [start, end] = [from, to];
    while (start < end && this.text.charCodeAt(start) <= BLANK) start += 1;
    while (end > start && this.text.charCodeAt(end - 1) <= BLANK) end -= 1;
    return [start, end];
  }

  protected cutElements(most?: number): this {
    const { start, end, delimiters } = this.reader;
    this.elements.cut(this.text, start, end, delimiters.element, most);
    return this;
  }

  protected cutComponents(element: number): this {
    const { elements } = this;
    this.components.cut(
      this.text,
      elements.startOf(element),
      elements.endOf(element),
      this.reader.delimiters.component,
    );
    return this;
  }

  protected component(component: number): string {
    return this.texts.cut(this.text, this.components.startOf(component), this.components.endOf(component));
  }

  protected textOf(element: number): string {
    return this.texts.cut(this.text, this.elements.startOf(element), this.elements.endOf(element));
  }
}
