import { referencesOf } from '../../answers/entities/referencesOf';
import { dateOf } from '../../answers/entities/timelineItems';
import type { Registry } from '../../registry/merging/registry';
import type { Entity } from '../../registry/model';
import { memoize } from '../../text/base/lazy';
import { inLatinLetters } from '../../text/languages/languages';
import { endsSentence } from '../../text/languages/sentenceEnds';
import { foldedName } from '../../text/units/canonical';
import { freeId, slugOf } from '../../text/units/slug';
import type { EventProposal, When } from '../incoming/proposals';
import type { Digest } from './digest';

/** Words of a headline that go into the id. */
const ID_WORDS = 6;

/**
 * Proposals for the events that the registry does not have: it has those of the same day and words, and those of the same day and
 * article that involve one of the entities.
 *
 * @param sources the ids of the sources that are the digest or its article.
 */
export function eventsOf(
  { events, headings }: Digest,
  entitiesIn: (text: string) => ReadonlySet<string>,
  registry: Registry,
  isProposed: (id: string) => boolean,
  sources: ReadonlySet<string>,
): readonly EventProposal[] {
  const known = eventsByDay(registry);
  const ids = new Set<string>();
  return events.flatMap((event): readonly EventProposal[] => {
    const { when, text } = event;
    const involved = entitiesIn(text);
    const headline = withoutStop(text);
    const day = when && startOf(when);
    const isKnown = (each: Entity): boolean =>
      saysSame(each, headline) ||
      (cites(each, sources) && referencesOf(registry, each).some(({ to }) => involved.has(to.value)));
    if ((known.get(day ?? '') ?? []).some(isKnown)) return [];
    const id = freeId(idFor(headline, when), (each) => ids.has(each) || registry.hasId(each));
    ids.add(id);
    return [
      {
        key: `event ${id}`,
        kind: 'event',
        id,
        headline,
        when,
        involved: [...involved],
        proposed: [...involved].filter(isProposed),
        // What the date line says more than the date is not lost.
        at: [headings.when, event.loose || !when ? event.dateLine : ''].filter(Boolean).join(': '),
        doubts: when ? [] : [{ code: 'no-date', parameters: { line: event.dateLine } }],
        needs: [],
      },
    ];
  });
}

export function startOf(when: When): string {
  return 'date' in when ? when.date : when.startDate;
}

/** By their date, or '' without one. */
function eventsByDay(registry: Registry): ReadonlyMap<string, readonly Entity[]> {
  const byDay = new Map<string, Entity[]>();
  for (const entity of registry.entities()) {
    if (entity.like === 'Event') memoize(byDay, dateOf(entity) ?? '', () => []).push(entity);
  }
  return byDay;
}

function saysSame({ names, headline, facts }: Entity, text: string): boolean {
  const wanted = foldedName(text);
  const texts = [...names, ...headline, ...facts.flatMap(({ item }) => item.text.map((each) => ({ item: each })))];
  return texts.some(({ item }) => foldedName(withoutStop(item.value)) === wanted);
}

function cites({ properties }: Entity, sources: ReadonlySet<string>): boolean {
  return (properties.get('source') ?? []).some(({ item }) => sources.has(item.value));
}

/** A headline has no full stop, nor one before the quotation mark at its end; an abbreviation keeps its own. */
function withoutStop(text: string): string {
  const at = text.search(/[.。]['"’”」』]?$/);
  return at >= 0 && endsSentence(text, at) ? text.slice(0, at) + text.slice(at + 1) : text;
}

function idFor(headline: string, when: When | undefined): string {
  const slug = slugOf(inLatinLetters(headline.replace(/\b(?:the|an?)\s/gi, '')));
  const words = slug.split('-').slice(0, ID_WORDS).join('-') || 'event';
  return when ? `${startOf(when)}-${words}` : words;
}
