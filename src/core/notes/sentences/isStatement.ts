import { languagesOf } from '../../text/languages/languages';
import { isFullStop } from '../../text/languages/sentenceEnds';

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
  if (isCry || /[。！？；;…]/u.test(text) || points.some(({ index }) => isFullStop(text, index))) return true;
  return languagesOf(text).some(({ names }) => names.isStatement(text));
}
