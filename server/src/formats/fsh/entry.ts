import type { FormatEntry } from '../format.js';

const NAME = /\.fsh$/i;

/** What begins the definitions of FHIR Shorthand. Shaders of graphics programs have the same ending and none of these. */
const DEFINITION =
  /^[ \t\ufeff]*(?:Alias|Profile|Extension|Logical|Resource|Instance|Invariant|ValueSet|CodeSystem|RuleSet|Mapping):[ \t]*\S/m;

/** FHIR Shorthand, known by its ending and its definitions. */
export const fsh: FormatEntry = {
  id: 'fsh',
  globs: ['**/*.fsh'],
  mayBe: (fileName) => NAME.test(fileName),
  detects: ({ fileName, text }) => NAME.test(fileName) && DEFINITION.test(text.slice(0, 65_536)),
  load: async () => (await import('./index.js')).fshFormat,
};
