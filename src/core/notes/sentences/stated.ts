import { IN_LATIN_LETTERS, LANGUAGES, languagesOf } from '../../text/languages/languages';
import { mostIn } from '../../text/languages/proseLanguage';
import { isFullStop } from '../../text/languages/sentenceEnds';
import { simplifiedHan } from '../../text/units/han';

/**
 * Whether a selected text is a sentence or a part of one, and cannot be a name: it ends with a full stop that no abbreviation
 * has, or has one inside; or its language says so, by its verbs or its length. What has none of that, as a list of nouns, counts
 * as a name.
 */
export function isStatement(selection: string): boolean {
  const text = selection.trim();
  const points = [...text.matchAll(/\./g)];
  const firstBlank = text.search(/\s/);
  const isCry = firstBlank >= 0 && /[!?]/.test(text.slice(firstBlank));
  if (isCry || /[。！？；;…]/.test(text) || points.some(({ index }) => isFullStop(text, index))) return true;
  return languagesOf(text).some(({ names }) => names.isStatement(text));
}

/** Whether a relation holds, is to come, or is over. */
export type LinkStatus = 'holds' | 'planned' | 'ended';

export const LINK_STATES: readonly LinkStatus[] = ['holds', 'planned', 'ended'];

/** In UTF-16 units: how much of a long sentence is read. */
export const LONGEST_SENTENCE = 2000;

/**
 * What the words of a sentence say of all that it states: that it is planned, or ended; `unclear` where it denies, asks or
 * only reports it, or speaks of an end that is planned. undefined where no word says so, which does not mean that it holds.
 */
export function statedStatus(sentence: string): 'planned' | 'ended' | 'unclear' | undefined {
  const text = simplifiedHan(sentence.slice(0, LONGEST_SENTENCE).trim());
  // What is written in Latin letters is in one language, and the words of another mean something else in it.
  const latin = mostIn(text) ?? IN_LATIN_LETTERS[0];
  const languages = LANGUAGES.filter((language) => language.writes || language === latin);
  const says = (what: 'planned' | 'ended' | 'doubted'): boolean =>
    languages.some(({ status }) => status[what].test(text));
  const [planned, ended] = [says('planned'), says('ended')];
  if (says('doubted') || (planned && ended)) return 'unclear';
  return planned ? 'planned' : ended ? 'ended' : undefined;
}
