import { isOwnLayer } from '../../matching/nameKind';
import { linkKey } from '../../registry/merging/mergeEntity';
import type { Registry } from '../../registry/merging/registry';
import type { From, Link } from '../../registry/model';
import type { Reference } from './references';

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

/** The links that registries of the user have in the entry of an entity. */
export function ownLinks(registry: Registry, entity: string): readonly From<Link>[] {
  return registry.entity(entity)?.links.filter(({ part }) => isOwnLayer(part.layer)) ?? [];
}
