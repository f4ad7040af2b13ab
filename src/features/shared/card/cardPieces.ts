import { MarkdownString } from 'vscode';
import type { NameKind } from '../../../core/matching/nameKind';
import { citationText } from '../../../core/queries/entities/citation';
import type { Attribute, AttributeValue } from '../../../core/queries/entities/entityAttributes';
import type { EntityCard } from '../../../core/queries/entities/entityCard';
import type { TimelineItem } from '../../../core/queries/entities/timeline';
import { dateText, valueText } from '../../../core/queries/entities/valueText';
import {
  cardLabel,
  listSeparator,
  propertyWord,
  schemaIcon,
  schemaWord,
} from '../../../core/registry/vocabulary/words';
import { escapeHtml } from '../../../core/text/escapeHtml';
import { escapeMarkdown, shorten } from './escapeMarkdown';
import { join, labelled, type Piece, shows, textPiece } from './piece';

export const SEPARATOR = ' · ';
export const BREAK = '  \n';
/** The most facts and events that are shown, if there is room. */
export const FACTS_SHOWN = 3;
const TEXT_LENGTH = 220;
const FACT_LENGTH = 150;
/** The most characters of a value that are shown. */
export const VALUE_LENGTH = 60;
const NAMES_SHOWN = 3;
const TOPICS_SHOWN = 2;

/** Names, kind and topics in one line. */
export function heading(card: EntityCard, locale: string): Piece {
  const others = card.otherNames.slice(0, NAMES_SHOWN - 1);
  const values = card.attributes.find(({ key }) => key === 'topics')?.values ?? [];
  const topics = values.slice(0, TOPICS_SHOWN).map((topic) => valueText(topic, locale));
  const what = [schemaWord(card.schema, locale), ...topics].join(SEPARATOR);
  const names = [`**${escapeMarkdown(card.title)}**`, ...others.map(escapeMarkdown)].join(' ');
  // 赣锋锂业 already says 赣锋.
  const within = card.aliases.filter(
    ({ kind, value }) =>
      (kind === 'alias' || kind === 'weak') && [card.title, ...others].some((name) => name.includes(value)),
  );
  return shows(
    `${[card.title, ...others].join(' ')}     ${what}`,
    `${names} \u00A0 $(${schemaIcon(card.schema)})\u00A0${escapeMarkdown(what)}`,
    1 + others.length + topics.length + within.length,
    `<b>${escapeHtml(card.title)}</b> ${escapeHtml([...others, `\u00A0 ${what}`].join(' '))}`,
  );
}

/** What the user remarked about it. */
export function ownNote({ note }: EntityCard): Piece {
  const text = textPiece(note, TEXT_LENGTH);
  return note === undefined ? text : { ...text, markdown: `▌ *${text.markdown}*`, html: `▌ <i>${text.html}</i>` };
}

export function summary(card: EntityCard): Piece {
  return textPiece(card.summary ?? card.description, TEXT_LENGTH);
}

/** Country, ticker, dates and other values that are not entities; then the other names. */
export function plainAttributes(card: EntityCard, locale: string): Piece[] {
  const attributes = card.attributes.filter(
    // Not the country of a country: China is in China.
    (attribute) => isKey(attribute) && !attribute.values.some(isEntity) && attribute.key !== card.schema.toLowerCase(),
  );
  const list = (label: string, values: readonly string[], longest = VALUE_LENGTH): Piece =>
    labelled(
      label,
      join(
        values.map((value) => textPiece(value, longest)),
        listSeparator(locale),
      ),
    );
  const textsOf = ({ values }: Attribute): string[] => values.map((value) => valueText(value, locale));
  const shown = new Set(attributes.flatMap(textsOf));
  const aliases = card.aliases.filter(
    ({ value }) => !shown.has(value) && [card.title, ...card.otherNames].every((name) => differ(name, value)),
  );
  const names = (label: 'alias' | 'previous', kind: NameKind): Piece[] => {
    const found = aliases.filter((name) => name.kind === kind).map(({ value }) => value);
    return found.length === 0 ? [] : [list(cardLabel(label, locale), found.slice(0, NAMES_SHOWN))];
  };
  return [
    ...attributes.map((attribute) => {
      const longest = attribute.key === 'headline' ? Number.POSITIVE_INFINITY : VALUE_LENGTH;
      return list(propertyWord(attribute.key, locale, card.schema), textsOf(attribute), longest);
    }),
    ...names('alias', 'alias'),
    ...names('previous', 'previous'),
  ];
}

/** "2025-07-15 Washington lets sales to China resume. *Caixin, para. 2*" */
export function facts(card: EntityCard, locale: string): Piece[] {
  return card.facts.slice(0, FACTS_SHOWN).map((item) => fact(item, locale));
}

function fact({ date, endDate, text, isName, citation }: TimelineItem, locale: string): Piece {
  const when = date === undefined ? '' : dateText(date, endDate);
  const what = isName ? text : shorten(text, FACT_LENGTH);
  const where = citation === undefined ? '' : citationText(citation, locale);
  const markdown = [escapeMarkdown(when), escapeMarkdown(what), where === '' ? '' : `*${escapeMarkdown(where)}*`];
  const html = [escapeHtml(when), escapeHtml(what), where === '' ? '' : `<i>${escapeHtml(where)}</i>`];
  const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
  return shows(`${when} ${what} ${where}`, joined(markdown), what === text ? 1 : 0, joined(html));
}

/** Text of the registry, in a string that may run no command. */
export function prose(pieces: readonly Piece[]): MarkdownString {
  return new MarkdownString(join(pieces, BREAK).markdown, true);
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

export function isKey({ rank }: Attribute): boolean {
  return rank === 'key';
}

export function isEntity({ kind }: AttributeValue): boolean {
  return kind === 'entity';
}
