/** An object whose parts are worked out when they are first asked for, each once. All are asked for by `{ ...object }`. */
export function lazily<T extends object>(parts: { readonly [K in keyof T]: () => T[K] }): T {
  const object: Partial<T> = {};
  for (const key of Object.keys(parts) as (keyof T)[]) {
    Object.defineProperty(object, key, {
      configurable: true,
      enumerable: true,
      get() {
        const value = parts[key]();
        Object.defineProperty(object, key, { value, enumerable: true });
        return value;
      },
    });
  }
  return object as T;
}

/** Makes objects whose parts are worked out from `Source` each time they are asked for: light enough for thousands of them. */
export function viewOf<Source, T extends object>(
  parts: {
    readonly [K in keyof T]: (source: Source) => T[K];
  },
): (source: Source) => T {
  class View {
    readonly #source: Source;

    constructor(source: Source) {
      this.#source = source;
    }

    static {
      for (const key of Object.keys(parts) as (keyof T)[]) {
        Object.defineProperty(View.prototype, key, {
          enumerable: true,
          get(this: View) {
            return parts[key](this.#source);
          },
        });
      }
    }
  }
  return (source) => new View(source) as T;
}

/** A copy of an object with all that its parts say now. */
export function plain<T extends object>(view: T): T {
  const copy: Partial<T> = {};
  for (const key in view) copy[key] = view[key];
  return copy as T;
}
