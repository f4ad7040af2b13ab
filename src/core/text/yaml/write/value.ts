import type { Span } from '../../base/textEdit';
import { isMap, type NewValue } from './change';

/**
 * A value as a YAML text has it, or one that is to be written. It never changes: an edit gives another one, in which all
 * that is as it was is the same object. A written one begins at its first sign (a quote, a bracket, `|`) and ends after its
 * last; a new one begins at `NOWHERE`.
 */
export interface Value extends Span {
  readonly kind: 'scalar' | 'alias' | 'list' | 'map';
  /** How a scalar is quoted; whether a list or map is in brackets (`flow`) or on lines (`block`). */
  readonly style: 'plain' | 'single' | 'double' | 'block' | 'flow' | 'new';
  /** The offset of the anchor or tag before it; `start` if there is none. */
  readonly outer: number;
  readonly anchor: string | undefined;
  /** The text of a scalar, the name that an alias refers to, '' for others. */
  readonly text: string;
  readonly items: readonly ValueItem[];
  /** What an alias refers to; undefined for others, and where nothing follows the anchor. */
  readonly of: Value | undefined;
}

/** An item of a list, from its dash, or a pair of a map, from its key or the `?` before it; to the end of its value. */
export interface ValueItem extends Span {
  /** undefined in a list, and for the empty key of a map. */
  readonly key: Value | undefined;
  /** The offset at which a value may be written, after the dash or colon and an anchor; −1 if a pair has no colon. */
  readonly valueStart: number;
  readonly value: Value | undefined;
  /** The offset of the comma after it in brackets; −1 if there is none. */
  readonly comma: number;
}

/** The offset of what is not written yet. */
export const NOWHERE = -1;

const NEW = { style: 'new', start: NOWHERE, end: NOWHERE, outer: NOWHERE, anchor: undefined, of: undefined } as const;

/** A list or map that is not written yet. */
export function newCollection(kind: 'list' | 'map', items: readonly ValueItem[] = []): Value {
  return { ...NEW, kind, text: '', items };
}

export function newText(text: string): Value {
  return { ...NEW, kind: 'scalar', text, items: [] };
}

/** An item of a list, or a pair with a key. */
export function newItem(value: Value | undefined, key?: string): ValueItem {
  const written = key === undefined ? undefined : newText(key);
  return { start: NOWHERE, end: NOWHERE, valueStart: NOWHERE, comma: NOWHERE, key: written, value };
}

/** A value that is not written yet; undefined for none. */
export function newValue(value: NewValue): Value | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string') return newText(value);
  if (!isMap(value))
    return newCollection(
      'list',
      value.map((each) => newItem(newValue(each))),
    );
  const pairs = Object.entries(value).map(([key, each]) => newItem(newValue(each), key));
  return newCollection('map', pairs);
}

/** What a value means: of an alias what it refers to; undefined for nothing. */
export function meant(value: Value | undefined): Value | undefined {
  if (value?.kind === 'alias') return meant(value.of);
  return value?.kind === 'scalar' && value.style === 'plain' && value.text === '' ? undefined : value;
}

/** What a value says as plain data, without comments. */
export function plainValue(value: Value | undefined): NewValue {
  const own = meant(value);
  if (!own) return null;
  if (own.kind === 'scalar') return own.text;
  if (own.kind === 'list') return own.items.map((item) => plainValue(item.value));
  return Object.fromEntries(own.items.map((item) => [keyOfItem(item), plainValue(item.value)] as const));
}

/** Values that aliases may add up to. */
export const MAX_VALUES = 20_000;

/**
 * All that a value says, in its order, so that two that say the same are equal; undefined where aliases add up to more than
 * `MAX_VALUES`.
 */
export function said(value: Value | undefined): string | undefined {
  let count = 0;
  const read = (written: Value | undefined): string => {
    if (++count > MAX_VALUES) return '';
    const each = meant(written);
    if (!each) return 'null';
    if (each.kind === 'scalar') return JSON.stringify(each.text);
    if (each.kind === 'list') return `[${each.items.map((item) => read(item.value)).join()}]`;
    return `{${each.items.map((item) => saidPair(keyOfItem(item), read(item.value))).join()}}`;
  };
  const all = read(value);
  return count > MAX_VALUES ? undefined : all;
}

/** A pair with what its value says. */
export function saidPair(key: string, value: string): string {
  return `${JSON.stringify(key)}:${value}`;
}

/** '' for an empty key. */
export function keyOfItem({ key }: ValueItem): string {
  return key?.text ?? '';
}

/** The pair of that key; undefined where the value is no map or has none. */
export function pairIn(value: Value | undefined, key: string): ValueItem | undefined {
  return value?.kind === 'map' ? value.items.find((item) => keyOfItem(item) === key) : undefined;
}

/** The item or pair at a step of a path. */
export function itemAt(value: Value | undefined, step: string | number): ValueItem | undefined {
  if (typeof step === 'string') return pairIn(value, step);
  return value?.kind === 'list' ? value.items[step] : undefined;
}

/** Whether there is no value, or one that means none. */
export function isNothing(value: Value | undefined): boolean {
  if (!value) return true;
  if (value.kind === 'alias') return isNothing(value.of);
  const { kind, style, text } = value;
  return kind === 'scalar' && ((text === '' && style !== 'block') || (style === 'plain' && /^(?:~|null)$/i.test(text)));
}
