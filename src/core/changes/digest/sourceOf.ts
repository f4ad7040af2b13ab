import type { Registry } from '../../registry/merging/registry';
import type { Source } from '../../registry/model';
import { DIGESTS, inLatinLetters, languagesOf } from '../../text/languages/languages';
import { foldedName } from '../../text/units/canonical';
import { freeId, slugOf } from '../../text/units/slug';
import type { ProposedSource } from '../incoming/proposals';
import type { Digest } from './digest';

/** Words of the publisher, or else of the title, in an id. */
const ID_WORDS = 4;

export interface FoundSource {
  readonly source: ProposedSource;
  /** The ids of the sources that the registry has of the same article. */
  readonly same: ReadonlySet<string>;
}

/**
 * The source that a digest is: one that the registry has of the same article, best one that says that it is a digest, or a
 * new one. Sources are of the same article if their title is the same, or their day and publisher are.
 */
export function sourceOf(digest: Digest, registry: Registry): FoundSource {
  const all = [...registry.sources.values()];
  const titled = all.filter((source) => hasTitle(source, digest.title));
  const days = new Set([digest.date, ...titled.map(({ date }) => date)].filter((date) => date !== undefined));
  const publishers = [digest.publisher, ...titled.flatMap(publishersOf)].filter((name) => name !== undefined);
  const same = all.filter(
    (source) =>
      titled.includes(source) ||
      (source.date !== undefined && days.has(source.date) && publishers.some((name) => isBy(source, name))),
  );
  const known = same.find(isDigest);
  const { title, publisher, date } = digest;
  const words = [
    slugOf(inLatinLetters(publisher ?? title ?? ''))
      .split('-')
      .slice(0, ID_WORDS)
      .join('-'),
    date,
    'digest',
  ];
  const id = known?.id ?? freeId(words.filter(Boolean).join('-'), (each) => registry.sources.has(each));
  return {
    source: { id, known: known !== undefined, title, publisher: publisherOf(digest), date },
    same: new Set(same.map((source) => source.id)),
  };
}

/** Citations show the publisher: it says that this is a digest, and who made it. */
function publisherOf({ publisher = '', title = '', byMachine }: Digest): string {
  const [digests = DIGESTS[0]!] = languagesOf(publisher || title).flatMap((language) => language.digests ?? []);
  return digests.cite(publisher, byMachine);
}

function hasTitle(source: Source, title: string | undefined): boolean {
  if (title === undefined || title.length < 8) return false;
  const wanted = foldedName(title);
  return source.title.some(({ value }) => foldedName(value).startsWith(wanted) || foldedName(value).endsWith(wanted));
}

function publishersOf({ publisher }: Source): readonly string[] {
  return publisher.map(({ value }) => value.split(/[,，]/)[0]!.trim());
}

function isBy({ publisher }: Source, name: string): boolean {
  const wanted = foldedName(name);
  return wanted !== '' && publisher.some(({ value }) => foldedName(value).startsWith(wanted));
}

function isDigest({ id, title, publisher }: Source): boolean {
  const texts = [id, ...title.map(({ value }) => value), ...publisher.map(({ value }) => value)];
  return DIGESTS.some(({ isDigest }) => texts.some((text) => isDigest.test(text)));
}
