/** The words of a text as the word index knows them: lower case, without accents and possessive endings, in order. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '');
  return plain.match(/[a-z0-9]+/g) ?? [];
}
