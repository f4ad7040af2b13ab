import type { PropertyVerb } from './rows';
import { propertyRowOf, type Vocabulary } from './vocabulary';
import { type Ends, fittingLabel, inLanguage, partsOf } from './words';

// What the two ends of a relation do to each other. `kind` is that of `Relation`: what the other one is to this one.

/** Of a `Supply` whose product is described: what it is to supplier and customer, who are its two ends. */
const TRADE_VERBS = {
  supplier: { en: 'supplies', zh: '供应' },
  customer: { en: 'is supplied to', zh: '供应给' },
} as const;

/** Where the other one is drawn beside this one: left if it acts on it, right if this one acts, or neither does. */
export function sideOf(vocabulary: Vocabulary, kind: string): 'left' | 'right' {
  const { type, end, isNaming } = partsOf(kind);
  if (end === undefined) return propertyRowOf(type)?.verb?.left === (isNaming ? 'naming' : 'named') ? 'left' : 'right';
  const row = vocabulary.linkTypeRow(type);
  return row && !row.isMutual && row.from.key === end ? 'left' : 'right';
}

/** Whether a relation means that the one owns the other, or a part of it. */
export function isOwning(kind: string): boolean {
  const { type, end } = partsOf(kind);
  return end === undefined ? OWNING.includes(type) : type === 'Ownership';
}

const OWNING: readonly string[] = ['owner', 'parent'];

export interface Verb {
  /** "supplies". */
  readonly text: string;
  /** Whose verb it is: of the other one or of this one; of both where neither acts. */
  readonly by: 'other' | 'self' | 'both';
}

/** A relation as a verb: "owns", by the other one. A relation that the tables do not know is the author's own word, by both. */
export function verbOf(
  vocabulary: Vocabulary,
  { kind, role, isTrade }: { readonly kind: string; readonly role: string | undefined; readonly isTrade: boolean },
  ends: Ends,
  locale: string,
): Verb {
  const { type, end, isNaming } = partsOf(kind);
  if (isTrade && (end === 'supplier' || end === 'customer')) {
    return { text: inLanguage<string>(TRADE_VERBS[end], locale), by: end === 'supplier' ? 'other' : 'self' };
  }
  const ofLink = vocabulary.linkTypeRow(type)?.verb;
  const ofProperty = propertyRowOf(type)?.verb;
  const by = end === undefined ? doerOfProperty(ofProperty, isNaming) : doerOfLink(vocabulary, type, end);
  if (type === 'UnknownLink' && role !== undefined) return { text: role, by };
  if (ofLink) return { text: inLanguage(ofLink, locale), by };
  if (!ofProperty) return { text: type, by };
  const { self, other } = ends;
  return {
    text: fittingLabel(vocabulary, ofProperty, by === 'other' ? { self: other, other: self } : { self, other }, locale),
    by,
  };
}

function doerOfLink(vocabulary: Vocabulary, type: string, end: string): Verb['by'] {
  const row = vocabulary.linkTypeRow(type);
  if (!row || row.isMutual || vocabulary.oppositeEnd(type, end) === undefined) return 'both';
  return row.from.key === end ? 'other' : 'self';
}

function doerOfProperty(verb: PropertyVerb | undefined, isNaming: boolean): Verb['by'] {
  if (!verb?.by) return 'both';
  return verb.by === (isNaming ? 'naming' : 'named') ? 'other' : 'self';
}
