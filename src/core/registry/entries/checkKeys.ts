import { nearest } from '../../text/units/words';
import { listOf, type YamlMap, type YamlNode } from '../../text/yaml/read/yamlNode';
import type { ValueKind } from '../vocabulary/rows';
import { BUILT_IN, type MapKind } from '../vocabulary/vocabulary';
import type { Report } from './report';

/** Keys that are taken for others: FollowTheMoney calls the type of a link so, and an entry of ours its own; and the word for a percentage. */
const OTHER_WORDS: Partial<Record<MapKind, ReadonlyMap<string, string>>> = {
  link: new Map([
    ['schema', 'type'],
    ['share', 'percentage'],
  ]),
};

/** Keys of former versions. */
const FORMER: Partial<Record<MapKind, ReadonlySet<string>>> = { name: new Set(['notNear', 'otherSense']) };

/**
 * Reports keys of former versions, and keys that look like a misspelt one which the map does not have: `cuntry`, or `schema` for the type of a link. Other
 * unknown keys are the author's own (docs/registry.md, "Your own keys"): in an entry or a link only those are misspelt that differ in one letter and
 * whose value fits.
 *
 * @returns the keys that are meant: what else the map lacks may be only a consequence of it.
 */
export function checkKeys(map: YamlMap, section: MapKind, report: Report): readonly string[] {
  const unknown = map.pairs.filter(({ key }) => BUILT_IN.kindIn(section, key.value) === undefined);
  if (unknown.length === 0) return [];
  const missing = BUILT_IN.keysOf(section).filter((key) => !map.pairs.some((pair) => pair.key.value === key));
  const hasOwnKeys = section === 'entry' || section === 'link';
  const misspelt = unknown.flatMap(({ key, value }) => {
    if (FORMER[section]?.has(key.value)) {
      report.add('former-key', key.span, { key: key.value });
      return [];
    }
    const meant = OTHER_WORDS[section]?.get(key.value) ?? '';
    const suggestion = missing.includes(meant) ? meant : nearest(key.value, missing, hasOwnKeys ? 1 : 2);
    const isMeant = suggestion !== undefined && (!hasOwnKeys || fits(BUILT_IN.kindIn(section, suggestion), value));
    return !isMeant ? [] : [{ key, suggestion }];
  });
  for (const { key, suggestion } of misspelt) report.add('misspelt-key', key.span, { key: key.value, suggestion });
  return misspelt.map(({ suggestion }) => suggestion);
}

/** Forms of values, by their kind; any other value may be anything. */
const FORMS: Partial<Record<ValueKind, RegExp>> = {
  reference: /^[a-z0-9-]+$/,
  source: /^\S+$/,
  id: /^\S+$/,
  schema: /^\S+$/,
  linkType: /^\S+$/,
  country: /^[A-Za-z]{2}$/,
  topic: /^[a-z.]+$/,
  date: /^\d{4}/,
  number: /^[\d.,_ ]+$/,
  share: /^[\d.]+ ?%?$/,
  currency: /^[A-Z]{3}$/,
  url: /^https?:/,
  boolean: /^(?:true|false)$/,
};

/** Whether a value may be one of that kind. */
function fits(kind: ValueKind | undefined, value: YamlNode | undefined): boolean {
  if (kind === 'facts' || kind === 'links') return value?.kind !== 'scalar';
  const form = kind && FORMS[kind];
  return !form || listOf(value).every((item) => item.kind === 'scalar' && form.test(item.value.trim()));
}
