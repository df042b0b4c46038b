/** The characters that part a message. Each header says its own; an escape sequence stands for one inside of a value. */
export interface Delimiters {
  readonly field: string;
  readonly component: string;
  readonly repetition: string;
  /** Empty, as are the ones after it, where the header is too short to name it. */
  readonly escapeSign: string;
  readonly subcomponent: string;
}

const USUAL = '|^~\\&';

/**
 * What a header (`MSH|^~\&|…`) names. A header that names none gets the usual ones, and `isBroken` says so: a receiver
 * cannot read the message.
 */
export function delimitersOf(header: string): { readonly delimiters: Delimiters; readonly isBroken: boolean } {
  const field = header.charAt(3);
  const end = header.indexOf(field, 4);
  const others = header.slice(4, end < 0 || field === '' ? undefined : end).trimEnd();
  const isBroken = !/^[^\w\s]$/.test(field) || !/^[^\w\s]{1,8}$/.test(others) || others[0] === others[1];
  return { delimiters: named(isBroken ? USUAL : field + others), isBroken };
}

function named(characters: string): Delimiters {
  const [field = '|', component = '^', repetition = '', escapeSign = '', subcomponent = ''] = characters;
  return { field, component, repetition, escapeSign, subcomponent };
}

/** The text as a value of the message. */
export function escaped(text: string, delimiters: Delimiters): string {
  const { escapeSign } = delimiters;
  if (escapeSign === '') return text;
  const letters = lettersOf(delimiters);
  return Array.from(text, (character) => {
    const letter = letters.get(character);
    return letter === undefined ? character : `${escapeSign}${letter}${escapeSign}`;
  }).join('');
}

/** What a value says. Sequences for highlighting and layout say nothing, or that a new line begins. */
export function unescaped(value: string, delimiters: Delimiters): string {
  const { escapeSign } = delimiters;
  if (escapeSign === '' || !value.includes(escapeSign)) return value;
  const characters = new Map([...lettersOf(delimiters)].map(([character, letter]) => [letter, character]));
  const parts = value.split(escapeSign);
  // Text and sequences take turns; a last sequence that is not closed is text.
  const isOpen = parts.length % 2 === 0;
  return parts
    .map((part, index) => {
      if (index % 2 === 0) return part;
      if (isOpen && index === parts.length - 1) return escapeSign + part;
      return characters.get(part) ?? (part.startsWith('.') ? ' ' : '');
    })
    .join('');
}

function lettersOf({ field, component, repetition, escapeSign, subcomponent }: Delimiters): Map<string, string> {
  const letters: [string, string][] = [
    [subcomponent, 'T'],
    [escapeSign, 'E'],
    [repetition, 'R'],
    [component, 'S'],
    [field, 'F'],
  ];
  return new Map(letters.filter(([character]) => character !== ''));
}
