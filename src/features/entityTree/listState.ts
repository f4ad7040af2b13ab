import * as vscode from 'vscode';
import { shownWords } from '../../core/answers/entities/chronicleWords';
import type { EntityFilter } from '../../core/answers/entities/entityFilter';
import type { Grouping } from '../../core/answers/entities/entityGroups';
import type { Sort } from '../../core/answers/entities/sortEntities';
import type { Host } from '../../workspace/host';
import { isNarrowed, onDidChangeShown, setShown, shownIn, tellNarrowed } from '../shared/ask/shown';

/** The filter, grouping and order of the view, which are its own. */
interface OwnSettings {
  /** A part of a name, as the user has typed it; empty for all. */
  readonly text: string;
  readonly sort: Sort;
  readonly grouping: Grouping;
}

/** These, and the entities that the user lets the list and the timeline show. */
export interface ListSettings extends OwnSettings, EntityFilter {}

/** The workspace state. */
const KEY = 'dossier.entities';
/** The context key for whether there is a text that the view filters by. */
const FILTERED = 'dossier.entitiesFiltered';

export const FIRST_SETTINGS: OwnSettings = { text: '', sort: 'name', grouping: 'kind' };

/** The settings of the view "Entities", which the workspace keeps. */
export class ListState implements vscode.Disposable {
  readonly #host: Host;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #shown = onDidChangeShown(() => this.#changed.fire());
  readonly onDidChange = this.#changed.event;
  #own: OwnSettings;

  constructor(host: Host) {
    this.#host = host;
    this.#own = { ...FIRST_SETTINGS, ...host.context.workspaceState.get<OwnSettings>(KEY) };
    this.#setContext();
    tellNarrowed(host);
  }

  dispose(): void {
    this.#shown.dispose();
    this.#changed.dispose();
  }

  get settings(): ListSettings {
    const { whose, mentioned, watched = false } = shownIn(this.#host);
    return { ...this.#own, whose, mentioned, watched };
  }

  /** Whether there is a text that the view filters by. */
  get isFiltered(): boolean {
    return this.#own.text.trim() !== '';
  }

  /** Whether the view leaves anything out. */
  get leavesOut(): boolean {
    return this.isFiltered || isNarrowed(this.settings);
  }

  async set(change: Partial<OwnSettings>): Promise<void> {
    this.#own = { ...this.#own, ...change };
    this.#setContext();
    this.#changed.fire();
    await this.#host.context.workspaceState.update(KEY, this.#own);
  }

  /** Clears the text alone. */
  clearFilter(): Promise<void> {
    return this.set({ text: '' });
  }

  /** Leaves nothing out; sort and groups stay. */
  async showAll(): Promise<void> {
    await this.clearFilter();
    await setShown(this.#host, { whose: 'both', mentioned: false, watched: false });
  }

  #setContext(): void {
    void vscode.commands.executeCommand('setContext', FILTERED, this.isFiltered);
  }
}

/** The filter in words: "“ywd” · mine"; empty if nothing is left out. */
export function listFilterWords(settings: ListSettings): string {
  const text = settings.text.trim();
  return [...(text ? [vscode.l10n.t('“{0}”', text)] : []), ...shownWords(settings, vscode.env.language)].join(' · ');
}
