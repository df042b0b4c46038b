import { compact } from '../../../../codesets/src/shapes.js';
import type { CodeLibrary, CodeNode, IsoDate } from '../../../../codesets/src/types.js';

const CATEGORY_LENGTH = 3;

/** Titles that leave open what their siblings tell. */
const OPEN = /\b(?:unspecified|uncomplicated|without complications?)\b/i;

/** `Other sequelae of unspecified cerebrovascular disease` tells something of its own, unless all of the category is `other`. */
const OTHER = /^other (?!and unspecified)/i;

/**
 * The billable code below a category that says no more than the category: E11 → E11.9, J45 → J45.909, N18.3 → N18.30.
 * The code set keeps the end of each level for it, 9, and below the category 0 as well; titles tell whether it is there.
 */
export function unspecifiedBelow(header: string, date: IsoDate, codes: CodeLibrary): CodeNode | undefined {
  const digits = compact(header).length > CATEGORY_LENGTH ? ['9', '0'] : ['9'];
  const isOther = OTHER.test(codes.lookup('icd10cm', header, date).title ?? '');
  const children = codes
    .children('icd10cm', header, date)
    .filter(({ title }) => OPEN.test(title) && (isOther || !OTHER.test(title)));
  for (const child of digits.flatMap((digit) => children.filter(({ id }) => id.endsWith(digit)))) {
    const open = child.status === 'valid' ? child : unspecifiedBelow(child.id, date, codes);
    if (open !== undefined) return open;
  }
  return undefined;
}
