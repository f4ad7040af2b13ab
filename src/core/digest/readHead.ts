import { lazy } from '../base/lazy';
import { DIGESTS } from '../languages/languages';
import { dateIn, dateLabels } from '../mentions/noteDate';
import { UNSPACED } from '../text/unspaced';
import type { Digest, DigestText } from './digest';

/** Words of the page around a digest. */
const FURNITURE = /^(?:digest hub.*|listen to this article.*|explore the story.*|.*\bback|loadingimg|view options)$/i;
const DATE = lazy(() => new RegExp(`^["“]?(?:${dateLabels()})\\s*[:：]`, 'i'));
const PUBLISHER = lazy(
  () => new RegExp(`^(?:${DIGESTS.map(({ publisher }) => publisher).join('|')})\\s*[:：]\\s*(.+)$`, 'i'),
);

const SEVERAL_WORDS = new RegExp(`\\s.*\\s|[${UNSPACED}]{6}`, 'u');
/** In UTF-16 units, and in words. */
const LONGEST_TITLE = 250;
const LONGEST_PUBLISHER = 40;

/** Reads the lines above the first section: the title, the date and the publisher, as far as each is there. */
export function readHead(lines: readonly DigestText[]): Pick<Digest, 'title' | 'publisher' | 'date'> {
  const values = lines.map(({ value }) => value).filter((value) => value !== '');
  const dated =
    values.find((value) => DATE().test(value)) ?? values.find((value) => value.length < 60 && dateIn(value));
  const labelled = values.map((value) => PUBLISHER().exec(value)?.[1]).find((value) => value !== undefined);
  const hub = values.findLastIndex((value) => /^digest hub/i.test(value));
  const titles = values.slice(hub + 1).filter((value) => isTitle(value) && value !== dated);
  // In a page that was copied as a whole the name of the paper is above the title.
  const title = titles.find((value) => SEVERAL_WORDS.test(value)) ?? titles[0];
  const above = title === undefined ? undefined : values[values.indexOf(title) - 1];
  const isPaper = above !== undefined && isTitle(above) && above !== dated && above.length <= LONGEST_PUBLISHER;
  return {
    title: title && DIGESTS.reduce((text, { translated }) => text.replace(translated, ''), title),
    publisher: labelled ?? (isPaper && /^\P{Ll}/u.test(above) ? above : undefined),
    date: dated === undefined ? undefined : dateIn(dated),
  };
}

function isTitle(value: string): boolean {
  return value.length <= LONGEST_TITLE && !FURNITURE.test(value) && !DATE().test(value) && !PUBLISHER().test(value);
}
