import type { FormatEntry } from '../format.js';
import { rootOf } from '../syntax/xml/root.js';

const NAME = /\.(xml|ccda|ccd|cda)$/i;

/** Parts of a document that stand in files of their own, in examples and tests. */
const PARTS =
  /^(?:\w+:)?(?:section|component|entry|act|encounter|observation|organizer|procedure|substanceAdministration|supply)$/;

/** What HL7 numbers the templates of Consolidated CDA with. */
const TEMPLATE = /<(?:\w+:)?templateId\s[^<>]*\broot\s*=\s*["']2\.16\.840\.1\.113883\.10\.20\.22\./;

/** Clinical documents, known by their root element; parts of them, by the template that they say they follow. */
export const ccda: FormatEntry = {
  id: 'ccda',
  globs: [],
  mayBe: (fileName) => NAME.test(fileName),
  detects: ({ text }) => {
    const root = rootOf(text);
    if (root === undefined) return false;
    if (/^(?:\w+:)?ClinicalDocument$/.test(root.name)) return true;
    return PARTS.test(root.name) && TEMPLATE.test(text.slice(root.end, root.end + 4096));
  },
  load: async () => (await import('./index.js')).ccdaFormat,
};
