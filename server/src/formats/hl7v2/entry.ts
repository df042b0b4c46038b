import type { FormatEntry } from '../format.js';

const OWN_NAME = /\.hl7(?:v2)?$/i;
const NAME = /\.(?:hl7|hl7v2|er7|msg|txt|dat)$/i;

/** A header of a message, batch or file. Before it stand blanks at most; the MLLP start block and a byte order mark count as such. */
const HEADER = /^\s{0,99}(?:MSH|BHS|FHS)/;
/** The header with its delimiters: the field separator, the other delimiters, the field separator again or an end. */
const PROPER_HEADER = /^\s{0,99}(?:MSH|BHS|FHS)([^\w\s])[^\w\s]{1,6}(?:\1|\s|$)/;
/** A header further down, behind text that does not belong there. */
const LATER_HEADER = /^MSH\|\^~\\&/m;
const HEAD = 4096;

/** HL7 version 2 messages in their encoding of delimiters. */
export const hl7v2: FormatEntry = {
  id: 'hl7v2',
  globs: ['**/*.{hl7,hl7v2}'],
  mayBe: (fileName) => NAME.test(fileName),
  detects({ fileName, text }) {
    const head = text.slice(0, HEAD);
    // Files that call themselves HL7 are read when they are broken, too: that is what there is to say of them.
    return OWN_NAME.test(fileName) ? HEADER.test(head) || LATER_HEADER.test(head) : PROPER_HEADER.test(head);
  },
  load: () => import('./index.js').then(({ hl7v2Format }) => hl7v2Format),
};
