import type { Entry, Fact, From, Link, LocalizedScalar, Part } from '../model';

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

function factKey({ date, endDate, text, source, at, event }: Fact): string {
  return JSON.stringify([date?.value, endDate?.value, textsKey(text), source?.value, textsKey(at), event?.value]);
}

function linkKey({ type, properties }: Link): string {
  return JSON.stringify([type.value, properties.map(({ key, values }) => [key.value, textsKey(values)])]);
}

function textsKey(texts: readonly LocalizedScalar[]): readonly (readonly string[])[] {
  return texts.map(({ lang, value }) => [lang, value]);
}
