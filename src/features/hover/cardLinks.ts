import { l10n } from 'vscode';
import type { Dossier } from '../../core/dossier/dossier';
import type { MentionCounts } from '../../core/mentions/mentionIndex';
import { inLanguage } from '../../core/registry/vocabulary/words';
import type { CitedNote } from '../shared/card/cardContent';
import { SEPARATOR } from '../shared/card/cardPieces';
import { commandLink } from '../shared/card/trustedLinks';
import { countWords } from '../shared/words/countWords';

/** What the row of actions shows besides the actions. */
export interface ActionOptions {
  /** Where its entries are, as text for the user; the highest priority first. */
  readonly places: readonly string[];
  /** How often the notes mention it; undefined while the notes are being indexed. */
  readonly counts: MentionCounts | undefined;
  /** How many things the card has no room for. */
  readonly hidden: number;
}

/** A row of links to the actions on an entity, to its other entries, and to the card in the other language. */
export function actionRow({ id, language }: Dossier, { places, counts, hidden }: ActionOptions): string {
  const [first = l10n.t('Open the entry in its registry'), ...others] = places;
  const find = counts && counts.mentions > 0 ? l10n.t('Find mentions ({0})', counts.mentions) : l10n.t('Find mentions');
  const dossier = dossierLabel(hidden);
  const found = counts ? countWords(counts) : l10n.t('Find mentions in all notes');
  return [
    commandLink(dossier, 'dossier.openDossier', [id], l10n.t('Open Dossier')),
    commandLink(l10n.t('Open entry'), 'dossier.openEntry', [id], first),
    ...others.map((place, index) =>
      commandLink(place, 'dossier.openEntry', [id, index + 1], l10n.t('Open the entry in its registry')),
    ),
    commandLink(l10n.t('Show in sidebar'), 'dossier.showInSidebar', [id], l10n.t('Show in the list of entities')),
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
  if (hidden === 0) return l10n.t('Dossier');
  return hidden === 1 ? l10n.t('Dossier (1 more item)') : l10n.t('Dossier ({0} more items)', hidden);
}

/** Links that open the notes that facts cite; with the date of each fact where there are several. */
export function noteLinks(notes: readonly CitedNote[]): readonly string[] {
  return notes.map(({ cited, date }) => {
    const label = notes.length === 1 ? l10n.t('Open Source') : l10n.t('Open Source ({0})', date);
    return commandLink(label, 'dossier.openSource', [cited.source], cited.text);
  });
}

/** Links that change the facts that the user has written. */
export function factLinks(id: string): readonly string[] {
  return [
    commandLink(l10n.t('Edit Fact'), 'dossier.editFact', [id], l10n.t('Change text or date of a fact')),
    commandLink(l10n.t('Delete Fact'), 'dossier.deleteFact', [id], l10n.t('Delete Fact')),
  ];
}
