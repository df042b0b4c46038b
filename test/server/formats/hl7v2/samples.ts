/** Messages as billing and clinical systems send them. */
export const CHARGES = `MSH|^~\\&|EHR|CLINIC|BILLING|CLINIC|20260120120000||DFT^P03^DFT_P03|1|P|2.5.1
EVN|P03|20260120115900
PID|1||100^^^CLINIC^MR||DOE^JANE||19570402|F||||||||||ACCT-7
PV1|1|O|||||||||||||||||VISIT-42|||||||||||||||||||||||||20260114083000|20260114091500
FT1|1|||20260114||CG|99214^Office visit^C4|||1|185.00&USD||||||||E11.22^Type 2 DM with CKD^I10C~N18.32^^I10C||||||99214^Office visit^C4|25
FT1|2|||20260114||CG|J1815^^HPC|||2|40&USD||||||||E11.22^^I10C||||||J1815^^HPC
DG1|1||E11.22^Type 2 DM with CKD^I10C|||F|||||||||1
DG1|2||N18.32^CKD 3b^I10C|||F|||||||||2
DG1|3||Z79.4^Insulin^I10C|||F|||||||||3
`;

export const STAY = `MSH|^~\\&|HIS|HOSPITAL|BILLING|HOSPITAL|20260301080000||BAR^P01|77|P|2.6
EVN|P01|20260301080000
PID|1||200||ROE^RICHARD||19480915|M||||||||||ACCT-9
PV1|1|I|||||||||||||||||STAY-1|||||||||||||||||||||||||20260209|20260213
DG1|1|I10C|K3580|||A
DG1|2|I10C|K3580|||F||||||||||||||||||||Y
DG1|3|I10C|Z794|||F
PR1|1|I10P|0DTJ4ZZ|Appendectomy|20260210
GP1|0111|0450
`;

export const ORDER = `MSH|^~\\&|EHR|CLINIC|LAB|LAB|20260120||ORM^O01|5|P|2.3
PID|1||300||MAJOR^MARY||19800101|F
PV1|1|O
ORC|NW|1
OBR|1|1||80053^Metabolic panel^C4|||20260121||||||||||||||||||||||||E11.9^Diabetes^I10
DG1|1||E11.9^Diabetes^I10|||W
`;

export const PROBLEMS = `MSH|^~\\&|EHR|CLINIC|HIE|STATE|20260120||PPR^PC1|6|P|2.5
PID|1||400||POE^PAUL||19700101|M
PRB|AD|20260119|44054006^Diabetes^SCT^E11.9^Diabetes^I10C|1
PRB|AD|20260119|M54.50^Low back pain^I10C|2
`;

export const SAMPLES: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'charges', text: CHARGES },
  { name: 'a stay', text: STAY },
  { name: 'an order', text: ORDER },
  { name: 'a problem list', text: PROBLEMS },
  { name: 'a batch', text: `FHS|^~\\&|EHR\nBHS|^~\\&|EHR\n${CHARGES}${STAY}BTS|2\nFTS|1\n` },
  {
    name: 'a stream in MLLP',
    text: [ORDER, PROBLEMS].map((each) => `\x0b${each.replaceAll('\n', '\r')}\x1c\r`).join(''),
  },
  { name: 'other delimiters', text: STAY.replaceAll('|', '#').replaceAll('^', '@') },
];
