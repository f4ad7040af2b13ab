import { escapeRegExp } from '../../text/units/escape';
import type { SchemaRow } from './rows';

/** The codes that declared kinds have as names: `TA###`, in which `#` is a digit; `[A-Z]` is a capital letter, all else itself. */
export class CodeForms {
  readonly #kinds: readonly { readonly schema: string; readonly form: RegExp }[];
  /** Of all kinds; undefined where none has codes. */
  readonly #all: RegExp | undefined;

  constructor(schemas: readonly Pick<SchemaRow, 'name' | 'codes'>[]) {
    const forms = schemas.flatMap(({ name, codes = [] }) => codes.map((code) => ({ name, source: sourceOf(code) })));
    this.#kinds = forms.map(({ name, source }) => ({ schema: name, form: new RegExp(`^${source}$`) }));
    // Of two that fit the longer one counts, and none where a longer number goes on: T1059.003.
    const any = forms
      .map(({ source }) => source)
      .sort((a, b) => b.length - a.length)
      .join('|');
    if (any !== '')
      this.#all = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${any})(?![\\p{L}\\p{N}_]|-[\\p{L}\\p{N}]|\\.\\d)`, 'gu');
  }

  /** The kind that has codes of the form of a name; undefined where none has. */
  kindOf(name: string): string | undefined {
    return this.#kinds.find(({ form }) => form.test(name))?.schema;
  }

  /** The codes in a text, each by itself: not as a part of a longer word. In the order of the text; takes time linear in it. */
  in(text: string): readonly { readonly start: number; readonly end: number; readonly name: string }[] {
    return this.#all === undefined
      ? []
      : Array.from(text.matchAll(this.#all), ({ 0: name, index }) => ({
          start: index,
          end: index + name.length,
          name,
        }));
  }
}

/** Whether one of the names is a code of the form. */
export function hasCodeOf(form: string, names: readonly string[]): boolean {
  const whole = new RegExp(`^${sourceOf(form)}$`);
  return names.some((name) => whole.test(name));
}

function sourceOf(code: string): string {
  return code.replace(/\[A-Z\]|#|[^A-Za-z0-9]/g, (sign) =>
    sign === '#' ? '\\d' : sign === '[A-Z]' ? sign : escapeRegExp(sign),
  );
}
