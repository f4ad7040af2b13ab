import { referencesOf } from '../queries/entities/references';
import { dateOf, propertyValue } from '../queries/entities/timeline';
import { languageOf } from '../registry/drafts/namesInSelection';
import { pinyinSlug } from '../registry/drafts/pinyinSlug';
import type { Registry } from '../registry/merging/registry';
import type { Entity } from '../registry/model';
import { hasHan } from '../text/han';
import { freeId, slugOf } from '../text/slug';
import type { Digest, DigestEvent, When } from './digest';
import type { DigestMention } from './digestMentions';
import type { EventProposal, Flag } from './proposals';

/** What a name may have at most, in UTF-16 units: a Han character takes two places. */
const LONGEST_NAME = 100;
const LONGEST_HAN_NAME = 40;
/** A clause that is shorter says too little. */
const SHORTEST_NAME = 20;
/** Words of a text that go into its id. */
const ID_WORDS = 6;
/** Part of the words that two texts share if they say the same. */
const ALIKE = 0.6;

/** Proposals for the events that the registry does not have. */
export function eventsOf(
  { events }: Digest,
  mentions: readonly DigestMention[],
  registry: Registry,
  isProposed: (id: string) => boolean,
  sources: ReadonlySet<string>,
): readonly EventProposal[] {
  const known = [...registry.entities()].filter(({ schema }) => schema === 'Event');
  const ids = new Set<string>();
  return events.flatMap((event): readonly EventProposal[] => {
    const inside = mentions.filter(({ start, end }) => event.start <= start && end <= event.end);
    const involved = [...new Set(inside.map(({ id }) => id))];
    const near = known.map((each) => ({ each, ...likeness(each, event, involved, sources) }));
    if (near.some(({ same }) => same)) return [];
    const similar = near.find((each) => each.similar)?.each;
    const flags: Flag[] = [];
    if (!event.when) flags.push({ code: 'no-date', parameters: { line: event.dateLine } });
    if (similar)
      flags.push({ code: 'similar-event', parameters: { event: similar.names[0]?.item.value ?? similar.id } });
    const name = shortened(event.value);
    const id = freeId(idFor(name, event.when), (each) => ids.has(each) || registry.hasId(each));
    ids.add(id);
    return [
      {
        key: `event ${id}`,
        kind: 'event',
        id,
        name: { lang: languageOf(name) || 'en', value: name },
        when: event.when,
        // A date line that says more than the date is part of what is said.
        text: event.loose || !event.when ? withDateLine(event) : event.value,
        involved,
        proposed: involved.filter(isProposed),
        flags,
        needs: [],
      },
    ];
  });
}

/**
 * Whether an event of the registry is the same: of the same time, and with the same entities, the same words, or an entity
 * in common and from the same article. It is similar where it only shares half of the entities.
 */
function likeness(
  entity: Entity,
  { when, value }: DigestEvent,
  involved: readonly string[],
  sources: ReadonlySet<string>,
): { readonly same: boolean; readonly similar: boolean } {
  const date = dateOf(entity);
  if (!when || date === undefined) return { same: false, similar: false };
  const texts = [
    ...entity.names.map(({ item }) => item.value),
    ...entity.facts.flatMap(({ item }) => item.text.map((text) => text.value)),
  ];
  const isAlike = texts.some((text) => alike(text, value));
  const isCited = (entity.properties.get('source') ?? []).some(({ item }) => sources.has(item.value));
  const others = new Set(referencesOf(entity).map(({ to }) => to.value));
  const common = involved.filter((id) => others.has(id)).length;
  const isOneDay = startOf(when) === date && endOf(when) === propertyValue(entity, 'endDate');
  if (!isOneDay && !(isCited && mayBeAt(when, date))) return { same: false, similar: false };
  const isSameSet = common > 0 && common === involved.length && common === others.size;
  const same = isAlike || (isOneDay && isSameSet) || (isCited && common > 0);
  return { same, similar: !same && common > 0 && common * 2 >= Math.min(involved.length, others.size) };
}

export function startOf(when: When): string {
  return 'date' in when ? when.date : when.startDate;
}

function endOf(when: When): string | undefined {
  return 'date' in when ? undefined : when.endDate;
}

/** Whether one date is a part of the other: a day of that month. */
function mayBeAt(when: When, date: string): boolean {
  const start = startOf(when);
  return start.startsWith(date) || date.startsWith(start);
}

/** Whether the texts have most of their words in common; Han are compared character by character. */
function alike(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const common = [...words].filter((word) => others.has(word)).length;
  return common > 0 && common >= ALIKE * Math.max(words.size, others.size);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu));
}

function withDateLine({ dateLine, value }: DigestEvent): string {
  return hasHan(dateLine) ? `${dateLine}：${value}` : `${dateLine}: ${value}`;
}

/** What an event is called: its text, or the first clause of a longer one. */
function shortened(text: string): string {
  const bare = text.replace(/[.。\s]+$/, '');
  const longest = hasHan(bare) ? LONGEST_HAN_NAME : LONGEST_NAME;
  if (bare.length <= longest) return bare;
  const clauses = [
    ...bare.slice(0, longest + 1).matchAll(/,\s(?!and\b|or\b|the\b)(?=\p{Ll})|[，；：]|\s[–—-]\s/gu),
  ].map(({ index }) => index);
  const clause = clauses.findLast((index) => index >= SHORTEST_NAME && isComplete(bare.slice(0, index)));
  if (clause !== undefined) return bare.slice(0, clause);
  const cut = bare.slice(0, longest - 1);
  const space = hasHan(bare) ? -1 : cut.lastIndexOf(' ');
  return `${space > SHORTEST_NAME ? cut.slice(0, space) : cut}…`;
}

/** A list of names is not yet what they did. */
function isComplete(clause: string): boolean {
  return (
    hasHan(clause) ||
    /\s(?:\p{Ll}+ed|held|said|told|took|met|sent|won|cut|set|made|began|says|is|was|were)\s/u.test(clause)
  );
}

function idFor(name: string, when: When | undefined): string {
  const bare = name.replace(/…$/, '');
  const slug = hasHan(bare) ? pinyinSlug(bare) : slugOf(bare.replace(/\b(?:the|an?)\s/gi, ''));
  const words = slug.split('-').slice(0, ID_WORDS).join('-') || 'event';
  return when ? `${startOf(when)}-${words}` : words;
}
