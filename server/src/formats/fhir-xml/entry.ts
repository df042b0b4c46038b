import type { FormatEntry } from '../format.js';
import { rootOf } from '../syntax/xml/root.js';

const NAME = /\.xml$/i;

/** Resources of FHIR in XML, known by the namespace of their root element. */
export const fhirXml: FormatEntry = {
  id: 'fhir-xml',
  globs: [],
  mayBe: (fileName) => NAME.test(fileName),
  detects: ({ text }) => {
    const root = rootOf(text);
    if (root === undefined || !/^(?:\w+:)?[A-Z][A-Za-z]+$/.test(root.name)) return false;
    return /\sxmlns(?::\w+)?\s*=\s*["']http:\/\/hl7\.org\/fhir["']/.test(root.tag);
  },
  load: async () => (await import('./index.js')).fhirXmlFormat,
};
