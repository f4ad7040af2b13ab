import type { AttributeValue } from '../../core/queries/entities/entityAttributes';
import type { EntityCard } from '../../core/queries/entities/entityCard';
import { relationDetail } from '../../core/queries/entities/relationDetail';
import type { Relation } from '../../core/queries/entities/relations';
import { displayName } from '../../core/queries/names/displayName';
import { cardLabel, inBrackets, propertyWord } from '../../core/registry/vocabulary/words';
import { isEntity, isKey, NAMES_SHOWN, short, VALUE_LENGTH } from '../shared/card/cardPieces';
import { shorten } from '../shared/card/escapeMarkdown';
import { join, labelled, type Piece, plain, shows } from '../shared/card/piece';
import { entityLink } from './cardLinks';

// The parts of a card with links to other entities, which belong in a trusted string.

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
  return labelled(cardLabel('companions', locale), names, NAMES_SHOWN, locale);
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
  if (detail === undefined) return link;
  const { text, space } = inBrackets(shorten(detail, VALUE_LENGTH), locale);
  return join([link, plain(text)], space);
}

function linkTo(id: string, name: string): Piece {
  return shows(name, entityLink(id, name));
}
