import { nearest } from '../../text/nearest';
import type { YamlMap } from '../../yaml/read/yamlNode';
import { BUILT_IN, type MapKind } from '../vocabulary/vocabulary';
import type { Report } from './report';

/** What FollowTheMoney calls the type of a link, and an entry of ours its own. */
const OTHER_WORDS: Partial<Record<MapKind, ReadonlyMap<string, string>>> = { link: new Map([['schema', 'type']]) };

/** Keys of former versions. */
const FORMER: Partial<Record<MapKind, ReadonlySet<string>>> = { name: new Set(['notNear', 'otherSense']) };

/**
 * Reports keys of former versions, and keys that look like a misspelt one which the map does not have: `cuntry`, or `schema` for the type of a link. Other
 * unknown keys are the author's own (docs/registry.md, "Your own keys").
 *
 * @returns the keys that are meant: what else the map lacks may be only a consequence of it.
 */
export function checkKeys(map: YamlMap, section: MapKind, report: Report): readonly string[] {
  const unknown = map.pairs.filter(({ key }) => BUILT_IN.kindIn(section, key.value) === undefined);
  if (unknown.length === 0) return [];
  const missing = BUILT_IN.keysOf(section).filter((key) => !map.pairs.some((pair) => pair.key.value === key));
  const misspelt = unknown.flatMap(({ key }) => {
    if (FORMER[section]?.has(key.value)) {
      report.add('former-key', key.span, { key: key.value });
      return [];
    }
    const meant = OTHER_WORDS[section]?.get(key.value) ?? '';
    const suggestion = missing.includes(meant) ? meant : nearest(key.value, missing);
    return suggestion === undefined ? [] : [{ key, suggestion }];
  });
  for (const { key, suggestion } of misspelt) report.add('misspelt-key', key.span, { key: key.value, suggestion });
  return misspelt.map(({ suggestion }) => suggestion);
}
