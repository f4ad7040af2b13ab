import { l10n } from 'vscode';
import type { NameKind } from '../../../core/matching/nameKind';
import { citationText } from '../../../core/queries/entities/citation';
import type { Attribute, AttributeValue } from '../../../core/queries/entities/entityAttributes';
import type { EntityCard } from '../../../core/queries/entities/entityCard';
import { relationDetail } from '../../../core/queries/entities/relationDetail';
import type { Relation } from '../../../core/queries/entities/relations';
import type { TimelineItem } from '../../../core/queries/entities/timeline';
import { dateText, valueText } from '../../../core/queries/entities/valueText';
import { displayName } from '../../../core/queries/names/displayName';
import { inBrackets, propertyWord, schemaIcon, schemaWord } from '../../../core/registry/vocabulary/words';
import { entityLink } from './cardLinks';
import { escapeMarkdown, shorten } from './escapeMarkdown';
import { join, labelled, type Piece, plain, shows } from './piece';

// The parts of a card as Markdown. `relations` and `companions` have links and belong in a trusted string.

const FACT_LENGTH = 150;
const VALUE_LENGTH = 60;
const NAMES_SHOWN = 4;
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
    { label: l10n.t('Also'), values: names('alias') },
    { label: l10n.t('Formerly'), values: names('previous') },
  ];
  return [
    ...pieces,
    ...other.flatMap(({ label, values }) =>
      values.length === 0 ? [] : [labelled(label, values.slice(0, ALIASES_SHOWN), ALIASES_SHOWN, locale)],
    ),
  ];
}

/** Maker, owners, leaders, products: other entities, grouped by their relation to this one. */
export function relations(card: EntityCard, locale: string): Piece[] {
  const named = card.attributes
    .filter((attribute) => isKey(attribute) && attribute.values.some(isEntity))
    .map(({ key, values }) =>
      labelled(propertyWord(key, locale, card.schema), values.map(referenceLink), NAMES_SHOWN, locale),
    );
  const grouped = card.relations.map(({ label, relations }) =>
    labelled(
      label,
      relations.map((relation) => relationLink(relation, card.schema, locale)),
      NAMES_SHOWN,
      locale,
    ),
  );
  return [...named, ...grouped];
}

/** The entities that often occur together with this one. */
export function companions(card: EntityCard, locale: string): Piece {
  if (card.companions.length === 0) return plain('');
  const names = card.companions.map((other) => linkTo(other.id, displayName(other, locale)));
  return labelled(l10n.t('Appears with'), names, NAMES_SHOWN, locale);
}

/** "2025-07-15 Washington lets sales to China resume. *Caixin, para. 2*" */
export function fact({ date, endDate, text, citation }: TimelineItem, locale: string): Piece {
  const when = date === undefined ? '' : `${dateText(date, endDate)} `;
  const what = shorten(text, FACT_LENGTH);
  const where = citation === undefined ? '' : citationText(citation, locale);
  const source = where === '' ? '' : ` *${escapeMarkdown(where)}*`;
  return shows(`- ${when}${what} ${where}`, `- ${escapeMarkdown(when)} ${escapeMarkdown(what)}${source}`);
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

function referenceLink(value: AttributeValue): Piece {
  if (value.kind !== 'entity') return value.kind === 'text' ? short(value.text) : plain('');
  const link = linkTo(value.id, value.name);
  return value.otherName === undefined ? link : join([link, short(value.otherName)], ' ');
}

/** A person's card shows the role; a company's card has no room for the titles of its people. */
function relationLink(relation: Relation, schema: string, locale: string): Piece {
  const link = linkTo(relation.other.id, displayName(relation.other, locale));
  const detail =
    schema === 'Person' || !relation.kind.startsWith('Directorship') ? relationDetail(relation, locale) : undefined;
  return detail === undefined ? link : join([link, short(inBrackets(detail, locale))], '');
}

function linkTo(id: string, name: string): Piece {
  return shows(name, entityLink(id, name));
}

function short(text: string): Piece {
  return plain(shorten(text, VALUE_LENGTH));
}

function isKey({ rank }: Attribute): boolean {
  return rank === 'key';
}

function isEntity({ kind }: AttributeValue): boolean {
  return kind === 'entity';
}
