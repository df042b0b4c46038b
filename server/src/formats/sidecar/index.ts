/** `<file>.chartwright.yaml`: what is said of a file that can hold no comments. */
import type { Format } from '../format.js';
import { createKeyedFormat } from '../keyed/file.js';
import { SIDECAR_KEYS } from './keys.js';
import { RULE, statementsOf } from './read.js';

export { withSuppression } from './append.js';
export { commentsBeside } from './comments.js';

export const sidecarFormat: Format = createKeyedFormat({
  id: 'sidecar',
  keys: SIDECAR_KEYS,
  rule: RULE,
  convert: statementsOf,
});
