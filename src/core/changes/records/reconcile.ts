import { linkValues } from '../../answers/entities/referencesOf';
import type { Snapshot } from '../../registry/engine/snapshot';
import type { Entity, Link } from '../../registry/model';
import { shareText } from '../../registry/vocabulary/words';
import { memoize, type Resumable } from '../../text/base/lazy';
import { areInSameLetters, languageOfName } from '../../text/languages/letters';
import { nameKey } from '../../text/languages/nameKey';
import { foldedName } from '../../text/units/canonical';
import { VALUE_SEPARATOR } from '../../text/units/csv';
import { isId } from '../../text/units/slug';
import { linksThatSay } from '../capture/linkChoices';
import { guessSchema } from '../drafts/guessSchema';
import { canBeName, namesByLanguage } from '../drafts/namesInSelection';
import { proposeId } from '../drafts/newName';
import { type KnownNames, knownNames } from '../incoming/knownNames';
import { isSameValue, valuesIn } from '../incoming/knownValues';
import {
  type EntityProposal,
  entityProposal,
  nameProposal,
  type Proposal,
  type ProposalDoubt,
  type Proposals,
  type ProposedName,
  type ProposedSource,
  type Recognised,
  type ValueProposal,
} from '../incoming/proposals';
import { type About, EntityFinder } from './entityFinder';
import { FreshEntities } from './freshEntities';
import type { IncomingRecord, IncomingTie } from './record';

/** Records between two pauses. */
const STEP = 50;

/** What records offer to a registry, and where those are from that have neither a name nor a known entity. */
export interface Reconciled extends Proposals {
  readonly nameless: readonly string[];
}

/** What records are held against beside the registry. */
interface Beside {
  readonly source?: ProposedSource;
  /** Those of the registry, which no other records were held against; read where they are not given. */
  readonly names?: KnownNames;
  /** Whether the registry says a text of a record of that entity already, in other words; false where this is left out. */
  isTold?(entity: Entity): boolean;
}

/**
 * Holds records against a registry and against each other. Each is of a known entity (by its id, present or former, an identifier that
 * no other one has, or its names), of a new one, or of one that is doubtful, with the reason. Of known ones is offered what the
 * registry lacks; another value than it has is doubtful. A name that a tie has is the id of a known or offered entity, or else a new
 * one that is doubtful.
 */
export function* reconcile(
  records: readonly IncomingRecord[],
  snapshot: Snapshot,
  beside: Beside = {},
): Resumable<Reconciled> {
  const reconciler = new Reconciler(snapshot, beside.names ?? (yield* knownNames(snapshot)), beside);
  const nameless: string[] = [];
  for (const [index, record] of records.entries()) {
    if (index % STEP === 0) yield;
    if (!reconciler.add(record)) nameless.push(record.from);
  }
  yield* reconciler.tie();
  return { ...reconciler.proposals(), source: beside.source, nameless };
}

class Reconciler {
  readonly #snapshot: Snapshot;
  readonly #isTold: (entity: Entity) => boolean;
  readonly #names: KnownNames;
  readonly #fresh: FreshEntities;
  readonly #finder: EntityFinder;
  readonly #more = new Map<string, Proposal>();
  /** By the ids of the known entities that records are about, what the first was recognised by. */
  readonly #known = new Map<string, Recognised | undefined>();
  readonly #ties: { readonly about: About; readonly tie: IncomingTie }[] = [];

  constructor(snapshot: Snapshot, names: KnownNames, { isTold = () => false }: Beside) {
    this.#snapshot = snapshot;
    this.#isTold = isTold;
    this.#names = names;
    this.#fresh = new FreshEntities(names);
    this.#finder = new EntityFinder(snapshot, names, this.#fresh);
  }

