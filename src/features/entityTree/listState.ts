import * as vscode from 'vscode';
import type { EntityFilter } from '../../core/queries/entities/entityFilter';
import type { Grouping } from '../../core/queries/entities/entityGroups';
import type { Sort } from '../../core/queries/entities/sortEntities';
import type { Host } from '../../workspace/host';

/** What the view lists, and how. */
export interface ListSettings extends EntityFilter {
  /** A part of a name, as the user has typed it; empty for all. */
  readonly text: string;
  readonly sort: Sort;
  readonly grouping: Grouping;
}

/** The workspace state. */
const KEY = 'dossier.entities';
/** The context key for whether the view leaves anything out. */
const FILTERED = 'dossier.entitiesFiltered';

const NO_FILTER = { text: '', mine: false, mentioned: false, bundled: false };
export const FIRST_SETTINGS: ListSettings = { ...NO_FILTER, sort: 'name', grouping: 'kind' };

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

  get isFiltered(): boolean {
    const { text, mine, mentioned, bundled } = this.#settings;
    return text.trim() !== '' || mine || mentioned || bundled;
  }

  async set(change: Partial<ListSettings>): Promise<void> {
    this.#settings = { ...this.#settings, ...change };
    this.#setContext();
    this.#changed.fire();
    await this.#host.context.workspaceState.update(KEY, this.#settings);
  }

  clear(): Promise<void> {
    return this.set(NO_FILTER);
  }

  #setContext(): void {
    const { mine, mentioned, bundled } = this.#settings;
    const keys = {
      [FILTERED]: this.isFiltered,
      'dossier.onlyMine': mine,
      'dossier.onlyMentioned': mentioned,
      'dossier.onlyBundled': bundled,
    };
    for (const [key, value] of Object.entries(keys)) void vscode.commands.executeCommand('setContext', key, value);
  }
}

/** What is filtered, in words: "“ywd” · mine"; empty if nothing is. */
export function filterWords({ text, mine, mentioned, bundled }: ListSettings): string {
  const words = [
    text.trim() !== '' && vscode.l10n.t('“{0}”', text.trim()),
    mine && vscode.l10n.t('mine'),
    mentioned && vscode.l10n.t('mentioned'),
    bundled && vscode.l10n.t('bundled'),
  ];
  return words.filter(Boolean).join(' · ');
}
