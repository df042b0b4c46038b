/** Small interchanges that a biller would recognise. */

const HEADER =
  'ISA*00*          *00*          *ZZ*RIVERSIDE      *ZZ*PAYER          *251130*1200*^*00501*000000042*0*T*:~';

/** An interchange around the segments of one transaction, one segment on a line; its counts are right. */
export function interchange(guide: string, body: readonly string[], set = '837', group = 'HC'): string {
  const segments = [`ST*${set}*0001*${guide}~`, ...body.map((segment) => `${segment}~`)];
  const trailers = [`SE*${segments.length + 1}*0001~`, 'GE*1*7~', 'IEA*1*000000042~'];
  return [HEADER, `GS*${group}*RIVERSIDE*PAYER*20251130*1200*7*X*${guide}~`, ...segments, ...trailers, ''].join('\n');
}

export const PARTIES: readonly string[] = [
  'BHT*0019*00*1*20251130*1200*CH',
  'HL*1**20*1',
  'NM1*85*2*RIVERSIDE CLINIC*****XX*1234567893',
  'HL*2*1*22*0',
  'SBR*P*18*******MB',
  'NM1*IL*1*SAMPLE*AVERY****MI*MEMBER1',
  'DMG*D8*19570402*F',
  'NM1*PR*2*MEDICARE*****PI*00882',
];

/** The segments of an office visit with three diagnoses and two lines. */
export const VISIT: readonly string[] = [
  'CLM*VISIT-7*124.5***11:B:1*Y*A*Y*Y',
  'HI*ABK:E1122*ABF:N1832*ABF:Z794',
  'NM1*82*1*WELLS*ADA****XX*1245319599',
  'LX*1',
  'SV1*HC:G0108:GA*62.5*UN*1***1:2',
  'DTP*472*D8*20251114',
  'LX*2',
  'SV1*HC:J1815*62*UN*2*12**1:3',
  'DTP*472*D8*20251116',
  'LIN**N4*00002751001',
];

export const professional = (...claim: readonly string[]) =>
  interchange('005010X222A1', [...PARTIES, ...(claim.length > 0 ? claim : VISIT)]);

/** A claim with two services of one day, each with the number of who rendered it. */
export const renderedBy = (day: string, ...services: readonly (readonly [composite: string, npi: string])[]) =>
  professional(
    `CLM*VISIT-9*${100 * services.length}***11:B:1*Y*A*Y*Y`,
    'HI*ABK:I10',
    ...services.flatMap(([composite, npi], index) => [
      `LX*${index + 1}`,
      `SV1*HC:${composite}*100*UN*1***1`,
      `DTP*472*D8*${day}`,
      `NM1*82*1*WELLS*ADA****XX*${npi}`,
    ]),
  );

/** The segments of a hospital stay over the first of October. */
export const STAY: readonly string[] = [
  'CLM*STAY-3*8400.00***11:A:1**A*Y*Y',
  'DTP*096*TM*1030',
  'DTP*434*RD8*20250929-20251003',
  'DTP*435*DT*202509291540',
  'CL1*1*2*01',
  'HI*ABK:K3580:::::::Y',
  'HI*ABJ:R1031',
  'HI*ABN:W0110XA:::::::Y',
  'HI*ABF:E119:::::::Y*ABF:N179:::::::N',
  'HI*BBR:0DTJ4ZZ:D8:20250930',
  'HI*BG:39*BG:A1',
  'NM1*71*1*WELLS*ADA****XX*1245319599',
  'LX*1',
  'SV2*0120**6400*DA*4',
  'LX*2',
  'SV2*0250*HC:J1815*2000*UN*10',
  'DTP*472*D8*20250930',
];

export const institutional = (...claim: readonly string[]) =>
  interchange('005010X223A3', [...PARTIES, ...(claim.length > 0 ? claim : STAY)]);

/** A payment of one office visit. */
export const remittance = (...claim: readonly string[]) =>
  interchange(
    '005010X221A1',
    ['BPR*I*80*C*CHK************20251201', 'TRN*1*CHECK9*1512345678', 'LX*1', ...claim],
    '835',
    'HP',
  );

/** A request for review of one event. */
export const review = (...event: readonly string[]) =>
  interchange('005010X217', ['BHT*0007*13*1*20251130*1200', 'HL*1**20*1', 'HL*2*1*EV*0', ...event], '278', 'HI');
