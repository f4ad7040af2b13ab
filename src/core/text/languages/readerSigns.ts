// The signs in the text of a note as a reader sees it (`readerText`), one for each unit of the note that is not prose.

/** Between blocks, cells and lines that do not continue. */
export const BREAK_SIGN = '\u0000';
/** A break before a heading. */
export const HEADING_SIGN = '\u0001';
/** Mark-up: a reader does not see it. */
export const MARKUP_SIGN = '\u0002';
/** An entity that the registry knows, or an explicit link. */
export const KNOWN_SIGN = '\u0003';
/** A border of a link: the sentence continues after it, but no name does. */
export const LINK_SIGN = '\u0005';
/** Code: the sentence continues after it. */
export const CODE_SIGN = '\u0004';
