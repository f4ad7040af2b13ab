import { findMentions } from '../../../src/core/notes/mentions/findMentions';
import type { Snapshot } from '../../../src/core/registry/engine/snapshot';
import { type Passage, readArticle } from './articleText';
import { type Said, saidIn } from './figures';
import { runsIn, withoutNames } from './runs';

/** What is known of a passage without its text. */
export interface KnownPassage extends Pick<Passage, 'source' | 'place' | 'paragraphs'>, Said {
  /** See `runsIn`; with spaces between them. */
  readonly runs: string;
}

export interface ArticleFixture {
  /** The names of entities in the article: they are taken out before runs and figures are looked for. */
  readonly names: readonly string[];
  readonly passages: readonly KnownPassage[];
}

export function articleFixture(text: string, snapshot: Snapshot): ArticleFixture {
  const mentions = findMentions(text, snapshot).map(({ start, end }) => text.slice(start, end));
  const names = [...new Set(mentions)].sort();
  const plain = withoutNames(names);
  const passages = readArticle(text).map(({ text: own, ...passage }) => {
    const rest = plain(own);
    return { ...passage, ...saidIn(rest), runs: runsIn(rest).join(' ') };
  });
  return { names, passages };
}
