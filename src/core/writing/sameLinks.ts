import { ownLinks } from '../queries/entities/ownLinks';
import { linkValues } from '../queries/entities/references';
import type { Registry } from '../registry/merging/registry';
import type { From, Link } from '../registry/model';
import type { LinkChoice } from './linkChoices';

/** The links of the user that say of two entities what `choice` says of them, in whichever entry they are. */
export function sameLinks(
  registry: Registry,
  { type, from }: LinkChoice,
  ends: readonly [string, string],
): readonly From<Link>[] {
  const row = registry.vocabulary.linkTypeRow(type);
  if (!row) return [];
  const [actor, other] = from === 0 ? ends : [ends[1], ends[0]];
  const written = (entity: string, key: string, named: string): readonly From<Link>[] =>
    ownLinks(registry, entity).filter(
      ({ item }) => item.type.value === type && linkValues(item, key).some(({ value }) => value === named),
    );
  const found = [...written(actor, row.to.key, other), ...written(other, row.from.key, actor)];
  const turned = row.isMutual ? [...written(actor, row.from.key, other), ...written(other, row.to.key, actor)] : [];
  return [...new Set([...found, ...turned])];
}
