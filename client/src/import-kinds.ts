/** What can be imported, by the name that the command line knows it by. A test holds the two lists together. */
export const IMPORT_KINDS: Readonly<Record<string, string>> = {
  'ptp-practitioner': 'NCCI PTP practitioner',
  'ptp-hospital': 'NCCI PTP outpatient hospital',
  'mue-practitioner': 'NCCI MUE practitioner',
  'mue-hospital': 'NCCI MUE outpatient hospital',
  'mue-dme': 'NCCI MUE DME supplier',
  addon: 'NCCI add-on codes',
  'fee-schedule': 'Medicare physician fee schedule',
  cpt: 'CPT (licensed table)',
};
