import { fhirXmlFormat } from '../../../../server/src/formats/fhir-xml/index.js';
import { Reading } from '../syntax/xml/reading.js';

export const fhirXml = new Reading(fhirXmlFormat, 'claim.xml');
