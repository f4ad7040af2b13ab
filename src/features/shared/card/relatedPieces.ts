import type { AttributeValue } from '../../../core/queries/entities/entityAttributes';
import type { EntityCard } from '../../../core/queries/entities/entityCard';
import { relationDetail } from '../../../core/queries/entities/relationDetail';
import type { Relation } from '../../../core/queries/entities/relations';
import { periodText } from '../../../core/queries/entities/valueText';
import { displayName } from '../../../core/queries/names/displayName';
import { inBrackets, listSeparator, moreWord, propertyWord } from '../../../core/registry/vocabulary/words';
import { today } from '../today';
import { isEntity, isKey, SEPARATOR, VALUE_LENGTH } from './cardPieces';
import { shorten } from './escapeMarkdown';
import { join, labelled, type Piece, shows, textPiece } from './piece';
import { entityLink, moreLink } from './trustedLinks';

// The parts of a card with links to other entities, which belong in a trusted string.

/** How many names a group has at most; the others are counted. */
const NAMES_SHOWN = 4;

/** Maker, owners, leaders, products: other entities, grouped by their relation to this one. */
export function relations(card: EntityCard, locale: string): Piece[] {
  const named = card.attributes
    .filter((attribute) => isKey(attribute) && attribute.values.some(isEntity))
    .map(({ key, values }) => group(card, propertyWord(key, locale, card.schema), values.map(referenceLink), locale));
  const grouped = card.relations.map(({ label, relations }) =>
    group(
      card,
      label,
      relations.map((relation) => relationLink(relation, card.schema, locale)),
      locale,
    ),
  );
  return [...named, ...grouped];
}

/** "**Products** H20 · H100 · 3 more". */
function group({ id }: EntityCard, label: string, names: readonly Piece[], locale: string): Piece {
  // A count in the place of one name would hide it for nothing.
  const limit = names.length === NAMES_SHOWN + 1 ? names.length : NAMES_SHOWN;
  const rest = Math.max(0, names.length - limit);
  const more = shows(rest === 0 ? '' : moreWord(rest, locale), moreLink(id, rest, locale), rest);
  return labelled(label, join([...names.slice(0, limit), more], SEPARATOR));
}

function referenceLink(value: AttributeValue): Piece {
  if (value.kind !== 'entity') return textPiece(value.kind === 'text' ? value.text : undefined, VALUE_LENGTH);
  return shows(value.name, entityLink(value.id, value.name));
}

/** A person's card shows the role; a company's card has no room for the titles of its people. */
function relationLink(relation: Relation, schema: string, locale: string): Piece {
  const name = displayName(relation.other, locale);
  const isTitle = schema !== 'Person' && relation.kind.startsWith('Directorship');
  const details = [isTitle ? undefined : relationDetail(relation, locale), periodText(relation, today(), locale)];
  const detail = details.filter(Boolean).join(listSeparator(locale));
  const link = shows(name, entityLink(relation.other.id, name));
  if (detail === '') return link;
  const short = shorten(detail, VALUE_LENGTH);
  const { text, space } = inBrackets(short, locale);
  return { ...join([link, textPiece(text)], space), things: short === detail ? 1 : 0 };
}
