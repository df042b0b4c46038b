/**
 * Words as the text index keeps them. FlexSearch's own encoder drops repeated characters and splits numbers, so that
 * `E11.22` would find E10.2 and never E11.22: codes must stay whole, with and without their dot.
 */
export function searchWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu) ?? []).map((word) =>
    word.replaceAll('.', ''),
  );
}
