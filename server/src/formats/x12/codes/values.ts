/** Values that elements may have, in our own words. Lists are those that claims use, not all that X12 knows. */

export interface ElementValue {
  readonly value: string;
  readonly description: string;
}

function values(table: Readonly<Record<string, string>>): readonly ElementValue[] {
  return Object.entries(table).map(([value, description]) => ({ value, description }));
}

export const PROCEDURE_QUALIFIERS = values({
  HC: 'HCPCS Level II or CPT code',
  ER: 'Procedure code of a jurisdiction',
  IV: 'Home infusion product or service code',
  WK: 'Advanced billing concepts (ABC) code',
  HP: 'HIPPS rate code',
  AD: 'Dental procedure code (CDT, licensed by the ADA: not checked)',
  NU: 'Revenue code',
  N4: 'National Drug Code',
});

export const UNIT_BASES = values({ UN: 'Units', MJ: 'Minutes', DA: 'Days', F2: 'International units' });

export const POINT_OF_CARE = values({ A: 'A type of bill (institutional)', B: 'A place of service' });

export const FREQUENCIES = values({
  '1': 'Original claim: admission through discharge',
  '2': 'Interim, first claim',
  '3': 'Interim, continuing claim',
  '4': 'Interim, last claim',
  '7': 'Replacement of an earlier claim',
  '8': 'Void of an earlier claim',
});

export const POA = values({
  Y: 'Present on admission',
  N: 'Not present on admission',
  U: 'The documentation does not tell',
  W: 'Cannot be determined clinically',
});

export const FILING_INDICATORS = values({
  MB: 'Medicare Part B',
  MA: 'Medicare Part A',
  MC: 'Medicaid',
  CI: 'Commercial insurance',
  BL: 'Blue Cross or Blue Shield',
  HM: 'Health maintenance organization',
  '16': 'Medicare Advantage (risk HMO)',
  CH: 'TRICARE',
  VA: 'Veterans Affairs',
  WC: 'Workers’ compensation',
  AM: 'Automobile medical',
  '12': 'Preferred provider organization',
  '13': 'Point of service',
  '14': 'Exclusive provider organization',
  '15': 'Indemnity insurance',
  '17': 'Dental maintenance organization',
  FI: 'Federal employees program',
  LM: 'Liability, medical',
  OF: 'Another federal program',
  '11': 'Another program, not federal',
  '09': 'Self-pay',
  DS: 'Disability',
  TV: 'Title V',
  ZZ: 'Agreed between the partners',
});

export const PAYER_ORDER = values({ P: 'Primary payer', S: 'Secondary payer', T: 'Tertiary payer' });

export const LEVELS = values({
  '20': 'Information source: billing provider (837), payer or reviewer (278)',
  '21': 'Information receiver: the provider who asks',
  '22': 'Subscriber',
  '23': 'Patient who is not the subscriber',
  EV: 'Event of care',
  SS: 'Service',
});

export const SEXES = values({ F: 'Female', M: 'Male', U: 'Unknown' });

export const ENTITIES = values({
  '85': 'Billing provider',
  '82': 'Rendering provider',
  '71': 'Attending provider',
  '72': 'Operating physician',
  ZZ: 'Other operating physician',
  DN: 'Referring provider',
  DK: 'Ordering provider',
  DQ: 'Supervising provider',
  P3: 'Primary care provider',
  '77': 'Service facility',
  '87': 'Pay-to address',
  PE: 'Payee or pay-to plan',
  IL: 'Insured or subscriber',
  QC: 'Patient',
  PR: 'Payer',
  '40': 'Receiver',
  '41': 'Submitter',
  '45': 'Drop-off location',
  PW: 'Pick-up location',
  TT: 'Payer to whom the claim was passed on',
  '1P': 'Provider',
  FA: 'Facility',
  SJ: 'Provider of the service',
  X3: 'Utilization management organization',
});

export const IDENTIFIERS = values({
  XX: 'National Provider Identifier (NPI)',
  MI: 'Member number',
  PI: 'Payer number',
  XV: 'Health plan identifier',
  '46': 'Electronic transmitter number',
  '24': 'Employer identification number',
  FI: 'Federal taxpayer number',
  '34': 'Social security number',
  II: 'Unique health identifier',
});

export const DATES = values({
  '472': 'Date of service',
  '434': 'Statement period',
  '435': 'Admission date and hour',
  '096': 'Discharge hour',
  '431': 'Onset of the current illness',
  '439': 'Accident',
  '454': 'First treatment',
  '304': 'Patient last seen',
  '453': 'Acute manifestation of a chronic condition',
  '484': 'Last menstrual period',
  '455': 'Last X-ray',
  '471': 'Prescription',
  '444': 'First contact',
  '461': 'Last certification',
  '463': 'Begin of therapy',
  '607': 'Revision of the certification',
  '297': 'Last day of work',
  '296': 'Return to work',
  '573': 'Decision of another payer',
  '050': 'Received',
  '011': 'Shipped',
  AAH: 'Event',
  '150': 'First day of service',
  '151': 'Last day of service',
  '232': 'First day of the claim',
  '233': 'Last day of the claim',
  '405': 'Production date',
  '036': 'End of coverage',
});

export const DATE_FORMATS = values({
  D8: 'A day, CCYYMMDD',
  RD8: 'From one day through another, CCYYMMDD-CCYYMMDD',
  DT: 'Day and time, CCYYMMDDHHMM',
  TM: 'Time, HHMM',
});

export const ADJUSTMENT_GROUPS = values({
  CO: 'Contractual obligation',
  PR: 'Patient responsibility',
  OA: 'Other adjustment',
  PI: 'Reduction by the payer',
  CR: 'Correction or reversal',
});

export const CLAIM_STATUSES = values({
  '1': 'Processed as primary',
  '2': 'Processed as secondary',
  '3': 'Processed as tertiary',
  '4': 'Denied',
  '19': 'Processed as primary and forwarded',
  '20': 'Processed as secondary and forwarded',
  '21': 'Processed as tertiary and forwarded',
  '22': 'Reversal of an earlier payment',
  '23': 'Not ours, forwarded',
  '25': 'Predetermination, no payment',
});

export const GROUPS = values({
  HC: 'Health care claims (837)',
  HP: 'Claim payment (835)',
  HI: 'Review of services (278)',
});

export const TRANSACTIONS = values({ '837': 'Claims', '835': 'Payment and remittance', '278': 'Review of services' });

export const USAGE = values({ P: 'Production', T: 'Test' });

export const PURPOSES = values({ CH: 'Claims to be paid', RP: 'Encounters that are reported', '31': 'Subrogation' });
