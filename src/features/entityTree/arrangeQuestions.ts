import * as vscode from 'vscode';
import { GROUPINGS, type Grouping } from '../../core/queries/entities/entityGroups';
import { SORTS, type Sort } from '../../core/queries/entities/sortEntities';
import { pickChoice } from '../shared/pickChoice';
import type { ListState } from './listState';

const SORT_WORDS: Readonly<Record<Sort, () => string>> = {
  name: () => vscode.l10n.t('Name'),
  mentions: () => vscode.l10n.t('Number of Mentions'),
  latest: () => vscode.l10n.t('Latest Mention'),
};

const GROUPING_WORDS: Readonly<Record<Grouping, () => string>> = {
  kind: () => vscode.l10n.t('Kind'),
  country: () => vscode.l10n.t('Country'),
  sector: () => vscode.l10n.t('Sector'),
  topic: () => vscode.l10n.t('Topic'),
  file: () => vscode.l10n.t('Registry File'),
  none: () => vscode.l10n.t('No Groups'),
};

export async function askForSort(state: ListState): Promise<void> {
  const choices = SORTS.map((value) => choice(value, SORT_WORDS[value](), state.settings.sort));
  const sort = await pickChoice(vscode.l10n.t('Sort entities by'), [{ choices }]);
  if (sort) await state.set({ sort });
}

export async function askForGrouping(state: ListState): Promise<void> {
  const choices = GROUPINGS.map((value) => choice(value, GROUPING_WORDS[value](), state.settings.grouping));
  const grouping = await pickChoice(vscode.l10n.t('Group entities by'), [{ choices }]);
  if (grouping) await state.set({ grouping });
}

function choice<T>(value: T, label: string, present: T) {
  return { value, label, isChosen: value === present };
}
