/**
 * Long work, written as a generator that yields wherever it may pause. The shell that runs it decides when to give way
 * to others; `core/` knows no clock.
 */
export type Resumable<T> = Generator<undefined, T, undefined>;

/** Runs the work to its end in one go, as tests and the command line do. */
export function runToEnd<T>(steps: Resumable<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

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

/** The value that `memory` has for the key; the first time it is made with `make` and kept. */
export function memoize<K, V>(
  memory: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V,
): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}
