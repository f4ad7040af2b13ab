import { l10n, type MarkdownString } from 'vscode';
import type { Dossier } from '../../core/answers/dossier/dossier';
import type { MentionCounts } from '../../core/notes/mentions/mentionIndex';
import { inLanguage } from '../../core/registry/vocabulary/words';
import { type CardContext, type CitedNote, cardContent, GAP, shortCardContent } from '../shared/card/cardContent';
import type { CardPiece } from '../shared/card/cardPiece';
import { LINE_BREAK, prose, SEPARATOR } from '../shared/card/cardPieces';
import { commandLink, trusted } from '../shared/card/trustedLinks';
import { countWords } from '../shared/rows/countWords';

/** The data that a hover shows besides the card. */
export type HoverOptions = Omit<ActionOptions, 'hidden'>;

/**
 * The card of an entity for a hover, limited to what is visible without scrolling; what it leaves out is counted in
 * the link to the dossier. Text from the registry is in strings that are not trusted; names, sources and actions are in
 * strings that may run our own commands and no others.
 */
export function cardMarkdown(dossier: Dossier, context: CardContext, options: HoverOptions): MarkdownString[] {
  const { title, texts, related, facts, sources, notes, hidden } = cardContent(dossier, context);
  const links = [...noteLinks(notes), ...writingLinks(dossier)];
  return [
    top(title, actionRow(dossier, { ...options, hidden })),
    prose(texts),
    trusted(related.markdown),
    prose(facts),
    trusted([sources.markdown, ...links].filter((part) => part !== '').join(GAP)),
  ].filter(({ value }) => value !== '');
}

/** One of several meanings of an ambiguous name: its heading, the actions and the summary. */
export function shortCardMarkdown(
  dossier: Dossier,
  { registry }: CardContext,
  options: HoverOptions,
): MarkdownString[] {
  const { title, texts, hidden } = shortCardContent(dossier, registry);
  return [top(title, actionRow(dossier, { ...options, hidden })), prose(texts)].filter(({ value }) => value !== '');
}

function top({ markdown }: CardPiece, actions: string): MarkdownString {
  return trusted(`${markdown}${LINE_BREAK}${actions}`);
}

/** The definitions and counts that the row of actions shows too. */
export interface ActionOptions {
  /** The locations of its entries, as text for the user; the highest priority first. */
  readonly definitions: readonly string[];
  /** How often the notes mention it; undefined while the notes are being indexed. */
  readonly counts: MentionCounts | undefined;
  /** How many things the card has no room for. */
  readonly hidden: number;
}

/** A row of links to the actions on an entity, to its other entries, and to the card in the other language. */
function actionRow({ id, language, profile }: Dossier, { definitions, counts, hidden }: ActionOptions): string {
  const [first = l10n.t('Open the entry in its registry'), ...others] = definitions;
  const find = counts && counts.mentions > 0 ? l10n.t('Mentions ({0})', counts.mentions) : l10n.t('Mentions');
  const dossier = dossierLabel(hidden);
  const found = counts ? countWords(counts) : l10n.t('Find mentions in all notes');
  return [
    ...(profile ? [commandLink(l10n.t('Your Note on It'), 'dossier.myNote', [id], profile.path)] : []),
    commandLink(dossier, 'dossier.openDossier', [id], l10n.t('Open Dossier')),
    commandLink(l10n.t('Open Entry'), 'dossier.openEntry', [id], first),
    ...others.map((place, index) =>
      commandLink(place, 'dossier.openEntry', [id, index + 1], l10n.t('Open the entry in its registry')),
    ),
    commandLink(find, 'dossier.findMentions', [id], found),
    commandLink(
      inLanguage({ en: '中文', zh: 'English' }, language),
      'dossier.switchCardLanguage',
      [],
      l10n.t('Show the card in the other language'),
    ),
  ].join(SEPARATOR);
}

function dossierLabel(hidden: number): string {
  return hidden === 0 ? l10n.t('Dossier') : l10n.t('Dossier ({0} more)', hidden);
}

/** Links that open the notes that facts cite; with the date of each fact where there are several. */
function noteLinks(notes: readonly CitedNote[]): readonly string[] {
  return notes.map(({ cited, date }) => {
    const label = notes.length === 1 ? l10n.t('Open Source') : l10n.t('Open Source ({0})', date);
    return commandLink(label, 'dossier.openSource', [cited.source], cited.text);
  });
}

/** Links that write about the entity. What is written already is changed where it is shown whole: on the page and in lists. */
function writingLinks({ id, profile }: Dossier): readonly string[] {
  const note = commandLink(
    l10n.t('My Note…'),
    'dossier.myNote',
    [id],
    l10n.t('Write a note about it into your registry'),
  );
  return [
    ...(profile ? [] : [note]),
    commandLink(l10n.t('Add Fact…'), 'dossier.addFact', [id], l10n.t('Write a fact about it into your registry')),
  ];
}
