import type { MentionCounts } from '../mentions/mentionIndex';
import type { Location } from '../registry/model';
import type { Companion } from './companions';
import type { Dossier } from './dossier';
import type { NoteStatements } from './noteStatements';

// What the extension and the page say to each other. Everything is plain data: it is sent as JSON.

/** What a page shows beside the dossier itself. */
export interface PageState {
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  /** Whether the page stays when the cursor moves to another mention. */
  readonly isPinned: boolean;
  /** The date of the note beside the page; undefined if it has none. */
  readonly noteDate: string | undefined;
}

export type ToPage =
  /** @param words the labels and buttons of the page, by their keys. */
  | { kind: 'dossier'; dossier: Dossier; state: PageState; words: Readonly<Record<string, string>> }
  /** @param counts undefined while the notes are being indexed. @param isWhole whether there are no more sentences. */
  | {
      kind: 'notes';
      id: string;
      counts: MentionCounts | undefined;
      notes: readonly NoteStatements[];
      isWhole: boolean;
      companions: readonly Companion[];
    }
  /** The sentences that name both. */
  | { kind: 'both'; id: string; other: string; notes: readonly NoteStatements[] }
  | { kind: 'gone'; id: string; words: Readonly<Record<string, string>> };

export type FromPage =
  | { kind: 'ready' }
  | { kind: 'open'; id: string }
  | { kind: 'place'; place: Location }
  | { kind: 'source'; id: string }
  | { kind: 'note'; note: string; line: number; column: number }
  | { kind: 'moreNotes' }
  | { kind: 'both'; other: string }
  | { kind: 'asOf'; date: string | undefined }
  | { kind: 'language' }
  | { kind: 'back' | 'forward' | 'pin' | 'goTo' | 'export' };
