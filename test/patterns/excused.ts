/** A pattern that takes time which may grow faster than the text, and what keeps that text short. */
export interface Excuse {
  /** From `src`. */
  readonly file: string;
  /** How the pattern begins; '' for all of the file, where one limit holds for them. */
  readonly begins: string;
  readonly limit: string;
}

const NEAR_DATES =
  '`says` in core/notes/sentences/sentenceDate.ts gives 200 units beside a date; `readDateLine` lines of 60; `datePartsOf` 60';
const SENTENCE =
  '`sentenceDate` reads 2,000 units of a sentence, with forms that begin with a digit, a month or a word for dates';
const STATUS = '`statedStatus` reads 2,000 units of a sentence';
const READ = '`contradictedBy` reads 2,000 units of a sentence';
const COUNTED = 'the pattern itself counts no further, at each place';

export const EXCUSED: readonly Excuse[] = [
  // What contradicts a registry
  { file: 'core/answers/news/contradicted.ts', begins: '', limit: READ },
  {
    file: 'core/notes/sentences/statedRelation.ts',
    begins: '',
    limit: '`textAround` gives 100 units before, between and after two names',
  },
  // Markup of our own
  { file: 'core/answers/views/html.ts', begins: '\\s*\\n', limit: 'the text of a template in our own source' },
  {
    file: 'core/answers/views/mapFormats.ts',
    begins: '<',
    limit: 'reads what `mapDrawing` made: text and values are escaped, so `<` only begins a tag, which ends soon',
  },
  { file: 'core/answers/views/mapFormats.ts', begins: '^<svg', limit: 'reads the first tag of what `mapDrawing` made' },
  // What a digest has on one line
  {
    file: 'core/changes/digest/dateLine.ts',
    begins: '',
    limit: '`readDateLine` leaves out lines of more than 60 units',
  },
  {
    file: 'core/changes/digest/readEvents.ts',
    begins: '',
    limit: '60 units: `readDateLine` has read the line, or LONGEST_HEAD',
  },
  {
    file: 'core/changes/digest/nameLine.ts',
    begins: '',
    limit: '`namesInLine` leaves out lines of more than 250 units',
  },
  {
    file: 'core/changes/digest/readEntries.ts',
    begins: '(?:\\*\\*|__)',
    limit: '`onOneLine` looks at the first 250 units of a line',
  },
  // Words and dates in a sentence, and in a box
  {
    file: 'core/notes/sentences/writtenDates.ts',
    begins: '',
    limit: '`readDates` leaves out texts of more than 120 units',
  },
  { file: 'core/text/languages/chinese/dates.ts', begins: '', limit: NEAR_DATES },
  { file: 'core/text/languages/english/dates.ts', begins: '', limit: NEAR_DATES },
  { file: 'core/text/languages/french/dates.ts', begins: '', limit: NEAR_DATES },
  { file: 'core/text/languages/german/dates.ts', begins: '', limit: NEAR_DATES },
  { file: 'core/text/languages/dateReaders.ts', begins: '', limit: NEAR_DATES },
  { file: 'core/notes/sentences/sentenceDate.ts', begins: '', limit: SENTENCE },
  { file: 'core/text/languages/statusWords.ts', begins: '', limit: STATUS },
  {
    file: 'core/text/languages/german/german.ts',
    begins: '^\\s+(?:(?:Jan',
    limit: '`goesOn` gives 23 units after a full stop',
  },
  { file: 'core/text/languages/english/names.ts', begins: '\\s(?:of|in', limit: 'CALLS takes at most 80 units' },
  // Words beside a name
  {
    file: 'core/text/languages/english/capitalisedWords.ts',
    begins: '^(?:[QHG',
    limit: 'it is given one word, and repeats only digits',
  },
  { file: 'core/notes/mentions/longerWord.ts', begins: '(\\p{Lu}', limit: '`longerWord` gives 40 units before a name' },
  { file: 'core/notes/unregistered/latinNames.ts', begins: '[\\p{L}\\d]+', limit: '24 units before a name' },
  // Our own tables
  { file: 'core/text/languages/chinese/pinyin.ts', begins: '([a-z]+)', limit: 'OTHER_READINGS, a table of ours' },
  // Markdown
  { file: 'core/text/markdown/bareLinks.ts', begins: '', limit: COUNTED },
  {
    file: 'core/text/markdown/patterns.ts',
    begins: '',
    limit: `${COUNTED}, or a tag ends at the next \`<\` or quotation mark`,
  },
  { file: 'core/notes/preview/alignBlock.ts', begins: '\\[\\^', limit: COUNTED },
];
