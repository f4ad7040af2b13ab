import type { YamlPlace } from '../yaml/cursor/yamlPlace';
import { NAME_KINDS } from './entries/parseNames';
import { propertiesOf } from './schemaProperties';
import { ENTRY_KEYS, LINK_TYPES, PROPERTY_KEYS, SCHEMAS, valueType } from './vocabulary';

/** What may be written at a place of a registry, the likeliest first. */
export type Expected =
  | { readonly kind: 'keys' | 'schemas' | 'linkTypes' | 'languages' | 'words'; readonly words: readonly string[] }
  /** The id of an entity; `property` is what names it. */
  | { readonly kind: 'entity'; readonly property: string }
  | { readonly kind: 'source' | 'country' | 'topic' };

/** Languages that names and texts are given in; any other BCP 47 tag will do. */
export const LANGUAGES: readonly string[] = ['en', 'zh', 'zh-Hant', 'ja', 'ko', 'de', 'fr', 'es', 'ru'];

const FILE_KEYS = ['version', 'sources', 'entities'];
const SOURCE_KEYS = ['title', 'publisher', 'date', 'url'];
const FACT_KEYS = ['date', 'text', 'source', 'at', 'endDate', 'startDate'];
const NAME_KEYS = ['lang', 'case', 'notIn', 'startDate', 'endDate'];
const LINK_KEYS = ['role', 'startDate', 'endDate', 'amount', 'percentage', 'source', 'at'];
/** What else a link of that type has: FollowTheMoney's properties. */
const LINK_PROPERTIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['Ownership', ['percentage']],
  ['Family', ['relationship']],
  ['Associate', ['relationship']],
  ['Supply', ['product']],
]);
const TEXTS = ['summary', 'description'];

/**
 * What may be written there, or undefined where it is free text.
 *
 * @param given keys that other files have for the entity already: they come last.
 */
export function expectedAt(place: YamlPlace, given: ReadonlySet<string>): Expected | undefined {
  return place.kind === 'key' ? keysAt(place, given) : valueAt(place);
}

function keysAt(place: YamlPlace, given: ReadonlySet<string>): Expected | undefined {
  const { path, siblings } = place;
  const [top, ...inner] = path;
  const missing = (words: readonly string[]): Expected => ({
    kind: 'keys',
    words: words.filter((word) => !siblings.has(word)),
  });
  if (top === undefined) return missing(FILE_KEYS);
  if (top === 'sources')
    return inner.length === 1
      ? missing(SOURCE_KEYS)
      : languagesAt(inner[1] === 'title' || inner[1] === 'publisher', place);
  if (top !== 'entities') return undefined;
  const [section, key] = inner;
  if (section === undefined) return missing(entryKeys(place.entry.get('schema') ?? '', given));
  if (section === 'links') return inner.length === 1 ? missing(linkKeys(siblings)) : undefined;
  if (section === 'facts') return inner.length === 1 ? missing(FACT_KEYS) : languagesAt(key === 'text', place);
  if (inner.length > 1) return undefined;
  if (TEXTS.includes(section)) return languagesAt(true, place);
  if (!NAME_KINDS.has(section)) return undefined;
  if (siblings.has('value')) return missing(NAME_KEYS);
  if (siblings.size > 0) return languagesAt(true, place);
  return { kind: 'words', words: section === 'name' ? [...LANGUAGES, 'value'] : ['value', ...LANGUAGES] };
}

function languagesAt(isText: boolean, { siblings }: YamlPlace): Expected | undefined {
  return isText ? { kind: 'languages', words: LANGUAGES.filter((tag) => !siblings.has(tag)) } : undefined;
}

/** What every entry has first, then what fits its schema, then what other files say already, then the rest. */
function entryKeys(schema: string, given: ReadonlySet<string>): readonly string[] {
  const fitting = ['id', 'schema', 'name', 'alias', 'summary', ...propertiesOf(schema), 'facts', 'links'];
  const rest = [...ENTRY_KEYS, ...PROPERTY_KEYS];
  const inOrder = [...new Set([...fitting, ...rest])];
  const isLate = (key: string) => given.has(key) && key !== 'id';
  const fits = new Set(fitting);
  return [
    ...inOrder.filter((key) => fits.has(key) && !isLate(key)),
    ...inOrder.filter((key) => fits.has(key) && isLate(key)),
    ...inOrder.filter((key) => !fits.has(key)),
  ];
}

/** The other end first: the entity that the link is written in is one of the two. */
function linkKeys(siblings: ReadonlyMap<string, string>): readonly string[] {
  const name = siblings.get('type') ?? '';
  const type = LINK_TYPES.get(name);
  const own = LINK_PROPERTIES.get(name) ?? [];
  if (!type) {
    const ends = [...LINK_TYPES.values()].flatMap(({ from, to }) => [from, to]);
    return [...new Set(['type', ...ends, ...LINK_KEYS, ...[...LINK_PROPERTIES.values()].flat()])];
  }
  const hasEnd = siblings.has(type.from) || siblings.has(type.to);
  return [...new Set([...(hasEnd ? [] : [type.from, type.to]), ...own, ...LINK_KEYS])];
}

function valueAt({ path }: YamlPlace): Expected | undefined {
  const [top, section, ...inner] = path;
  const key = path.at(-1) ?? '';
  if (top === 'version') return path.length === 1 ? { kind: 'words', words: ['1'] } : undefined;
  if (top !== 'entities' || section === undefined) return undefined;
  if (NAME_KINDS.has(section)) {
    if (key === 'lang') return { kind: 'languages', words: LANGUAGES };
    return key === 'case' ? { kind: 'words', words: ['exact', 'ignore'] } : undefined;
  }
  if (section === 'links' ? inner.length !== 1 : section === 'facts' ? key !== 'source' : inner.length !== 0) {
    return undefined;
  }
  if (section === 'links' && key === 'type') return { kind: 'linkTypes', words: [...LINK_TYPES.keys()] };
  if (key === 'schema') return { kind: 'schemas', words: SCHEMAS };
  if (key === 'disabled') return { kind: 'words', words: ['true'] };
  switch (valueType(key)) {
    case 'reference':
      return { kind: 'entity', property: key };
    case 'source':
      return { kind: 'source' };
    case 'country':
      return { kind: 'country' };
    case 'topic':
      return { kind: 'topic' };
    case 'language':
      return { kind: 'languages', words: LANGUAGES };
    default:
      return undefined;
  }
}
