import { memoize } from '../../text/base/lazy';
import { escapeHtml } from '../../text/units/escape';

/** Markup that `html` has made: what is in it was escaped, and is not escaped again. */
class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

// Only as a type: markup is made in this file alone.
export type { Html };

/** Attributes by their names, for the inside of a tag: `true` is one without a value; `false` and undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** False and undefined are left out, and the items of a list come one after the other. */
export type MarkupValue = string | number | Html | Attributes | false | undefined | readonly MarkupValue[];

/** Where in the markup a value is: in text, inside a tag, or in an attribute between quotes. */
type Place = 'text' | 'tag' | 'quoted';

const templates = new WeakMap<TemplateStringsArray, ReturnType<typeof read>>();

/**
 * Markup with values in it. Text stays text, whatever is in it. A line break of the template and the indentation after it are
 * left out. Throws a TypeError for a value that is not between quotes in an attribute, and for markup in an attribute.
 */
export function html(strings: TemplateStringsArray, ...values: readonly MarkupValue[]): Html {
  const { parts, places } = memoize(templates, strings, () => read(strings));
  return new Html(
    parts.map((part, at) => (at === 0 ? part : written(values[at - 1], places[at - 1]!) + part)).join(''),
  );
}

export function attributesText(all: Attributes): string {
  const text = Object.entries(all).map(([name, value]) => {
    if (value === undefined || value === false) return '';
    return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
  });
  return text.join('');
}

/** The values with a separator between them, without false and undefined. */
export function joined(values: readonly MarkupValue[], separator: MarkupValue): readonly MarkupValue[] {
  return values
    .filter((value) => value !== undefined && value !== false)
    .flatMap((value, at) => (at === 0 ? [value] : [separator, value]));
}

function written(value: MarkupValue, place: Place): string {
  if (value === undefined || value === false) return '';
  if (Array.isArray(value)) return value.map((each: MarkupValue) => written(each, place)).join('');
  const isMarkup = value instanceof Html;
  if (place === 'tag') {
    if (typeof value === 'object' && !isMarkup) return attributesText(value as Attributes);
    throw new TypeError(`A value in a tag is not between quotes: ${String(value)}`);
  }
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if (place === 'text' && isMarkup) return value.toString();
  throw new TypeError(`Markup where only text may be: ${String(value)}`);
}

/** The parts of a template, and the place after each. */
function read(strings: TemplateStringsArray) {
  let place: Place = 'text';
  const places: Place[] = [];
  const parts = strings.map((part) => {
    const text = part.replace(/\s*\n\s*|[<>"]/g, (sign) => {
      if (sign.includes('\n')) return place === 'text' ? '' : ' ';
      place = placeAfter(place, sign);
      return sign;
    });
    places.push(place);
    return text;
  });
  return { parts, places };
}

function placeAfter(place: Place, sign: string): Place {
  if (place === 'text') return sign === '<' ? 'tag' : 'text';
  if (sign === '"') return place === 'tag' ? 'quoted' : 'tag';
  return place === 'tag' && sign === '>' ? 'text' : place;
}
