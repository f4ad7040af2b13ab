import type { Span } from '../../text/base/textEdit';
import { foldedName } from '../../text/units/canonical';
import { parseYaml } from '../../text/yaml/read/yaml';
import { listOf, valueOfKey, type YamlNode } from '../../text/yaml/read/yamlNode';

/**
 * The directives about names in the front matter of a note (docs/matching.md rule 10), or of a folder for all its
 * notes.
 */
export interface Directives {
  /** Names or ids of entities that the note does not speak of. */
  readonly ignore: readonly string[];
  /** By folded name: the name or id of the entity that is meant by it here. */
  readonly use: ReadonlyMap<string, string>;
}

export const NO_DIRECTIVES: Directives = { ignore: [], use: new Map() };

/** The directives of a folder's settings: for each name the name or id of the entity that it means. */
export function preferences(pairs: Iterable<readonly [name: string, meant: string]>): Directives {
  const use = new Map([...pairs].map(([name, meant]) => [foldedName(name), meant]));
  return use.size === 0 ? NO_DIRECTIVES : { ignore: [], use };
}

/**
 * Reads the `dossier` key of a front matter; what is not YAML, or of another shape, is ignored. What the note does not
 * say, `folder` does.
 */
export function readDirectives(text: string, frontMatter: Span | undefined, folder = NO_DIRECTIVES): Directives {
  if (!frontMatter) return folder;
  const yaml = text.slice(frontMatter.start, frontMatter.end);
  if (!yaml.includes('dossier')) return folder;
  const dossier = valueOfKey(parseYaml(yaml).root, 'dossier');
  const use = new Map(folder.use);
  const pairs = valueOfKey(dossier, 'use');
  if (pairs?.kind === 'map') {
    for (const { key, value } of pairs.pairs) {
      if (value?.kind === 'scalar') use.set(foldedName(key.value), value.value);
    }
  }
  return { ignore: [...folder.ignore, ...listOf(valueOfKey(dossier, 'ignore')).flatMap(scalarText)], use };
}

function scalarText(node: YamlNode): string[] {
  return node.kind === 'scalar' ? [node.value] : [];
}
