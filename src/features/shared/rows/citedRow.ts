import type { Citation } from '../../../core/answers/entities/citation';
import type { LinkReference } from '../../../core/answers/entities/ownStatements';
import type { FactReference, TimelineItem } from '../../../core/answers/entities/timelineItems';
import type { Registry } from '../../../core/registry/merging/registry';
import { sourceNote } from '../../../workspace/notes/readNote';
import type { TreeNode } from './treeNode';

/** A row that says what happened, perhaps with a source: it can be written into a note. */
export interface CitedRow extends TreeNode {
  /** The statement for a reader of that language (BCP 47) who does not see the row. */
  cited(language: string): TimelineItem;
  /** The note that it quotes, if it is no statement of a registry; its address is then the source that it cites. */
  readonly note?: string;
  /** The fact that it says, where a registry of the user has it. */
  readonly ownFact?: FactReference;
  /** The relation's own link, if a registry of the user states it. */
  readonly ownLink?: LinkReference;
}

export function isCitedRow(value: unknown): value is CitedRow {
  return typeof value === 'object' && value !== null && 'cited' in value;
}

/** The context of such a row for menus: whether its source can be opened, and which of both it is of the user's own. */
export function citedContext(registry: Registry, citations: readonly Citation[], own: '' | 'own' | 'ownLink'): string {
  const isSourced = citations.some((citation) => {
    const source = registry.sources.get(citation.source ?? '');
    return source && (isWebAddress(source.url) || sourceNote(source) !== undefined);
  });
  return ['dossier.dated', ...(isSourced ? ['sourced'] : []), ...(own === '' ? [] : [own])].join('.');
}

export function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url);
}
