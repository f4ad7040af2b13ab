import type { NameKind } from '../../matching/nameKind';
import { replaces } from '../../registry/merging/mergeTexts';
import type { Registry } from '../../registry/merging/registry';
import type { Entity } from '../../registry/model';
import { mayName } from '../../registry/references';
import { DEFAULT_SCHEMA, NAME_KINDS } from '../../registry/vocabulary/vocabulary';
import { type Change, isMap, type NewValue } from '../../text/yaml/write/change';
import { factAfter } from '../capture/addStatement';
import {
  type EntryValues,
  isList,
  itemsOf,
  type NameValue,
  nameValues,
  pairsOf,
  type TextValue,
  textsWithin,
  textValues,
  writtenName,
  writtenText,
} from './entryTexts';

/** Two values of a key of which an entity has one, or both side by side. */
export interface MergeConflict {
  readonly key: string;
  /** BCP 47; '' where the values are in no language. */
  readonly lang: string;
  readonly into: readonly string[];
  readonly from: readonly string[];
  readonly mayKeepBoth: boolean;
}

/** Whose value stays. */
export type Kept = 'into' | 'from' | 'both';

/** What is not taken over: it would relate the entity to itself, or means nothing for another entity. */
export interface NotTakenOver {
  /** The key, or the type of the link. */
  readonly key: string;
  readonly texts: readonly string[];
  /** Whose link it is; undefined for what is no link. */
  readonly linkOf?: 'into' | 'from';
}

/** What an entry gets from another one. */
export interface EntryMerge {
  /** Paths begin in the entry. */
  readonly changes: readonly Change[];
  readonly conflicts: readonly MergeConflict[];
  readonly leftOut: readonly NotTakenOver[];
}

/** The entity that stays, with its entry that is changed. */
export interface MergeInto {
  readonly entity: Entity;
  /** Undefined where the user has no entry of it yet. */
  readonly entry: EntryValues | undefined;
}

/** The entity that goes, with the entries that make it up, in ascending priority. */
export interface MergeFrom {
  readonly entity: Entity;
  readonly entries: readonly EntryValues[];
}

/**
 * What the user's entry of an entity gets when another entity is merged into it: names, texts, properties, facts and links,
 * each once, and the former id. A name never replaces another one: it becomes an alias. Of two values that exclude each
 * other the one stays that `keptOf` says.
 */
export function mergeEntries(
  registry: Registry,
  into: MergeInto,
  from: MergeFrom,
  keptOf: (conflict: MergeConflict) => Kept,
): EntryMerge {
  const merger = new EntryMerger(registry, into, from, keptOf);
  merger.addFormerIds([from.entity.id, ...from.entries.flatMap((entry) => textsWithin(entry.get('formerId')))]);
  for (const entry of from.entries) for (const [key, value] of entry) merger.add(key, value);
  return merger;
}

const TEXTS: readonly string[] = ['headline', 'summary', 'description'];
/** Keys that are about the entry itself. */
const OWN_KEYS: readonly string[] = ['id', 'formerId'];

class EntryMerger implements EntryMerge {
  readonly changes: Change[] = [];
  readonly conflicts: MergeConflict[] = [];
  readonly leftOut: NotTakenOver[] = [];
  readonly #registry: Registry;
  readonly #into: Entity;
  readonly #from: Entity;
  readonly #keptOf: (conflict: MergeConflict) => Kept;
  /** What the entry says after the changes. */
  readonly #entry: Map<string, NewValue>;
  readonly #names: { readonly kind: NameKind; readonly lang: string; readonly value: string }[];
  /** By key, what the entity says under it after the changes, in all layers. */
  readonly #texts = new Map<string, readonly TextValue[]>();
  #schema: string | undefined;

  constructor(registry: Registry, into: MergeInto, from: MergeFrom, keptOf: (conflict: MergeConflict) => Kept) {
    this.#registry = registry;
    this.#into = into.entity;
    this.#from = from.entity;
    this.#keptOf = keptOf;
    this.#entry = new Map(into.entry ?? [['id', into.entity.id]]);
    this.#names = into.entity.names.map(({ item }) => item);
    this.#schema = into.entity.schema === DEFAULT_SCHEMA ? undefined : into.entity.schema;
  }

