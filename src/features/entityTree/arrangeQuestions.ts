import * as vscode from 'vscode';
import { GROUPINGS, type Grouping } from '../../core/queries/entities/entityGroups';
import { SORTS, type Sort } from '../../core/queries/entities/sortEntities';
import { pickRow } from '../shared/dialogs';
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
  const sort = await pick(SORTS, SORT_WORDS, state.settings.sort, vscode.l10n.t('Sort entities by'));
  if (sort) await state.set({ sort });
}

export async function askForGrouping(state: ListState): Promise<void> {
  const grouping = await pick(GROUPINGS, GROUPING_WORDS, state.settings.grouping, vscode.l10n.t('Group entities by'));
  if (grouping) await state.set({ grouping });
}

async function pick<T extends string>(
  values: readonly T[],
  words: Readonly<Record<T, () => string>>,
  present: T,
  question: string,
): Promise<T | undefined> {
  const rows = values.map((value) => ({
    value,
    label: words[value](),
    ...(value === present && { description: vscode.l10n.t('chosen') }),
  }));
  return (await pickRow(rows, question))?.value;
}
