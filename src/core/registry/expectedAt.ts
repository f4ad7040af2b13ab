import type { YamlCursor } from '../text/yaml/cursor/yamlCursor';
import { FOLDER_SCOPE } from '../text/yaml/split/registrySpans';
import { NOUN_RULES } from './formsOfName';
import { isOpenKey } from './references';
import { ICON_NAMES } from './vocabulary/icons';
import { COLORS } from './vocabulary/rows';
import { BUILT_IN, LINK_STATUSES, type MapKind, type Vocabulary } from './vocabulary/vocabulary';

/** The values that may be written at the cursor in a registry, the likeliest first. */
export type Expected =
  | { readonly kind: 'keys'; readonly section: MapKind; readonly words: readonly string[] }
  | { readonly kind: 'schemas' | 'linkTypes' | 'languages' | 'words'; readonly words: readonly string[] }
  /** The id of an entity; `property` is the key that names it. With `isOpen` any text may be there. */
  | { readonly kind: 'entity'; readonly property: string; readonly isOpen?: boolean }
  | { readonly kind: 'source' | 'country' | 'topic' | 'path' };

/** The words that a registry knows, declares and uses. */
export interface KnownWords {
  readonly vocabulary: Vocabulary;
  readonly schemasInUse: readonly string[];
  readonly linkTypesInUse: readonly string[];
}

/** Languages that names and texts are usually given in; any other BCP 47 tag is accepted too. */
const USUAL_LANGUAGES: readonly string[] = ['en', 'zh', 'zh-Hant', 'ja', 'ko', 'de', 'fr', 'es', 'ru'];

/**
 * What may be written there, or undefined where it is free text.
 *
 * @param given keys that other files have for the entity already: they come last.
 */
export function expectedAt(words: KnownWords, cursor: YamlCursor, given: ReadonlySet<string>): Expected | undefined {
  return cursor.kind === 'key' ? keysAt(words.vocabulary, cursor, given) : valueAt(words, cursor);
}

/** The section whose keys a map at that path has; undefined where its keys are free. */
export function sectionAt(path: readonly string[]): MapKind | undefined {
  const [top, key] = path;
  if (top === undefined) return 'file';
  if (top === 'sources') return path.length === 2 ? 'source' : undefined;
  if (top === 'schemas') return path.length === 2 ? 'schemaDeclaration' : undefined;
  if (top === 'linkTypes') return path.length === 2 ? 'linkDeclaration' : undefined;
  if (top !== 'entities' || path.length > 3) return undefined;
  if (key === undefined) return 'entry';
  const kind = BUILT_IN.kindIn('entry', key);
  if (path.length === 3) return (kind === 'facts' || kind === 'links') && path[2] === 'source' ? 'cited' : undefined;
  return kind === 'names' ? 'name' : kind === 'facts' ? 'fact' : kind === 'links' ? 'link' : undefined;
}

function keysAt(vocabulary: Vocabulary, cursor: YamlCursor, given: ReadonlySet<string>): Expected | undefined {
  const { path, siblings, entry } = cursor;
  const section = sectionAt(path);
  if (!section) return isText(path) ? languages(cursor) : undefined;
  if (section === 'name' && !siblings.has('value')) {
    if (siblings.size > 0) return languages(cursor);
    return { kind: 'words', words: path[1] === 'name' ? [...USUAL_LANGUAGES, 'value'] : ['value', ...USUAL_LANGUAGES] };
  }
  const of = (section === 'link' ? siblings.get('type') : entry.get('schema')) ?? '';
  const ends = vocabulary.linkEnds(of);
  const hasEnd = section === 'link' && ends.some((end) => siblings.has(end));
  const missing = vocabulary.keysOf(section, of).filter((key) => !siblings.has(key) && !(hasEnd && ends.includes(key)));
  const isLate = (key: string) => section === 'entry' && given.has(key) && key !== 'id';
  return { kind: 'keys', section, words: [...missing.filter((key) => !isLate(key)), ...missing.filter(isLate)] };
}

/** Whether the value at a path is a text, which may be given by language. */
function isText(path: readonly string[]): boolean {
  const section = sectionAt(path.slice(0, -1));
  return section !== undefined && BUILT_IN.kindIn(section, path.at(-1) ?? '') === 'text';
}

function languages({ siblings }: YamlCursor): Expected {
  return { kind: 'languages', words: USUAL_LANGUAGES.filter((tag) => !siblings.has(tag)) };
}

function valueAt(words: KnownWords, { path }: YamlCursor): Expected | undefined {
  const section = sectionAt(path.slice(0, -1));
  return section && expectedValue(words, section, path.at(-1) ?? '');
}

/** The values that a key may have; undefined where it is free text or the key is not known. */
export function expectedValue(words: KnownWords, section: MapKind, key: string): Expected | undefined {
  const { vocabulary, schemasInUse, linkTypesInUse } = words;
  const isOpen = (section === 'entry' || section === 'link') && isOpenKey(vocabulary, key);
  if (isOpen) return { kind: 'entity', property: key, isOpen };
  const kind = vocabulary.kindIn(section, key);
  switch (kind) {
    case 'reference':
      return { kind: 'entity', property: key };
    case 'source':
    case 'country':
    case 'topic':
    case 'path':
      return { kind };
    case 'language':
      return { kind: 'languages', words: USUAL_LANGUAGES };
    case 'linkType':
      return { kind: 'linkTypes', words: linkTypesInUse };
    case 'schema':
      return { kind: 'schemas', words: schemasInUse };
    case 'like':
      return { kind: 'schemas', words: BUILT_IN.schemas };
    case 'color':
      return { kind: 'words', words: COLORS };
    case 'icon':
      return { kind: 'words', words: ICON_NAMES() };
    case 'boolean':
      return { kind: 'words', words: ['true'] };
    case 'status':
      return { kind: 'words', words: LINK_STATUSES };
    case 'case':
      return { kind: 'words', words: ['exact', 'ignore'] };
    case 'nouns':
      return { kind: 'words', words: NOUN_RULES };
    case 'scope':
      return { kind: 'words', words: [FOLDER_SCOPE] };
    case 'version':
      return { kind: 'words', words: ['1'] };
    default:
      return undefined;
  }
}
