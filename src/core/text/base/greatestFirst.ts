/** Items sorted by a number, the greatest first and those without one last; equals keep their order. The number is worked out once for each. */
export function greatestFirst<T>(items: readonly T[], numberOf: (item: T) => number | undefined): readonly T[] {
  const keyed = items.map((item) => ({ item, key: numberOf(item) ?? Number.NEGATIVE_INFINITY }));
  return keyed.sort((a, b) => (a.key === b.key ? 0 : b.key - a.key)).map(({ item }) => item);
}
