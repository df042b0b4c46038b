/** Small pieces of Markdown. Publishers' text is escaped: nothing in a title may become a link or markup. */

/** Text made safe to stand inside a Markdown paragraph, list item or table cell. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|~#&$]/g, '\\$&').replace(/\s+/g, ' ');
}

export function link(text: string, target: string): string {
  return `[${escapeMarkdown(text)}](${target})`;
}

/** A table of escaped cells. The header cells are the caller's own words. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map((row) => line(row.map(escapeMarkdown)))].join('\n');
}

/** Blocks separated by empty lines; absent and empty ones are left out. */
export function paragraphs(blocks: readonly (string | undefined)[]): string {
  return blocks.filter((block) => block !== undefined && block !== '').join('\n\n');
}

/** The same text for a client that shows no Markdown: markup and link targets go, escapes become their character. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^\|(?: --- \|)+\n/gm, '')
    .replace(/^\| (.*) \|$/gm, (_, cells: string) => cells.replace(/(?<!\\) \| /g, '  '))
    .replace(/\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)\*/g, '')
    .replace(/\\([\\`*_{}[\]<>|~#&$])/g, '$1');
}
