import type { Dossier } from '../dossier/dossier';
import type { PageContent } from '../dossier/pageMessages';
import type { ComparedRow } from './compareDossiers';
import type { CompareWord } from './compareWords';

// What the extension and the page say to each other about two entities side by side. Everything is plain data.

export interface CompareContent extends Omit<PageContent, 'dossier'> {
  /** The two entities, in this order; fewer where one is there no longer. */
  readonly dossiers: readonly Dossier[];
  readonly rows: readonly ComparedRow[];
  readonly compareWords: Readonly<Record<CompareWord, string>>;
}

export interface ToCompare {
  readonly kind: 'compare';
  readonly content: CompareContent;
}

export type FromCompare =
  /** Asks for the entity to compare this one with, from the page or from a comparison. */
  | { readonly kind: 'compareWith' }
  /** Merges the two. */
  | { readonly kind: 'merge' };
