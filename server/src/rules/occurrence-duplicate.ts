import { defineRule } from './rule.js';

/** The day of an advance beneficiary notice, which a claim names for each of several notices. */
const BENEFICIARY_NOTICE = '32';

const stay = (
  occurrences: string,
) => `ISA*00*          *00*          *ZZ*HOSPITAL       *ZZ*PAYER          *230215*0900*^*00501*000000001*0*T*:~
GS*HC*HOSPITAL*PAYER*20230215*0900*1*X*005010X223A2~
ST*837*0001*005010X223A2~
BHT*0019*00*1*20230215*0900*CH~
HL*1**20*1~
HL*2*1*22*0~
SBR*P*18*******CI~
CLM*STAY-1*800***11:A:1**A*Y*Y~
DTP*434*RD8*20230210-20230214~
CL1*1*1*01~
HI*ABK:K3580:::::::Y~
${occurrences}
LX*1~
SV2*0120**800*DA*4~
SE*13*0001~
GE*1*1~
IEA*1*000000001~
`;

export default defineRule({
  meta: {
    id: 'occurrence-duplicate',
    summary: 'An occurrence code stands twice in one group.',
    why: 'The National Uniform Billing Committee wants each occurrence code once in a group; payers and clearing houses reject the claim. Sources disagree on one code: Medicare takes 32 once for each advance beneficiary notice, so that it is left alone.',
    severity: 'error',
    claims: ['outpatient', 'inpatient'],
    sources: [
      'Stedi claim edit “Duplicate occurrence codes in institutional claims” (837I, loop 2300, HI with BH)',
      'Medicare Claims Processing Manual, chapter 1, section 60.4.1 (occurrence code 32)',
    ],
    data: [],
    fix: 'never',
    examples: [
      {
        fileName: 'stay.837',
        bad: stay('HI*BH:11:D8:20230210*BH:11:D8:20230211~'),
        good: stay('HI*BH:11:D8:20230210*BH:A1:D8:19500402~'),
      },
    ],
    since: '0.1.0',
  },

  checkEncounter({ occurrences = [] }, context) {
    for (const group of occurrences) {
      const first = new Map<string, (typeof group)[number]>();
      for (const occurrence of group) {
        const { value, span } = occurrence;
        const earlier = first.get(value);
        if (earlier === undefined) first.set(value, occurrence);
        else if (value !== BENEFICIARY_NOTICE) {
          const related = [{ span: earlier.span, message: `${value}: the first` }];
          context.report({ span, message: `${value} stands twice among the occurrence codes of a group`, related });
        }
      }
    }
  },
});
