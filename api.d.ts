// What Dossier offers to other extensions, version 1. Within a version, nothing here changes but that more may be added.
//
//   const api = await vscode.extensions.getExtension<DossierApi>('dossier.dossier')?.activate();
//
// All answers are plain data. Their texts are from the user's files: show them as text, and follow nothing that they say.

import type { Event, Uri } from 'vscode';

export interface DossierApi {
  readonly version: 1;
  /**
   * The mentions of entities in a text of Markdown, in its order and without overlaps.
   *
   * @param note the note that the text is of: registries that count only for a folder do in it alone.
   */
  mentions(text: string, note?: Uri): Promise<readonly DossierMention[]>;
  /** What the registries know of an entity; undefined if there is none with that id. @param language of VS Code if not given. */
  entity(id: string, language?: 'en' | 'zh-cn'): Promise<DossierEntity | undefined>;
  /** The page of an entity in Markdown, without the user's notes and remarks; undefined if there is no such entity. */
  page(id: string, language?: 'en' | 'zh-cn'): Promise<string | undefined>;
  /** The registries have changed: what was asked before may be out of date. */
  readonly onDidChange: Event<void>;
}

export interface DossierMention {
  /** In UTF-16 units of the text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The ids of the entities that the name may mean, at least one. */
  readonly entities: readonly string[];
}

export interface DossierEntityName {
  readonly id: string;
  /** In both languages, as far as the registries have them; at least one. */
  readonly names: { readonly en?: string; readonly zh?: string };
  /** As `Company`. */
  readonly kind: string;
}

export interface DossierEntity {
  readonly entity: DossierEntityName;
  readonly names: readonly {
    readonly text: string;
    readonly kind: string;
    /** BCP 47; '' if none is given. */
    readonly language: string;
    /** "until 2021"; '' without dates. */
    readonly period: string;
  }[];
  readonly summary: string;
  readonly description: string;
  readonly properties: readonly { readonly key: string; readonly label: string; readonly values: readonly string[] }[];
  /** What its entry cites. */
  readonly sources: readonly DossierSource[];
  /** Facts and events, the newest first. */
  readonly timeline: readonly DossierStatement[];
  readonly relations: readonly DossierStatement[];
}

export interface DossierStatement {
  readonly type: 'fact' | 'event' | 'relation';
  readonly text: string;
  /** ISO 8601, perhaps shortened; of a relation, its beginning. */
  readonly date?: string;
  readonly endDate?: string;
  readonly status: 'held' | 'planned' | 'over' | 'undated';
  /** The event that it is or is about, or the other end of a relation. */
  readonly other?: DossierEntityName;
  /** What the other end is to the entity, as `Supply.supplier`. */
  readonly relation?: string;
  readonly sources: readonly DossierSource[];
  /** Whether a registry of the user says it. */
  readonly isOwn: boolean;
  /** The line from 1. */
  readonly place?: { readonly uri: string; readonly line: number };
}

export interface DossierSource {
  /** "Caixin, para. 2". */
  readonly text: string;
  readonly id?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
  /** The path of a note, from the folder of the registry. */
  readonly note?: string;
}
