/** What rules work out of the file that they check. Many ask the same; it goes away with the check. */
export class Memory {
  private readonly answers: (Map<object, unknown> | undefined)[] = [];

  /** The answers to one question, by the subjects that they are about. */
  to(question: number): Map<object, unknown> {
    let known = this.answers[question];
    if (known === undefined) {
      known = new Map();
      this.answers[question] = known;
    }
    return known;
  }
}

let questions = 0;

/**
 * Asks once per subject and check, however many rules want to know. The answer is never undefined.
 *
 * Not by a weak map of all files: what is remembered points to what it was made of, and so keeps a file alive long
 * after its check, until the next full collection.
 */
export function oncePer<Subject extends object, Context extends { readonly memory: Memory }, Answer extends object>(
  answer: (subject: Subject, context: Context) => Answer,
): (subject: Subject, context: Context) => Answer {
  const question = questions++;
  return (subject, context) => {
    const known = context.memory.to(question);
    let given = known.get(subject) as Answer | undefined;
    if (given === undefined) {
      given = answer(subject, context);
      known.set(subject, given);
    }
    return given;
  };
}
