import { isOwnLayer } from '../../matching/nameKind';
import { linkKey } from '../../registry/merging/mergeEntity';
import type { Registry } from '../../registry/merging/registry';
import type { Entity, From, Link, LocalizedScalar } from '../../registry/model';
import { textFor } from '../names/displayName';
import type { Reference } from './referencesOf';

/** FollowTheMoney has `notes`. */
const KEYS: readonly string[] = ['note', 'notes'];

/** Whether a property is a remark of the user. */
export function isOwnRemark({ properties }: Entity, key: string): boolean {
  return KEYS.includes(key) && (properties.get(key) ?? []).some(({ part }) => isOwnLayer(part.layer));
}

/**
 * The user's remarks in one language (BCP 47), and those that are written for none; those of the bundled registry are its authors', and
 * those of bulk data their publisher's.
 */
export function ownRemarks({ properties }: Entity, language: string): readonly From<LocalizedScalar>[] {
  return KEYS.flatMap((key) => {
    const own = (properties.get(key) ?? []).filter(({ part }) => isOwnLayer(part.layer));
    const items = own.map(({ item }) => item);
    const read = items.some(({ lang }) => lang !== '') ? textFor(language, items) : undefined;
    return own.filter(({ item }) => read === undefined || item.value === read);
  });
}

/** A link by what it says, so that it is found again after other edits. */
export interface LinkReference {
  /** The entity in whose entry it is written. */
  readonly entity: string;
  /** See `linkKey`. */
  readonly link: string;
}

export function linkReference({ item, part }: From<Link>): LinkReference {
  return { entity: part.entry.id.value, link: linkKey(item) };
}

/** The link of a reference, where a registry of the user has it. */
export function ownLinkIn({ link, part }: Pick<Reference, 'link' | 'part'>): LinkReference | undefined {
  return link && isOwnLayer(part.layer) ? linkReference({ item: link, part }) : undefined;
}

/** The link, in a registry of the user if one has it; undefined where it is there no longer. */
export function linkOf(registry: Registry, { entity, link }: LinkReference): From<Link> | undefined {
  const found = registry.entity(entity)?.links.filter(({ item }) => linkKey(item) === link);
  return found?.find(({ part }) => isOwnLayer(part.layer)) ?? found?.[0];
}
