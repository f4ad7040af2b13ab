import type { Dossier, RelationGroup, RelationStatement } from '../../../core/answers/dossier/dossier';
import { inBrackets, inLanguage, moreWord } from '../../../core/registry/vocabulary/words';
import { type CardPiece, join, labelledPiece, shows, textPiece } from './cardPiece';
import { SEPARATOR, VALUE_LENGTH } from './cardPieces';
import { shorten } from './escapeMarkdown';
import { entityMarkdownLink, moreLink } from './trustedLinks';

// The parts of a card with links to other entities, which belong in a trusted string.

/** How many names a group has at most; the others are counted. */
const NAMES_SHOWN = 4;

/** Maker, owners, leaders, products: other entities, grouped by their relation to this one; first those that it names itself. */
export function* relationPieces(dossier: Dossier): Iterable<CardPiece> {
  const groups = [...dossier.relations].sort((a, b) => Number(isFromOutside(a)) - Number(isFromOutside(b)));
  for (const group of groups) yield relationGroup(dossier, group);
}

/** Whether the relations are of links, or from entities that name this one: see `Relation.kind`. */
function isFromOutside({ kind }: RelationGroup): boolean {
  return /^\^|\./.test(kind);
}

/** "**Products** H20 · H100 · 3 more". */
function relationGroup(dossier: Dossier, { label, count, statements }: RelationGroup): CardPiece {
  const { id, language } = dossier;
  // A count in the place of one name would hide it for nothing.
  const limit = count === NAMES_SHOWN + 1 ? count : NAMES_SHOWN;
  const rest = Math.max(0, count - limit);
  const more = shows(rest === 0 ? '' : moreWord(rest, language), moreLink(id, rest, language), rest);
  const names = statements.slice(0, limit).map((statement) => relationLink(dossier, statement));
  return labelledPiece(label, join([...names, more], SEPARATOR));
}

/** A person's card shows the role; a company's card has no room for the titles of its people. */
function relationLink({ like, language }: Dossier, { kind, text, detail, date, status }: RelationStatement): CardPiece {
  const [{ entity, text: name }] = text;
  const isTitle = like !== 'Person' && kind.startsWith('Directorship');
  const said = isTitle ? '' : shorten(detail, VALUE_LENGTH);
  // Nothing may cut off what says that it does not hold.
  const about = [said, date, status].filter((part) => part !== '').join(inLanguage({ en: ', ', zh: '，' }, language));
  const link = shows(name, entityMarkdownLink(entity, name));
  if (about === '') return link;
  const { text: bracketed, space } = inBrackets(about, language);
  return { ...join([link, textPiece(bracketed)], space), things: isTitle || said === detail ? 1 : 0 };
}
