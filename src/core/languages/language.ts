import type { WordSet } from '../text/wordSet';
import type { DateLanguage } from './dateForm';

/** What a language knows that the rest of core asks of it. */
export interface Language {
  /** BCP 47. */
  readonly tag: string;
  readonly dates: DateLanguage;
  /** Lower-case, without their last full stop: no sentence ends after one. */
  readonly abbreviations: WordSet;
}
