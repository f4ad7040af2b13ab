import type { Cited, Entry, Fact, From, Link, LocalizedScalar, Part } from '../model';

/** The facts of parts in ascending priority. One that several parts have, as a copied entry does, counts once, as the last part's. */
export function mergeFacts(parts: readonly Part[]): readonly From<Fact>[] {
  return eachOnce(parts, ({ facts }) => facts, factKey);
}

/** The links of the parts, in the same way. */
export function mergeLinks(parts: readonly Part[]): readonly From<Link>[] {
  return eachOnce(parts, ({ links }) => links, linkKey);
}

function eachOnce<T>(
  parts: readonly Part[],
  itemsOf: (entry: Entry) => readonly T[],
  keyOf: (item: T) => string,
): readonly From<T>[] {
  const all = parts.flatMap((part) => itemsOf(part.entry).map((item) => ({ part, item })));
  return all.length > 1 ? [...new Map(all.map((each) => [keyOf(each.item), each])).values()] : all;
}

function factKey({ date, endDate, text, sources, event }: Fact): string {
  return JSON.stringify([date?.value, endDate?.value, textsKey(text), sourcesKey(sources), event?.value]);
}

/** The same for links that say the same. */
export function linkKey({ type, properties, sources }: Link): string {
  const said = properties.map(({ key, values }) => [key.value, textsKey(values)]);
  return JSON.stringify([type.value, said, sourcesKey(sources)]);
}

function sourcesKey(sources: readonly Cited[]): readonly unknown[] {
  return sources.map(({ source, at }) => [source?.value, textsKey(at)]);
}

function textsKey(texts: readonly LocalizedScalar[]): readonly (readonly string[])[] {
  return texts.map(({ lang, value }) => [lang, value]);
}
