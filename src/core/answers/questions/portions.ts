import type { Registry } from '../../registry/merging/registry';
import { inLanguage } from '../../registry/vocabulary/words';
import { isInLettersOf } from '../../text/languages/letters';
import type { CitedAs, Dossier, RelationStatement, TimelineStatement } from '../dossier/dossier';
import { textOf } from '../dossier/markdownText';
import { displayName, nameInLanguage, textFor } from '../names/displayName';
import type { World } from './question';
import { dateInput, flag, idInput, many, object, oneOf, type Shape, text, type ValueOf, whole } from './schema';

export const DEFAULT_LIMIT = 20;
export const MOST_ITEMS = 100;
/** The most units of one text. */
const LONGEST_TEXT = 1000;

// What inputs have in common.

export const ID = { id: idInput('Id of the entity, as find_entities gives it.') };
export const DATE = dateInput('YYYY-MM-DD, YYYY-MM or YYYY.');
export const PERIOD = { since: DATE, until: DATE };
export const AS_OF = {
  asOf: dateInput('The day, month or year for which to answer: what held then. What came later is left out.'),
};
export const LANGUAGE = { language: oneOf(['en', 'zh-cn'], 'Language of the texts; en by default.') };
export const PORTION = {
  offset: whole({ minimum: 0, maximum: 1_000_000, description: 'How many to skip; 0 by default.' }),
  limit: whole({ minimum: 1, maximum: MOST_ITEMS, description: `${DEFAULT_LIMIT} by default.` }),
};
type PortionInput = Partial<{ readonly [K in keyof typeof PORTION]: number }>;

// What answers have in common.

/** `names` are in both languages, as far as the entity has them, at least one; `kind` is the schema: `Company`. */
export const NAMED = { id: text(), names: object({}, { en: text(), zh: text() }), kind: text() };
const NAMED_ENTITY = object(NAMED);
/** Of a row: where it is written. Line and column from 1. */
export const WRITTEN = { file: text(), line: whole(), column: whole() };
/** Line from 1. */
export const PLACE = object({ uri: text(), line: whole() });

/** `text` is as in "Caixin, para. 2"; the rest is of a source that the registry has. `note` is a path from the folder of the registry. */
export const CITED = many(
  object({ text: text() }, { id: text(), title: text(), publisher: text(), date: text(), url: text(), note: text() }),
);

/**
 * One thing that the registry states. `date` is, of a relation, its beginning; `status` see `Held`. `other` is the event that it is or is
 * about, or the other end of a relation, and `relation` what that is to this entity: `Supply.supplier`. `isOwn` if it is from a registry of
 * the user.
 */
export const STATEMENT = object(
  {
    type: oneOf(['fact', 'event', 'relation']),
    text: text(),
    status: oneOf(['held', 'planned', 'over', 'undated']),
    sources: CITED,
    isOwn: flag(),
  },
  { date: text(), endDate: text(), other: NAMED_ENTITY, relation: text(), place: PLACE },
);
type StatementAnswer = ValueOf<typeof STATEMENT>;

/** The fields of a part of a list. `more` after these are got from the offset `offset` plus their number. */
export function portion<T>(item: Shape<T>) {
  return { total: whole(), offset: whole(), more: flag(), items: many(item) };
}

export function portionOf<T, R>(
  all: readonly T[],
  { offset = 0, limit = DEFAULT_LIMIT }: PortionInput,
  show: (item: T) => R,
) {
  const items: readonly R[] = all.slice(offset, offset + limit).map(show);
  return { total: all.length, offset, more: offset + items.length < all.length, items };
}

/** The text, cut with an ellipsis where it is very long. */
export function clipped(long: string): string {
  return long.length <= LONGEST_TEXT ? long : `${long.slice(0, LONGEST_TEXT - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

/** @param id of an entity that the registry has. */
export function namedEntity(registry: Registry, id: string): ValueOf<typeof NAMED_ENTITY> {
  const entity = registry.entity(id)!;
  const [en, zh] = [nameInLanguage(entity, 'en'), nameInLanguage(entity, 'zh-cn')].map(clipped) as [string, string];
  const hasEnglish = isInLettersOf(en, 'en');
  const hasChinese = isInLettersOf(zh, 'zh');
  const names = { ...(hasEnglish && { en }), ...(hasChinese && { zh }) };
  return {
    id: entity.id,
    names: hasEnglish || hasChinese ? names : { en: displayName(entity, 'en') },
    kind: entity.schema,
  };
}

export function citedIn({ sources }: Registry, citations: readonly CitedAs[], language: string): ValueOf<typeof CITED> {
  return citations.map(({ text: cited, source: id }) => {
    const known = id === undefined ? undefined : sources.get(id);
    if (id === undefined || !known) return { text: clipped(cited) };
    const [title, publisher] = [textFor(language, known.title), textFor(language, known.publisher)];
    return {
      text: clipped(cited),
      id,
      ...(title !== undefined && { title: clipped(title) }),
      ...(publisher !== undefined && { publisher: clipped(publisher) }),
      ...(known.date !== undefined && { date: known.date }),
      ...(known.url !== undefined && { url: known.url }),
      ...(known.note && { note: known.note.value }),
    };
  });
}

/** A statement of a dossier, with the label of the relations that it is among; '' of facts and events. */
export interface Labelled<S = TimelineStatement | RelationStatement> {
  readonly statement: S;
  readonly label: string;
}

/** A relation reads "MP Materials – Customers: Apple · magnets". */
export function statementAnswer(
  world: World,
  { title, language }: Dossier,
  { statement, label }: Labelled,
): StatementAnswer {
  const { registry } = world.snapshot;
  const { startDate: date, endDate, held, citations, isOwn, location, detail } = statement;
  const { file: uri, line } = world.place(location);
  const relation = 'kind' in statement ? statement.kind : undefined;
  const other = 'kind' in statement ? statement.text[0].entity : statement.event;
  const name = textOf(statement.text);
  const tied = inLanguage({ en: `${title} – ${label}: ${name}`, zh: `${title}—${label}：${name}` }, language);
  return {
    type: 'kind' in statement ? 'relation' : statement.isName ? 'event' : 'fact',
    text: clipped(relation === undefined ? name : [tied, detail].filter(Boolean).join(' · ')),
    ...(date !== undefined && { date }),
    ...(endDate !== undefined && { endDate }),
    ...(other !== undefined && { other: namedEntity(registry, other) }),
    ...(relation !== undefined && { relation }),
    // With the clock of the editor or the server there is always a moment, and what came later than a date is not asked for.
    status: held === 'unsaid' || held === 'later' ? 'undated' : held,
    sources: citedIn(registry, citations, language),
    isOwn,
    place: { uri, line },
  };
}