  proposals(): Proposals {
    const ownValues = new Map<string, ValueProposal[]>();
    const others: Proposal[] = [];
    for (const item of this.#more.values()) {
      // A reference is a row of its own: what it names may not be ticked.
      const isOwn = item.kind === 'value' && item.needs.length === 0 && this.#fresh.has(item.about);
      if (isOwn) memoize(ownValues, item.about, () => []).push(item);
      else others.push(item);
    }
    const fresh = this.#fresh.all().map((entity): EntityProposal => {
      const own = ownValues.get(entity.id) ?? [];
      const values = Object.fromEntries(own.map(({ field, value }) => [field, value]));
      return { ...entity, values, doubts: [...entity.doubts, ...own.flatMap(({ doubts }) => doubts)] };
    });
    const items = [...fresh, ...others];
    const changed = new Set(items.flatMap((item) => ('about' in item ? [item.about] : [])));
    const entities = [...this.#known.keys()].filter((id) => !changed.has(id)).length;
    const recognised = new Map([...this.#known].flatMap(([id, by]) => (by ? [[id, by]] : [])));
    return { items, source: undefined, recognised, known: { entities, events: 0 } };
  }

  /** Takes a record; false where it has no name. */
  add(record: IncomingRecord): boolean {
    const all = [...new Set([...record.names, ...record.aliases])];
    const found = this.#finder.find(record, all);
    if (!found && record.names.length === 0) return false;
    const about = found ?? this.#newEntity(record);
    const { id, known, doubts } = about;
    this.#finder.took(record, about);
    if (known) {
      if (!this.#known.has(id)) this.#known.set(id, about.recognised);
      this.#addNames(known, record, all, doubts);
    } else if (found) this.#fresh.addNames(id, all);
    if (record.text !== undefined) this.#addText(about, record.text, record.at ?? '');
    for (const [key, value] of record.values) this.#addValue(about, key, value, record);
    for (const tie of record.ties) this.#ties.push({ about, tie });
    return true;
  }

  /** After all records: what they name becomes references and relations. */
  *tie(): Resumable<void> {
    for (const [index, { about, tie }] of this.#ties.entries()) {
      if (index % STEP === 0) yield;
      const ids = tie.names.flatMap((name) => this.#idOf(name, tie.key, about) ?? []);
      const others = [...new Set(ids)].filter((other) => other !== about.id);
      if (tie.type === undefined) this.#addReference(about, tie.key, others);
      else for (const other of others) this.#addLink(about, tie.type, tie, other);
    }
  }

  #newEntity(record: IncomingRecord): About {
    const { id: written, schema, doubts = [], case: rule, isTranslated, text, at = '' } = record;
    const { registry } = this.#snapshot;
    const taken = (each: string): boolean => this.#fresh.has(each) || registry.hasId(each);
    const all = [...new Set([...record.names, ...record.aliases])];
    const ofOthers = new Map(
      all.flatMap((name) => {
        const [doubt] = this.#finder.ofOther(name, '');
        return doubt ? [[name, doubt] as const] : [];
      }),
    );
    // A translation that is the name of another one is offered by itself.
    const own = isTranslated ? all.filter((name) => !ofOthers.has(name)) : all;
    const kept = own.length > 0 ? own : all.slice(0, 1);
    const first = record.names.filter((name) => kept.includes(name));
    const { names, aliases } = namesByLanguage(first.length > 0 ? first : kept.slice(0, 1));
    // Where others may follow in another language, a name says its own.
    const ofLanguages = isTranslated ? names.map(({ value }) => named(value)) : names;
    const id = isId(written) && !taken(written) ? written : proposeId(first.length > 0 ? first : kept, schema, taken);
    const shared = isTranslated ? [] : [...ofOthers.values()].slice(0, 1);
    const entity: EntityProposal = entityProposal({
      id,
      schema,
      ...(rule && { case: rule }),
      names: ofLanguages,
      aliases: [...new Set([...aliases, ...kept])].filter((alias) => !names.some(({ value }) => value === alias)),
      texts: text === undefined ? [] : [text],
      at,
      doubts: [...doubts, ...this.#finder.lookAlikes(record, all), ...shared],
    });
    this.#fresh.add(entity);
    for (const [value, doubt] of kept === all ? [] : ofOthers) {
      if (kept.includes(value)) continue;
      const name = named(value);
      this.#put(nameProposal(id, hasLanguage(ofLanguages, name) ? 'alias' : 'name', name, [doubt], [id]));
    }
    return { id, known: undefined, doubts: [] };
  }

  /**
   * Offers the names that a known entity lacks. One in a language that has a name already is offered as an alias, and never in its
   * place; it is doubtful unless it is given as an alias.
   */
  #addNames(
    known: Entity,
    { aliases, addsValues, isTranslated }: IncomingRecord,
    names: readonly string[],
    doubts: readonly ProposalDoubt[],
  ): void {
    // Services have a name in many legal forms.
    const keyOf = addsValues ? nameKey : foldedName;
    const present = new Set(known.names.map(({ item }) => keyOf(item.value)));
    const shown: ProposedName[] = known.names.flatMap(({ item }) => (item.kind === 'name' ? [item] : []));
    for (const value of names) {
      if (present.has(keyOf(value))) continue;
      present.add(keyOf(value));
      const name = named(value);
      const other = hasLanguage(shown, name);
      if (!other) shown.push(name);
      const ofOther = this.#finder.ofOther(value, known.id);
      const near = ofOther.length > 0 ? ofOther : this.#finder.nearOther(value, known, isTranslated === true);
      const own = [...doubts, ...near];
      if (own.length === 0 && other && !aliases.includes(value))
        own.push({ code: 'other-name', parameters: { name: value, known: other.value } });
      this.#put(nameProposal(known.id, other ? 'alias' : 'name', name, own, []));
    }
  }

  #addText({ id, known, doubts }: About, text: string, at: string): void {
    if (!known) this.#fresh.addText(id, text);
    else if (!hasText(known, text) && !this.#isTold(known))
      this.#put({ key: `fact ${id}`, kind: 'fact', about: id, text, at, needs: [], doubts });
  }

  #addValue(
    { id, known, doubts }: About,
    key: string,
    value: string | readonly string[],
    { addsValues }: IncomingRecord,
  ): void {
    if (!known) this.#names.identify(key, value, id);
    const kind = this.#snapshot.registry.vocabulary.valueKind(key);
    const present = valuesIn(known, key);
    const missing = [value].flat().filter((each) => !present.some((other) => isSameValue(kind, each, other)));
    // An export has several values of a property in one text.
    if (missing.length === 0 || present.join(VALUE_SEPARATOR) === value) return;
    const isList = kind === 'topic' || kind === 'source';
    if (present.length > 0 && (isList || addsValues)) {
      const more = missing.length === 1 ? missing[0]! : missing;
      this.#putValue(id, key, more, isList ? doubts : [...doubts, ...otherValue(present)], [], true);
    } else this.#putValue(id, key, value, [...doubts, ...otherValue(present)], []);
  }

  #addReference({ id, known, doubts }: About, key: string, others: readonly string[]): void {
    const present = valuesIn(known, key);
    const missing = others.filter((other) => !present.includes(other));
    if (missing.length === 0) return;
    const value = others.length === 1 ? others[0]! : others;
    const shown = present.map((other) => this.#finder.nameOf(other));
    this.#putValue(id, key, value, [...doubts, ...otherValue(shown)], this.#freshOf([id, ...others]));
  }

  #addLink(about: About, type: string, { key: end, values = {}, doubts = [] }: IncomingTie, other: string): void {
    const { registry } = this.#snapshot;
    const from = registry.vocabulary.linkTypeRow(type)?.to.key === end ? 0 : 1;
    const present = linksThatSay(registry, { type, from }, [about.id, other]).map(({ item }) => item);
    const shares = sharesOf(present);
    const isOther =
      values.percentage !== undefined && !shares.some((each) => Number(each) === Number(values.percentage));
    if (present.length > 0 && !isOther) return;
    // What may be one or the other has a row for each.
    const reading = doubts.length > 0 ? ` ${Object.values(values).join()}` : '';
    this.#put({
      key: `link ${about.id} ${type} ${end} ${other}${reading}`,
      kind: 'link',
      about: about.id,
      type,
      end,
      other,
      values,
      doubts: [...about.doubts, ...doubts, ...(present.length > 0 ? otherShare(shares) : [])],
      needs: this.#freshOf([about.id, other]),
    });
  }

  #freshOf(ids: readonly string[]): readonly string[] {
    return ids.filter((id) => this.#fresh.has(id));
  }

  /** The entity that a text names, or else a new one that is doubtful; undefined where it is no name or may mean several. */
  #idOf(name: string, key: string, about: About): string | undefined {
    const found = this.#finder.idsNamed(name);
    if (found.length > 0 || !canBeName(name)) return found.length === 1 ? found[0] : undefined;
    return this.#newEntity({
      from: '',
      id: '',
      names: [name],
      aliases: [],
      schema: this.#kindOfNamed(name, key),
      doubts: [{ code: 'only-named', parameters: { name: this.#finder.nameOf(about.id) } }],
      values: [],
      ties: [],
    }).id;
  }

  /** The kind of what a record names under a key: one that the key usually names, and a company rather than a person. */
  #kindOfNamed(name: string, key: string): string {
    const guess = guessSchema([name]);
    const targets = this.#snapshot.registry.vocabulary.targetSchemas(key);
    const usual = ['Company', 'Place'].find((kind) => !targets || targets.includes(kind)) ?? targets?.[0] ?? guess;
    return guess === 'Person' || !(targets?.includes(guess) ?? true) ? usual : guess;
  }

  #putValue(
    about: string,
    field: string,
    value: string | readonly string[],
    doubts: readonly ProposalDoubt[],
    needs: readonly string[],
    adds = false,
  ): void {
    const key = `value ${about} ${field}`;
    const before = this.#more.get(key);
    if (before?.kind !== 'value') {
      this.#put({ key, kind: 'value', about, field, value, ...(adds && { adds }), doubts, needs });
      return;
    }
    const said = [value].flat().join(VALUE_SEPARATOR);
    const isTold = before.doubts.some(({ code, parameters }) => code === 'given-twice' && parameters.value === said);
    if (isTold || foldedName(said) === foldedName([before.value].flat().join(VALUE_SEPARATOR))) return;
    const twice: ProposalDoubt = { code: 'given-twice', parameters: { key: field, value: said } };
    this.#more.set(key, { ...before, doubts: [...before.doubts, twice] });
  }

  /** The first record that says something counts. */
  #put(item: Proposal): void {
    if (!this.#more.has(item.key)) this.#more.set(item.key, item);
  }
}

