import * as vscode from 'vscode';
import type { EntityFilter } from '../../core/queries/entities/entityFilter';
import { type Choice, type ChoiceGroup, pickChoice } from './pickChoice';

/** The entities that the user lets a view show, before any filter by text. */
export interface Shown extends EntityFilter {
  /** In the timeline: also the notes that have a date, with their mentions. */
  readonly notes: boolean;
}

export const ALL_SHOWN: Shown = { whose: 'both', mentioned: false, notes: false };

/** Whether the view leaves anything out. */
export function isNarrowed({ whose, mentioned }: EntityFilter): boolean {
  return whose !== 'both' || mentioned;
}

/** The choice in words, for the title of the view: "mine · mentioned"; empty if nothing is chosen. */
export function shownWords({ whose, mentioned, notes = false }: EntityFilter & Partial<Shown>): string {
  const words = [
    whose === 'mine' && vscode.l10n.t('mine'),
    whose === 'bundled' && vscode.l10n.t('built-in'),
    mentioned && vscode.l10n.t('mentioned'),
    notes && vscode.l10n.t('with notes'),
  ];
  return words.filter(Boolean).join(' · ');
}

/** Lets the user change one part of what the view shows; undefined if cancelled. */
export function askWhatToShow(
  { whose, mentioned, notes }: EntityFilter & Partial<Shown>,
  question: string,
): Promise<Partial<Shown> | undefined> {
  const choice = (label: string, value: Partial<Shown>, isChosen: boolean): Choice<Partial<Shown>> => ({
    label,
    value,
    isChosen,
  });
  const groups: ChoiceGroup<Partial<Shown>>[] = [
    {
      title: vscode.l10n.t('whose'),
      choices: [
        choice(vscode.l10n.t('Mine and Built-in'), { whose: 'both' }, whose === 'both'),
        choice(vscode.l10n.t('Only Mine'), { whose: 'mine' }, whose === 'mine'),
        choice(vscode.l10n.t('Only Built-in'), { whose: 'bundled' }, whose === 'bundled'),
      ],
    },
    {
      title: vscode.l10n.t('in notes'),
      choices: [
        choice(vscode.l10n.t('Mentioned or Not'), { mentioned: false }, !mentioned),
        choice(vscode.l10n.t('Only Mentioned'), { mentioned: true }, mentioned),
      ],
    },
  ];
  if (notes !== undefined) {
    groups.push({
      title: vscode.l10n.t('dated notes'),
      choices: [
        choice(vscode.l10n.t('Without Notes'), { notes: false }, !notes),
        choice(vscode.l10n.t('With Notes and Their Mentions'), { notes: true }, notes),
      ],
    });
  }
  return pickChoice(question, groups);
}
