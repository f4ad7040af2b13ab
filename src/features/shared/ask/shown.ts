import * as vscode from 'vscode';
import type { EntityFilter } from '../../../core/answers/entities/entityFilter';
import type { Host } from '../../../workspace/host';
import { watchedNow } from '../rows/watched';
import { type Choice, pickChoice } from './dialogs';

/** The entities that the user lets the list and the timeline show, before any filter of theirs. */
export interface Shown extends EntityFilter {
  /** In the timeline: also the notes that have a date, with their mentions. */
  readonly notes: boolean;
}

const ALL_SHOWN: Shown = { whose: 'both', mentioned: false, notes: false };

/** The workspace state, and the context key for whether anything is left out. */
const KEY = 'dossier.shown';
const NARROWED = 'dossier.narrowed';

const changed = new vscode.EventEmitter<void>();
export const onDidChangeShown = changed.event;

/** The part of the user's choice that the workspace keeps. */
export function shownIn({ context }: Pick<Host, 'context'>): Shown {
  return { ...ALL_SHOWN, ...context.workspaceState.get<Partial<Shown>>(KEY) };
}

export async function setShown(host: Pick<Host, 'context'>, change: Partial<Shown>): Promise<void> {
  const shown = { ...shownIn(host), ...change };
  const kept = host.context.workspaceState.update(KEY, shown);
  tellNarrowed(host);
  changed.fire();
  await kept;
}

/** Sets the context key. */
export function tellNarrowed(host: Pick<Host, 'context'>): void {
  void vscode.commands.executeCommand('setContext', NARROWED, isNarrowed(shownIn(host)));
}

/** Whether anything is left out. */
export function isNarrowed({ whose, mentioned, watched = false }: EntityFilter): boolean {
  return whose !== 'both' || mentioned || watched;
}

/** Whether an entity is among those that a timeline is limited to; undefined if it is limited to none. */
export function wantedIn(host: Host): ((id: string) => boolean) | undefined {
  const { mentioned, watched = false } = shownIn(host);
  if (!mentioned && !watched) return undefined;
  const ids = watchedNow(host);
  return (id) => (!mentioned || host.index.mentions.timesOf(id) > 0) && (!watched || ids.has(id));
}

/** Lets the user change one part of what is shown. */
export async function askWhatToShow(host: Pick<Host, 'context'>): Promise<void> {
  const { whose, mentioned, notes, watched = false } = shownIn(host);
  const choice = (label: string, value: Partial<Shown>, isChosen: boolean): Choice<Partial<Shown>> => ({
    label,
    value,
    isChosen,
  });
  const groups = [
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
    {
      title: vscode.l10n.t('watched'),
      choices: [
        choice(vscode.l10n.t('Watched or Not'), { watched: false }, !watched),
        choice(vscode.l10n.t('Only Watched'), { watched: true }, watched),
      ],
    },
    {
      title: vscode.l10n.t('dated notes in the timeline'),
      choices: [
        choice(vscode.l10n.t('Without Notes'), { notes: false }, !notes),
        choice(vscode.l10n.t('With Notes and Their Mentions'), { notes: true }, notes),
      ],
    },
  ];
  const change = await pickChoice(vscode.l10n.t('Show in the list of entities and in the timeline'), groups);
  if (change) await setShown(host, change);
}
