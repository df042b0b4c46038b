import type { Encounter } from '../../../model/encounter.js';
import { Conversion } from '../../keyed/conversion.js';
import type { Probe } from '../../keyed/probe.js';
import { encountersOf } from '../convert/encounter.js';

/** The encounters of the document around the caret, the mark being part of one of their values. */
export function probedEncounters({ document, notation }: Probe): readonly Encounter[] {
  return document ? encountersOf(document, new Conversion(notation)) : [];
}
