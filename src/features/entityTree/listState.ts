import * as vscode from 'vscode';
import type { EntityFilter } from '../../core/queries/entities/entityFilter';
import type { Grouping } from '../../core/queries/entities/entityGroups';
import type { Sort } from '../../core/queries/entities/sortEntities';
import type { Host } from '../../workspace/host';
import { isNarrowed, shownWords } from '../shared/shown';

/** The filter, grouping and order of the view. */
export interface ListSettings extends EntityFilter {
  /** A part of a name, as the user has typed it; empty for all. */
  readonly text: string;
  readonly sort: Sort;
  readonly grouping: Grouping;
}

/** The workspace state. */
const KEY = 'dossier.entities';
/** The context keys for whether there is a text that the view filters by, and whether it shows only some entities beside that. */
const FILTERED = 'dossier.entitiesFiltered';
const NARROWED = 'dossier.entitiesNarrowed';

const NOTHING_LEFT_OUT = { text: '', whose: 'both', mentioned: false } as const;
export const FIRST_SETTINGS: ListSettings = { ...NOTHING_LEFT_OUT, sort: 'name', grouping: 'kind' };

/** The settings of the view "Entities", which the workspace keeps. */
export class ListState implements vscode.Disposable {
  readonly #host: Host;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  #settings: ListSettings;

  constructor(host: Host) {
    this.#host = host;
    this.#settings = { ...FIRST_SETTINGS, ...host.context.workspaceState.get<ListSettings>(KEY) };
    this.#setContext();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  get settings(): ListSettings {
    return this.#settings;
  }

  /** Whether there is a text that the view filters by. */
  get isFiltered(): boolean {
    return this.#settings.text.trim() !== '';
  }

  /** Whether the view leaves anything out. */
  get leavesOut(): boolean {
    return this.isFiltered || isNarrowed(this.#settings);
  }

  async set(change: Partial<ListSettings>): Promise<void> {
    this.#settings = { ...this.#settings, ...change };
    this.#setContext();
    this.#changed.fire();
    await this.#host.context.workspaceState.update(KEY, this.#settings);
  }

  /** Clears the text alone. */
  clearFilter(): Promise<void> {
    return this.set({ text: '' });
  }

  /** Leaves nothing out; sort and groups stay. */
  showAll(): Promise<void> {
    return this.set(NOTHING_LEFT_OUT);
  }

  #setContext(): void {
    void vscode.commands.executeCommand('setContext', FILTERED, this.isFiltered);
    void vscode.commands.executeCommand('setContext', NARROWED, isNarrowed(this.#settings));
  }
}

/** The filter in words: "“ywd” · mine"; empty if nothing is left out. */
export function listFilterWords(settings: ListSettings): string {
  const text = settings.text.trim();
  return [text && vscode.l10n.t('“{0}”', text), shownWords(settings)].filter(Boolean).join(' · ');
}
