import { test } from 'vitest';
import { realCodes } from '../../support/codes.js';
import { codeMarkdown } from '../../../server/src/service/code-markdown.js';
import { tabularAddress, tabularDocument } from '../../../server/src/service/tabular-document.js';
test('x', () => {
  const codes = realCodes();
  const d='2025-11-03';
  for (const [s,c] of [['hcpcs','J1815'],['icd10pcs','0DTJ4ZZ'],['modifier','RT'],['place-of-service','11'],['bill-type','0131'],['revenue','0450'],['condition-code','44']] as const) {
    console.log(s,c,JSON.stringify(codes.pathTo(s,c,d)), codes.children(s,undefined,d).length, JSON.stringify(codes.children(s,undefined,d).slice(0,3)));
    const p=codes.pathTo(s,c,d); console.log('chapter path', JSON.stringify(codes.pathTo(s,p[0]?.id??'',d)), JSON.stringify(codes.coverage(s)?.through));
  }
  for (const [s,c,d] of [['icd10cm','E11.22','2026-01-14'],['icd10cm','J17','2026-01-14'],['icd10cm','E11','2026-01-14'],['icd10cm','S72.001','2026-01-14'],['icd10cm','M54.5','2022-01-05'],['icd10cm','N18.6','2026-01-01'],['icd10cm','T40.4X1A','2026-01-01'],['icd10cm','G35','2026-01-01'],['hcpcs','J1815','2025-11-03'],['icd10pcs','0DTJ4ZZ','2026-01-14'],['modifier','RT','2025-11-03'],['place-of-service','11','2026-01-01'],['bill-type','0131','2026-01-01'],['revenue','0450','2026-01-01'],['hcpcs','G0378','2026-03-01'],['cpt','99214','2026-01-01'],['icd10pcs','0DT','2026-01-14']] as const) {
    const t=performance.now();
    const m = codeMarkdown(codes, {system:s, code:c, date:d}, {links:false});
    console.log(performance.now()-t, '\n'+m);
  }
  for (const c of ['E11','S72','N18']) { const t=performance.now();
  const doc = tabularDocument(codes, tabularAddress(codes,{system:'icd10cm', code:c, date:'2026-01-14'})!);
  console.log(performance.now()-t, doc?.text.length); if(c!=='S72') console.log(doc?.text.slice(0,5000)); }
});
