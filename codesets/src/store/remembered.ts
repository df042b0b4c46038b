/** Answers by question, for questions that one claim after another asks anew. */
export class Remembered<T> {
  private readonly answers = new Map<string, T>();

  /** @param most past so many answers the memory starts anew */
  constructor(private readonly most: number) {}

  /** The answer to a question, worked out the first time. */
  get(question: string, answer: () => T): T {
    const known = this.answers.get(question);
    if (known !== undefined) return known;
    if (this.answers.size >= this.most) this.answers.clear();
    const found = answer();
    this.answers.set(question, found);
    return found;
  }
}
