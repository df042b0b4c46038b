import { XmlTag } from './tag.js';
import { beginsName, scanTag } from './tag-scanner.js';

/** The start tag that holds the offset, found from there alone; undefined outside of start tags. */
export function tagAt(text: string, offset: number): XmlTag | undefined {
  const start = offset === 0 ? -1 : text.lastIndexOf('<', offset - 1);
  if (start === -1 || !beginsName(text.charCodeAt(start + 1))) return undefined;
  const tag = new XmlTag(text);
  scanTag(tag, start);
  return offset <= tag.end ? tag : undefined;
}