  addFormerIds(ids: readonly string[]): void {
    const known = textsWithin(this.#entry.get('formerId'));
    this.#addItems(
      'formerId',
      [...new Set(ids)].filter((id) => !known.includes(id) && id !== this.#into.id),
    );
  }

  add(key: string, value: NewValue): void {
    if (value === null || OWN_KEYS.includes(key)) return;
    const kind = NAME_KINDS.get(key);
    if (kind) this.#addNames(key, kind, value);
    else if (key === 'remove' || key === 'disabled') this.leftOut.push({ key, texts: textsWithin(value) });
    else if (key === 'schema') this.#addSchema(value);
    else if (key === 'facts')
      this.#addStatements(
        key,
        itemsOf(value).map((fact) => this.#withPresent(fact, ['event'])),
      );
    else if (key === 'links') this.#addLinks(value);
    else this.#addValues(key, value);
  }

  #addNames(key: string, kind: NameKind, value: NewValue): void {
    for (const name of nameValues(value)) {
      if (this.#hasName(name, kind)) continue;
      const shown = this.#names.filter((each) => each.kind === 'name');
      const isShown = kind === 'name' && !shown.some((each) => isInPlaceOf(name, each));
      const names = this.#entry.get('name');
      const isByLanguage = names === undefined || (isMap(names) && !('value' in names));
      if (isShown && isByLanguage && name.lang !== '') this.#setIn('name', name.lang, ruledName(name));
      else if (isShown && names === undefined) this.#set('name', writtenName(name));
      else this.#addItems(kind === 'name' ? 'alias' : key, [writtenName(name)]);
      this.#names.push({
        kind: isShown ? 'name' : kind === 'name' ? 'alias' : kind,
        lang: name.lang,
        value: name.value,
      });
    }
  }

  /** A weak name does not stand in for one that counts by itself; rules of its own make a name another one. */
  #hasName({ value, rules }: NameValue, kind: NameKind): boolean {
    const same = this.#names.filter((each) => each.value === value && (each.kind !== 'weak' || kind === 'weak'));
    if (same.length === 0 || rules.length === 0) return same.length > 0;
    const own = [...NAME_KINDS.keys()].flatMap((key) => nameValues(this.#entry.get(key)));
    return own.some((each) => each.value === value && JSON.stringify(each.rules) === JSON.stringify(rules));
  }

  #addSchema(value: NewValue): void {
    const [schema = ''] = textsWithin(value);
    if (schema === '' || schema === this.#schema) return;
    const [into, from] = [this.#schema, schema];
    const isChosen = into === undefined || this.#ask('schema', '', [into], [from], false) === 'from';
    if (!isChosen) return;
    this.#set('schema', schema);
    this.#schema = schema;
  }

  #addLinks(value: NewValue): void {
    const links: NewValue[] = [];
    for (const link of itemsOf(value)) {
      const pairs = pairsOf(link);
      const named = pairs.flatMap(([key, each]) => (this.#isReference(key) ? textsWithin(each) : []));
      const [type] = textsWithin(new Map(pairs).get('type'));
      const ends = this.#registry.vocabulary.linkEnds(type ?? '');
      const others = pairs.flatMap(([key, each]) => (ends.includes(key) ? textsWithin(each) : []));
      const isToItself = others.length > 0 && others.every((id) => this.#isOne(id));
      if (isToItself || named.some((id) => this.#isInto(id)))
        this.leftOut.push({ key: type ?? 'links', texts: textsWithin(link), linkOf: 'from' });
      else links.push(this.#withPresent(link));
    }
    const known = itemsOf(this.#entry.get('links'));
    this.#addStatements(
      'links',
      links.filter((link) => !known.some((each) => saysAll(each, link))),
    );
  }

  #addStatements(key: 'facts' | 'links', statements: readonly NewValue[]): void {
    const known = new Set(itemsOf(this.#entry.get(key)).map((each) => JSON.stringify(each)));
    const fresh = statements.filter((each) => {
      if (each === null) return false;
      const said = JSON.stringify(each);
      const isNew = !known.has(said);
      known.add(said);
      return isNew;
    });
    this.#addItems(key, fresh);
  }

  /** A property, a text, or a key that Dossier does not know. */
  #addValues(key: string, value: NewValue): void {
    const written = textValues(value);
    if (written === undefined) return void this.#addOther(key, value);
    const isReference = this.#isReference(key);
    const toItself = written.filter((text) => isReference && this.#isOne(text.value));
    if (toItself.length > 0) this.leftOut.push({ key, texts: toItself.map((text) => text.value) });
    const texts = written.filter((text) => !toItself.includes(text));
    const present = this.#textsUnder(key);
    const missing = texts.filter((text) => !present.some((each) => isSameText(each, text)));
    if (missing.length === 0) return;
    this.#texts.set(key, [...present, ...missing]);
    if (present.length === 0) {
      const isWhole = texts.length === written.length && !this.#entry.has(key);
      if (isWhole) this.#set(key, value);
      else this.#addItems(key, missing.map(writtenText));
      return;
    }
    const isMany = !this.#isSingle(key) && (isList(value) || isList(this.#entry.get(key)) || areMany(present));
    const excluding = (text: TextValue): readonly TextValue[] =>
      isMany ? [] : present.filter((each) => excludes(text, each));
    this.#keepBoth(
      key,
      missing.filter((text) => excluding(text).length === 0),
      isMany,
    );
    const rest = missing.filter((text) => excluding(text).length > 0);
    for (const lang of new Set(rest.map((text) => text.lang))) {
      const own = rest.filter((text) => text.lang === lang);
      const others = present.filter((each) => own.some((text) => excludes(text, each)));
      const valuesOf = (all: readonly TextValue[]): readonly string[] => all.map((text) => text.value);
      const kept = this.#ask(key, lang, valuesOf(others), valuesOf(own), !this.#isSingle(key));
      if (kept === 'both') this.#keepBoth(key, own, true);
      else if (kept === 'from') this.#replace(key, others, own);
    }
  }

  /** What is neither a text nor a list of texts nor either by language. */
  #addOther(key: string, value: NewValue): void {
    const own = this.#entry.get(key);
    const nested = [...this.#into.properties].filter(([each]) => each === key || each.startsWith(`${key}.`));
    if (own === undefined && nested.length === 0) return void this.#set(key, value);
    if (own !== undefined && JSON.stringify(own) === JSON.stringify(value)) return;
    const into =
      own === undefined ? nested.flatMap(([, from]) => from.map(({ item }) => item.value)) : textsWithin(own);
    if (this.#ask(key, '', into, textsWithin(value), false) === 'from') this.#set(key, value);
  }

  #keepBoth(key: string, texts: readonly TextValue[], isMany: boolean): void {
    for (const text of texts) {
      const own = this.#entry.get(key);
      const isByLanguage = own === undefined || isMap(own);
      if (!isMany && text.lang !== '' && isByLanguage) this.#setIn(key, text.lang, text.value);
      else this.#addItems(key, [writtenText(text)]);
    }
  }

  /** Writes texts in the place of others; all else stays. */
  #replace(key: string, replaced: readonly TextValue[], texts: readonly TextValue[]): void {
    const [only] = texts;
    const own = this.#entry.get(key);
    if (only && texts.length === 1 && only.lang !== '' && isMap(own))
      return void this.#setIn(key, only.lang, only.value);
    const isReplaced = ({ lang, value }: TextValue): boolean =>
      replaced.some((each) => each.value === value && each.lang === lang);
    const others = textValues(own ?? null)?.filter((each) => !isReplaced(each)) ?? [];
    const all = [...others, ...texts];
    this.#set(key, all.length === 1 && only ? writtenText(only) : all.map(writtenText));
  }

  #ask(key: string, lang: string, into: readonly string[], from: readonly string[], mayKeepBoth: boolean): Kept {
    const conflict = { key, lang, into, from, mayKeepBoth };
    this.conflicts.push(conflict);
    return this.#keptOf(conflict);
  }

  #textsUnder(key: string): readonly TextValue[] {
    const known = this.#texts.get(key);
    if (known) return known;
    if (TEXTS.includes(key)) {
      const texts = this.#into[key as 'summary'];
      return key === 'headline' ? this.#into.headline.map(({ item }) => item) : texts;
    }
    return (this.#into.properties.get(key) ?? []).map(({ item }) => item);
  }

  /** A statement with the present id where it names the entity that goes. */
  #withPresent(statement: NewValue, keys?: readonly string[]): NewValue {
    if (!isMap(statement)) return statement;
    const present = (value: NewValue): NewValue =>
      isList(value) ? value.map(present) : value === this.#from.id ? this.#into.id : value;
    return Object.fromEntries(
      pairsOf(statement).map(([key, value]) =>
        (keys?.includes(key) ?? this.#isReference(key)) ? [key, present(value)] : [key, value],
      ),
    );
  }

  /** Whether an entity has one value of a key in a language. */
  #isSingle(key: string): boolean {
    return TEXTS.includes(key) || this.#registry.vocabulary.valueKind(key) === 'path';
  }

  #isReference(key: string): boolean {
    return mayName(this.#registry.vocabulary, key);
  }

  #isInto(id: string): boolean {
    return this.#registry.presentId(id) === this.#into.id;
  }

  #isOne(id: string): boolean {
    return this.#isInto(id) || this.#registry.presentId(id) === this.#from.id;
  }

  #set(key: string, value: NewValue): void {
    const isNew = !this.#entry.has(key);
    // Statements come last in an entry.
    const above = [...this.#entry.keys()].find((each) => each === 'facts' || each === 'links');
    const order = isNew && above !== undefined && key !== 'facts' && key !== 'links' ? { above } : {};
    this.changes.push({ kind: 'set', path: [key], value: value, ...order });
    this.#entry.set(key, value);
  }

  #setIn(key: string, lang: string, value: NewValue): void {
    const own = this.#entry.get(key);
    if (!isMap(own)) return void this.#set(key, { [lang]: value });
    this.changes.push({ kind: 'set', path: [key, lang], value });
    this.#entry.set(key, { ...own, [lang]: value });
  }

  /** Adds to what is there; a list adds to what lower layers say, too. Facts go where their dates belong. */
  #addItems(key: string, items: readonly NewValue[]): void {
    if (items.length === 0) return;
    const old = this.#entry.get(key);
    const own = itemsOf(old);
    if (own.length === 0) return void this.#set(key, items);
    for (const value of items) {
      const before = (all: readonly NewValue[]) => factAfter(all, value);
      // A single fact becomes a list with the others, and stays where it is.
      this.changes.push({ kind: 'add', path: [key], value, ...(key === 'facts' && isList(old) && { before }) });
    }
    this.#entry.set(key, [...own, ...items]);
  }
}

/** A name below its language. */
function ruledName({ value, rules }: NameValue): NewValue {
  return writtenName({ lang: '', value, rules });
}

function isSameText(a: TextValue, b: TextValue): boolean {
  return a.value === b.value && (a.lang === b.lang || a.lang === '' || b.lang === '');
}

/** Whether an entity has one of two texts: not where they are in different languages. */
function excludes(a: TextValue, b: TextValue): boolean {
  if (a.lang === '' && b.lang === '') return true;
  return isInPlaceOf(a, b);
}

/** Whether a text would replace one of a lower layer. */
function isInPlaceOf(a: TextValue, b: TextValue): boolean {
  const span = { start: 0, end: 0 };
  return replaces({ ...a, span }, { ...b, span });
}

/** Several values, not one in several languages. */
function areMany(texts: readonly TextValue[]): boolean {
  return texts.length > 1 && texts.every(({ lang }) => lang === '');
}

/** Whether a link says all that another one does, and perhaps more: a date, a share, a source. */
function saysAll(link: NewValue, other: NewValue): boolean {
  const said = new Map(pairsOf(link).map(([key, value]) => [key, JSON.stringify(value)]));
  return pairsOf(other).every(([key, value]) => said.get(key) === JSON.stringify(value));
}
