import { displayName } from '../../answers/names/displayName';
import type { Registry } from '../../registry/merging/registry';
import type { Localizer } from '../../registry/problemMessage';
import type { Vocabulary } from '../../registry/vocabulary/vocabulary';
import {
  labelAndText,
  linkSentence,
  listSeparator,
  propertyWord,
  schemaWord,
  wordOfKind,
} from '../../registry/vocabulary/words';
import type { NameProposal, Proposal, Proposals, ProposedValues, Reason, When } from './proposals';
import { reasonMessage } from './reasons';

/** A proposal in words: what it is, and more about it; why it is doubtful, or ''; by what its entity was recognised, or ''. */
export interface ProposalWords {
  readonly label: string;
  readonly detail: string;
  readonly doubt: string;
  readonly recognised?: string;
}

/**
 * The words of each proposal of a list.
 *
 * @param locale of the reader (BCP 47), as that of `l10n`.
 */
export function proposalWords(
  registry: Registry,
  { items, recognised }: Pick<Proposals, 'items' | 'recognised'>,
  l10n: Localizer,
  locale: string,
): (item: Proposal) => ProposalWords {
  const { vocabulary } = registry;
  const proposed = new Map(items.flatMap((item) => (item.kind === 'entity' ? [[item.id, item.names[0]!.value]] : [])));
  const nameOf = (id: string): string => {
    const known = registry.entity(id);
    return known ? displayName(known, locale) : (proposed.get(id) ?? id);
  };
  /** With the words of the value that a reason speaks of. */
  const said = ({ parameters }: Reason): Reason['parameters'] => {
    const { key, value = '' } = parameters;
    if (key === undefined) return parameters;
    return { ...parameters, said: valueWords(vocabulary, { [key]: value }, locale, nameOf).join() };
  };
  return (item) => {
    const found = 'about' in item ? recognised?.get(item.about) : undefined;
    // The row of a name says it already.
    const by = item.kind === 'name' && item.name.value === found?.parameters.name ? undefined : found;
    return {
      ...wordsOf(vocabulary, item, nameOf, l10n, locale),
      doubt: item.doubts.map((each) => reasonMessage(each.code, said(each), l10n)).join(' '),
      recognised: by ? reasonMessage(by.code, said(by), l10n) : '',
    };
  };
}

/** What is known already, with nothing new: "Known already: 30 entities and 18 events"; '' where nothing is. */
export function knownWords({ known }: Pick<Proposals, 'known'>, l10n: Localizer): string {
  const { entities = 0, events = 0 } = known ?? {};
  const count = (each: number): { readonly count: string } => ({ count: `${each}` });
  const ofEntities = entities === 1 ? l10n.t('1 entity') : l10n.t('{count} entities', count(entities));
  const ofEvents = events === 1 ? l10n.t('1 event') : l10n.t('{count} events', count(events));
  if (entities > 0 && events > 0)
    return l10n.t('Known already: {entities} and {events}', { entities: ofEntities, events: ofEvents });
  if (entities + events === 0) return '';
  return l10n.t('Known already: {entities}', { entities: entities > 0 ? ofEntities : ofEvents });
}

function wordsOf(
  vocabulary: Vocabulary,
  item: Proposal,
  nameOf: (id: string) => string,
  l10n: Localizer,
  locale: string,
): Pick<ProposalWords, 'label' | 'detail'> {
  switch (item.kind) {
    case 'entity': {
      const label = item.names.map(({ value }) => value).join(' · ');
      return { label, detail: `${schemaWord(vocabulary, item.schema, locale)} · ${item.id}` };
    }
    case 'name':
      return { label: item.name.value, detail: fieldWords(item, nameOf(item.about), l10n) };
    case 'value':
      return {
        label: nameOf(item.about),
        detail: valueWords(vocabulary, { [item.field]: item.value }, locale, nameOf).join(),
      };
    case 'link': {
      const isFrom = vocabulary.linkTypeRow(item.type)?.to.key === item.end;
      const [from, to] = isFrom ? [item.about, item.other] : [item.other, item.about];
      const label = linkSentence(vocabulary, item.type, nameOf(from), nameOf(to), locale);
      return { label, detail: valueWords(vocabulary, item.values, locale, nameOf).join(' · ') };
    }
    case 'fact':
      return { label: nameOf(item.about), detail: item.text };
    case 'event': {
      const involved = item.involved.map(nameOf).join(listSeparator(locale));
      return { label: [whenWords(item.when), item.headline].join(' ').trim(), detail: involved };
    }
  }
}

function fieldWords({ field }: NameProposal, entity: string, l10n: Localizer): string {
  return field === 'alias' ? l10n.t('alias of {entity}', { entity }) : l10n.t('name of {entity}', { entity });
}

function whenWords(when: When | undefined): string {
  if (!when) return '';
  return 'date' in when ? when.date : `${when.startDate}–${when.endDate ?? ''}`;
}

/**
 * Properties in words, each "Country: us".
 *
 * @param nameOf the name of an entity by its id.
 */
export function valueWords(
  vocabulary: Vocabulary,
  values: ProposedValues,
  locale: string,
  nameOf: (id: string) => string = (id) => id,
): readonly string[] {
  return Object.entries(values).map(([key, value]) => {
    const texts = typeof value === 'string' ? [value] : value;
    return labelAndText(
      propertyWord(vocabulary, key, locale),
      valuesText(vocabulary, key, texts, locale, nameOf),
      locale,
    );
  });
}

/** The values of a key in words: "United States, Germany". */
export function valuesText(
  vocabulary: Vocabulary,
  key: string,
  texts: readonly string[],
  locale: string,
  nameOf: (id: string) => string,
): string {
  const kind = key === 'schema' ? key : vocabulary.valueKind(key);
  const shown = (each: string): string =>
    kind === 'reference' ? nameOf(each) : wordOfKind(vocabulary, kind, each, locale);
  return texts.map(shown).join(listSeparator(locale));
}
