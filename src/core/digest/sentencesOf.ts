import type { Span } from '../base/span';
import { endsSentence } from '../languages/sentenceEnds';
import type { DigestText } from './digest';

/** The sentences of a stretch of a text, without white space around them. */
export function* sentencesOf(text: string, { start, end }: DigestText | Span): Generator<Span> {
  let from = start;
  for (let at = start; at < end; at++) {
    if (!endsSentence(text, at) && at < end - 1) continue;
    const to = at + 1;
    const written = text.slice(from, to);
    const first = from + written.length - written.trimStart().length;
    if (written.trim() !== '') yield { start: first, end: from + written.trimEnd().length };
    from = to;
  }
}
