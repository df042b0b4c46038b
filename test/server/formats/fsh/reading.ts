import { fshFormat } from '../../../../server/src/formats/fsh/index.js';
import { Reading } from '../syntax/xml/reading.js';

export const fsh = new Reading(fshFormat, 'knee.fsh');
