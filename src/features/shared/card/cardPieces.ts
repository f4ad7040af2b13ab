import { MarkdownString } from 'vscode';
import type { NameKind } from '../../../core/matching/nameKind';
import { citationText } from '../../../core/queries/entities/citation';
import type { Attribute, AttributeValue } from '../../../core/queries/entities/entityAttributes';
import type { EntityCard } from '../../../core/queries/entities/entityCard';
import type { TimelineItem } from '../../../core/queries/entities/timeline';
import { dateText, valueText } from '../../../core/queries/entities/valueText';
import { cardLabel, propertyWord, schemaIcon, schemaWord } from '../../../core/registry/vocabulary/words';
import { escapeMarkdown, shorten } from './escapeMarkdown';
import { join, labelled, type Piece, plain, shows } from './piece';

export const SEPARATOR = ' · ';
export const BREAK = '  \n';
/** How many items of the timeline a caller has to read for a card. */
export const FACTS_READ = 10;
/** The most of the latest facts and events that are shown, if there is room. */
export const FACTS_SHOWN = 3;
const SUMMARY_LENGTH = 220;
const FACT_LENGTH = 150;
/** The most characters of a value that are shown. */
export const VALUE_LENGTH = 60;
/** How many values a label has at most; the others are counted. */
export const NAMES_SHOWN = 4;
const ALIASES_SHOWN = 3;

/** Names, kind and topics in one line. */
export function heading(card: EntityCard, locale: string): Piece {
  const names = [card.title, ...card.otherNames.slice(0, 2)];
  const topics = card.attributes.find(({ key }) => key === 'topics')?.values ?? [];
  const what = [schemaWord(card.schema, locale), ...topics.slice(0, 2).map((topic) => valueText(topic, locale))].join(
    ' · ',
  );
  const [title, ...others] = names.map(escapeMarkdown);
  return shows(
    `${names.join(' ')}     ${what}`,
    `${[`**${title}**`, ...others].join(' ')} \u00A0 $(${schemaIcon(card.schema)}) ${escapeMarkdown(what)}`,
  );
}

export function summary(card: EntityCard): Piece {
  return plain(shorten(card.summary ?? card.description ?? '', SUMMARY_LENGTH));
}

/** Country, ticker, dates and other values that are not entities; then the other names. */
export function plainAttributes(card: EntityCard, locale: string): Piece[] {
  const attributes = card.attributes.filter(
    // Not the country of a country: China is in China.
    (attribute) => isKey(attribute) && !attribute.values.some(isEntity) && attribute.key !== card.schema.toLowerCase(),
  );
  const pieces = attributes.map(({ key, values }) =>
    labelled(
      propertyWord(key, locale, card.schema),
      values.map((value) => short(valueText(value, locale))),
      NAMES_SHOWN,
      locale,
    ),
  );
  const shown = new Set(attributes.flatMap(({ values }) => values.map((value) => valueText(value, locale))));
  const aliases = card.aliases.filter(
    ({ value }) => !shown.has(value) && [card.title, ...card.otherNames].every((name) => differ(name, value)),
  );
  const names = (kind: NameKind) => aliases.flatMap((name) => (name.kind === kind ? [short(name.value)] : []));
  const other = [
    { label: cardLabel('alias', locale), values: names('alias') },
    { label: cardLabel('previous', locale), values: names('previous') },
  ];
  return [
    ...pieces,
    ...other.flatMap(({ label, values }) =>
      values.length === 0 ? [] : [labelled(label, values.slice(0, ALIASES_SHOWN), ALIASES_SHOWN, locale)],
    ),
  ];
}

/** "2025-07-15 Washington lets sales to China resume. *Caixin, para. 2*" */
function fact({ date, endDate, text, citation }: TimelineItem, locale: string): Piece {
  const when = date === undefined ? '' : `${dateText(date, endDate)} `;
  const what = shorten(text, FACT_LENGTH);
  const where = citation === undefined ? '' : citationText(citation, locale);
  const source = where === '' ? '' : ` *${escapeMarkdown(where)}*`;
  return shows(`- ${when}${what} ${where}`, `- ${escapeMarkdown(when)} ${escapeMarkdown(what)}${source}`);
}

/** The latest facts and events, without the events of days for which the entity has its own fact: both say the same. */
export function latestFacts({ timeline }: EntityCard, locale: string): Piece[] {
  const days = new Set(timeline.filter(({ event }) => event === undefined).map(({ date }) => date));
  const latest = timeline.filter(({ event, date }) => event === undefined || !days.has(date)).slice(0, FACTS_SHOWN);
  return latest.map((item) => fact(item, locale));
}

/** Text of the registry, in a string that may run no command. */
export function prose(pieces: readonly Piece[], separator: string): MarkdownString {
  return new MarkdownString(join(pieces, separator).markdown, true);
}

/** "Nvidia Corporation" adds nothing to "Nvidia", nor "Trump" to "Donald Trump". */
function differ(name: string, alias: string): boolean {
  const [a, b] = [name, alias].map((text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
      .replace(/s$/, ''),
  );
  return !a!.includes(b!) && !b!.includes(a!);
}

export function short(text: string): Piece {
  return plain(shorten(text, VALUE_LENGTH));
}

export function isKey({ rank }: Attribute): boolean {
  return rank === 'key';
}

export function isEntity({ kind }: AttributeValue): boolean {
  return kind === 'entity';
}
