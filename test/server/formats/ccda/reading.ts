import { ccdaFormat } from '../../../../server/src/formats/ccda/index.js';
import { Reading } from '../syntax/xml/reading.js';

export const ccda = new Reading(ccdaFormat, 'summary.xml');
