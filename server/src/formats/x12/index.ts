/** X12: claims (837 professional, institutional, dental), remittances (835) and requests for review (278). */
import type { ParsedFile } from '../../model/parsed-file.js';
import type { Format } from '../format.js';
import { describeAt } from './describe/index.js';
import { isX12File, x12File } from './file.js';
import { slotAt } from './slots/index.js';

export const x12Format: Format = {
  parse: ({ text, previous }) => x12File(text, earlier(previous)),
  slotAt: (parsed, offset) => (isX12File(parsed) ? slotAt(parsed, offset) : undefined),
  describeAt: (parsed, offset) => (isX12File(parsed) ? describeAt(parsed, offset) : undefined),
};

function earlier(previous: ParsedFile | undefined) {
  return previous !== undefined && isX12File(previous) ? previous : undefined;
}
