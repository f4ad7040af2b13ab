import type { Snapshot } from '../../../registry/engine/snapshot';
import type { Registry } from '../../../registry/merging/registry';
import { IDENTIFIERS } from '../../../registry/merging/sharedIdentifiers';
import type { Entity } from '../../../registry/model';
import { propertyRowOf } from '../../../registry/vocabulary/vocabulary';
import { runToEnd } from '../../../text/base/lazy';
import { isInKnownLetters } from '../../../text/languages/languages';
import { nameKey } from '../../../text/languages/nameKey';
import { slugOf } from '../../../text/units/slug';
import { guessSchema } from '../../drafts/guessSchema';
import { canBeName, namesByLanguage } from '../../drafts/namesInSelection';
import { type KnownNames, knownNames } from '../../incoming/knownNames';
import { isSameValue, valuesIn } from '../../incoming/knownValues';
import type { Proposals, ProposedSource } from '../../incoming/proposals';
import { reconcile } from '../../records/reconcile';
import type { IncomingRecord } from '../../records/record';
import { type Candidate, OPEN_SANCTIONS_KEYS, TAKEN_KEYS } from './candidate';

/** What was looked up, and the candidate that the user chose for it. */
export interface Chosen {
  /** The entity; undefined for a name that no registry has. */
  readonly entity: Entity | undefined;
  /** The names that were asked for. */
  readonly names: readonly string[];
  readonly candidate: Candidate;
}

/** Further names that are offered; services have them in dozens of spellings. */
const MOST_ALIASES = 6;

/**
 * What the chosen candidates offer to a registry: new entities; names and values that known ones lack. A candidate is known by
 * an identifier, or by its name. Nothing that the registry has is replaced: further values are added, and are doubtful where
 * the registry has another one, but for topics.
 *
 * @param service its name.
 * @param day ISO 8601, when the service was asked.
 * @param address of its page about a candidate.
 * @param names those of the snapshot, which nothing else was held against.
 */
export function proposeFromCandidates(
  chosen: readonly Chosen[],
  service: string,
  day: string,
  snapshot: Snapshot,
  address: (candidate: Candidate) => string | undefined,
  names: KnownNames = runToEnd(knownNames(snapshot)),
): Proposals {
  const url = chosen.length === 1 ? address(chosen[0]!.candidate) : undefined;
  const source = sourceOf(service, day, snapshot.registry, url);
  const known = knownBy(names, snapshot);
  const records = chosen.map((each): IncomingRecord => {
    const { entity, names: asked, candidate } = each;
    const given = namesByLanguage(distinct([...asked, ...shownNames(candidate)]));
    const all = [...given.names.map(({ value }) => value), ...given.aliases.slice(0, MOST_ALIASES)];
    const isKind = snapshot.registry.vocabulary.schemaRow(candidate.schema) !== undefined;
    return {
      from: candidate.id,
      about: (entity ?? known(candidate))?.id,
      id: '',
      names: all,
      // What was asked for is a name of it: the user said so.
      aliases: asked,
      isDistinct: true,
      schema: isKind ? candidate.schema : guessSchema(all),
      values: valuesOf(candidate, source.id, address(candidate)),
      addsValues: true,
      ties: [],
    };
  });
  return runToEnd(reconcile(records, snapshot, { source, names }));
}

/**
 * Tells which entity of the registry a candidate is, by an identifier that no other one has, or by the id, which bulk data
 * has from OpenSanctions; undefined for one that it has not.
 */
export function knownBy(names: KnownNames, snapshot: Snapshot): (candidate: Candidate) => Entity | undefined {
  return ({ id: own, properties }) => {
    const owners = IDENTIFIERS.flatMap((key) => names.ownersOf(key, properties[key] ?? []));
    const [id] = owners.find(({ length }) => length === 1) ?? [];
    const isId = OPEN_SANCTIONS_KEYS.some((key) => properties[key]?.includes(own));
    return snapshot.registry.entity(id ?? (isId ? own : ''));
  };
}

/** The source that what comes from a service on a day cites. */
function sourceOf(service: string, day: string, registry: Registry, url: string | undefined): ProposedSource {
  const id = `${sourcePrefix(service)}${day}`;
  const known = registry.sources.has(id);
  return { id, known, title: service, publisher: service, date: day, ...(url !== undefined && { url }) };
}

function sourcePrefix(service: string): string {
  return `${slugOf(service) || 'lookup'}-`;
}

/** The day on which an entity was last looked up at a service; undefined if it never was. */
export function lastLookedUp(entity: Entity, service: string): string | undefined {
  const prefix = sourcePrefix(service);
  const days = valuesIn(entity, 'source').flatMap((id) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : []));
  return days
    .filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))
    .sort()
    .at(-1);
}

/** Names in the letters of the languages, the one that the service shows first. */
function shownNames({ caption, properties }: Candidate): readonly string[] {
  const all = [caption, ...(properties.name ?? []), ...(properties.alias ?? [])];
  return distinct(all.filter((name) => canBeName(name) && isInKnownLetters(name)));
}

/** Each name once, however it is written. */
function distinct(names: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const name of names) if (!found.has(nameKey(name))) found.set(nameKey(name), name);
  return [...found.values()];
}

function valuesOf({ properties }: Candidate, source: string, page: string | undefined): IncomingRecord['values'] {
  const taken = TAKEN_KEYS.flatMap((key) => (properties[key] ? [[key, properties[key]] as const] : []));
  // Where an identifier leads to the page already, the link says nothing more.
  const isLinked = OPEN_SANCTIONS_KEYS.some((key) => properties[key]);
  const link = page !== undefined && !isLinked ? [['sourceUrl', page] as const] : [];
  const oneOrMore = (values: readonly string[]) => (values.length === 1 ? values[0]! : values);
  return [...taken.map(([key, values]) => [key, oneOrMore(values)] as const), ...link, ['source', source]];
}

/**
 * What the registry says of an entity and the service does not, by property, where the service gives that property.
 *
 * @param hasTopics whether it knows of topics, so that none means that there are none.
 */
export function goneSince(
  entity: Entity,
  { properties }: Candidate,
  hasTopics: boolean,
): ReadonlyMap<string, readonly string[]> {
  const gone = TAKEN_KEYS.flatMap((key) => {
    const given = properties[key] ?? (key === 'topics' && hasTopics ? [] : undefined);
    const kind = propertyRowOf(key)?.kind;
    const isGiven = (value: string) => given?.some((other) => isSameValue(kind, value, other));
    const without = given && valuesIn(entity, key).filter((value) => !isGiven(value));
    return without && without.length > 0 ? [[key, without] as const] : [];
  });
  return new Map(gone);
}