/** A name with the language that its letters show: in Latin ones, beside those of other languages, English. */
function named(value: string): ProposedName {
  return { lang: languageOfName(value) || 'en', value };
}

/** The name in the language of another one, whatever its letters; or, without a language, in the same letters. */
function hasLanguage(names: readonly ProposedName[], { lang, value }: ProposedName): ProposedName | undefined {
  const primary = (tag: string): string => tag.toLowerCase().split('-')[0]!;
  return names.find((name) =>
    name.lang === '' ? areInSameLetters(name.value, value) : primary(name.lang) === primary(lang),
  );
}

function otherValue(present: readonly string[]): readonly ProposalDoubt[] {
  return present.length > 0 ? [{ code: 'other-value', parameters: { known: present.join(', ') } }] : [];
}

function hasText(entity: Entity, text: string): boolean {
  return entity.facts.some(({ item }) => item.text.some(({ value }) => value === text));
}

function sharesOf(links: readonly Link[]): readonly string[] {
  return links.flatMap((link) => linkValues(link, 'percentage').map(({ value }) => value));
}

/** The doubt of a relation that the registry has with other shares than it is given with, or with none. */
function otherShare(shares: readonly string[]): readonly ProposalDoubt[] {
  return shares.length > 0 ? otherValue(shares.map(shareText)) : [{ code: 'no-share', parameters: {} }];
}
