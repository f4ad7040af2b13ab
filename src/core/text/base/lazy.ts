/**
 * A constant that is made when it is first needed, for tables that take too long to make at start-up.
 *
 * @param make depends on nothing that changes, so that it does not matter when it is called.
 */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
