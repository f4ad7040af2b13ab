import assert from 'node:assert/strict';
import { findMentions } from '../../src/core/notes/mentions/findMentions';
import { previewMarks } from '../../src/core/notes/preview/previewMarks';
import type { Random } from '../bench/random';
import { numberBefore, numberedNote } from '../support/numberedNote';
import { previewMarkdownIt } from '../support/preview';
import { snapshotOf } from '../support/snapshotOf';
import { NAMES, randomEntry, registryOf } from './randomRegistry';

/** The preview of a random note marks mentions in their order, each as it is written and where it is. */
export function fuzzPreview(random: Random): void {
  const snapshot = snapshotOf(registryOf(Array.from({ length: 1 + random.below(8) }, () => randomEntry(random))));
  const text = numberedNote(random, NAMES, 40);
  const mentions = findMentions(text, snapshot);
  const markdownIt = previewMarkdownIt({ typographer: random.below(4) === 0, linkify: random.below(4) > 0 });
  const tokens = markdownIt.parse(text, {});
  const marks = previewMarks(tokens, text, mentions);
  let last = -1;
  for (const token of tokens.flatMap(({ children }) => children ?? [])) {
    let at = 0;
    for (const { start, end, mention } of marks.get(token) ?? []) {
      assert.ok(start >= at && end > start && end <= token.content.length, JSON.stringify(text));
      at = end;
      if (!mention) continue;
      const number = mentions.indexOf(mention);
      assert.ok(number >= last, JSON.stringify(text));
      const isNext = number > last;
      last = number;
      const written = text.slice(mention.start, mention.end).replace(/[\s>]+/g, '');
      const shown = token.content.slice(start, end);
      assert.ok(written.includes(shown.replace(/\s+/g, '')), `${shown} for ${written} in ${JSON.stringify(text)}`);
      const [shownAfter, writtenAfter] = [token.content.slice(0, start), text.slice(0, mention.start)].map(
        numberBefore,
      );
      if (!isNext || shownAfter === undefined || writtenAfter === undefined) continue;
      assert.equal(shownAfter, writtenAfter, `${written} in ${JSON.stringify(text)}`);
    }
  }
}
