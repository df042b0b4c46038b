/** Bits that the columns of note lines and references share with the compiler. */

/** In `notes.kinds`: the line introduces those after it. The lower bits are the place of its kind. */
export const HEADING_BIT = 16;
/** In `references.flags`: a code in prose, to be linked and never checked. The higher bits are the qualifier. */
export const MENTION_BIT = 1;
