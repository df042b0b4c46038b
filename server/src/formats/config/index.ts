/** `chartwright.config.yaml`: how the files of a project are read. */
import type { Format } from '../format.js';
import { createKeyedFormat } from '../keyed/file.js';
import { CONFIG_KEYS } from './keys.js';
import { mappingsOf, RULE } from './read.js';

export { readConfiguration } from './configuration.js';

export const configFormat: Format = createKeyedFormat({
  id: 'config',
  keys: CONFIG_KEYS,
  rule: RULE,
  convert: mappingsOf,
});
