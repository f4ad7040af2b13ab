import type { Mention } from '../../notes/mentions/mention';
import { sentenceAround } from '../../notes/sentences/sentenceAround';
import { sentenceDate } from '../../notes/sentences/sentenceDate';
import type { Registry } from '../../registry/merging/registry';
import type { Entity, EntryName } from '../../registry/model';
import { lazy, memoize } from '../../text/base/lazy';
import { blocksOf } from '../../text/markdown/blocks';
import { lexZones } from '../../text/markdown/zones';
import { unbroken } from '../../text/units/blanks';
import { compareIsoDates } from '../../text/units/isoDate';
import { nameLike, writtenNames } from '../names/displayName';
import { nameInstead } from '../names/inFormOf';
import type { NoteFinding } from './noteProblem';

/**
 * Names that were not in use when the note was written, by the dates that the registry gives them, nor at a time of which their
 * sentence speaks.
 */
export function* outdatedNames(
  text: string,
  mentions: readonly Mention[],
  registry: Registry,
  date: () => string | undefined,
): Generator<NoteFinding> {
  const dated = new Map<string, boolean>();
  const lexed = lazy(() => ({ blocks: blocksOf(text), zones: lexZones(text) }));
  const toldDate = (mention: Mention, noteDate: string): string | undefined => {
    const { start, end } = sentenceAround(text, lexed().blocks, lexed().zones, mention);
    return sentenceDate(text.slice(start, end), noteDate)?.date;
  };
  for (const mention of mentions) {
    const { start, end, entities } = mention;
    const [id] = entities;
    if (id === undefined || entities.length > 1) continue;
    const entity = registry.entity(id);
    if (!entity) continue;
    const isDated = memoize(dated, id, () => entity.names.some(({ item }) => item.startDate ?? item.endDate));
    const noteDate = isDated ? date() : undefined;
    if (noteDate === undefined) continue;
    const name = text.slice(start, end);
    const written = writtenNames(entity, name);
    const [first] = written;
    if (!first || written.some((each) => isOfDate(each, noteDate))) continue;
    const right = nameOfDate(entity, first, noteDate);
    const told = right === undefined ? undefined : toldDate(mention, noteDate);
    if (right === undefined || (told !== undefined && written.some((each) => isOfDate(each, told)))) continue;
    const ended = first.endDate !== undefined && compareIsoDates(noteDate, first.endDate) > 0;
    const limit: Readonly<Record<string, string>> = ended
      ? { endDate: first.endDate }
      : { startDate: first.startDate ?? '' };
    const parameters = {
      name,
      wrong: first.value,
      noteDate,
      ...nameInstead(unbroken(name), first, entity, right),
      ...limit,
    };
    yield { code: 'outdated-name', span: { start, end }, entities, parameters };
  }
}

function isOfDate({ startDate, endDate }: EntryName, date: string): boolean {
  if (startDate !== undefined && compareIsoDates(date, startDate) < 0) return false;
  return endDate === undefined || compareIsoDates(date, endDate) <= 0;
}

/** The name at that date: a previous name in the same language whose dates include it, or else the main name. */
function nameOfDate(entity: Entity, wrong: EntryName, date: string): EntryName | undefined {
  const earlier = entity.names.find(
    ({ item }) =>
      item.kind === 'previous' &&
      (item.startDate ?? item.endDate) !== undefined &&
      item.lang === wrong.lang &&
      isOfDate(item, date),
  );
  const right = earlier?.item ?? nameLike(entity, wrong.value);
  return right && right.value !== wrong.value && isOfDate(right, date) ? right : undefined;
}
