/** The signs in the text of a note as a reader sees it (`readerText`), one for each unit of the note that is not prose. */
export const SIGN = {
  /** Between blocks, cells and lines that do not continue. */
  break: '\u0000',
  /** A break before a heading. */
  heading: '\u0001',
  /** Mark-up: a reader does not see it. */
  markUp: '\u0002',
  /** An entity that the registry knows, or an explicit link. */
  known: '\u0003',
  /** Code: the sentence continues after it. */
  code: '\u0004',
  /** A border of a link: the sentence continues after it, but no name does. */
  link: '\u0005',
} as const;
