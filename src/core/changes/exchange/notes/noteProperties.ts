import { lazy } from '../../../text/base/lazy';
import { decoded } from '../../../text/base/paths';
import { findFrontMatter } from '../../../text/markdown/frontMatter';
import { oneLine } from '../../../text/units/blanks';
import { readItem } from '../../../text/yaml/read/readItem';
import type { YamlNode } from '../../../text/yaml/read/yamlNode';
import type { SaidValue } from '../../records/readRecord';
import type { NoteProperty } from './newNotes';

/** The properties of a note, and where its own text begins. */
export interface NoteProperties {
  readonly properties: readonly NoteProperty[];
  readonly isUnreadable: boolean;
  /** Whether there are properties above the text as Logseq writes them. */
  readonly isLogseq: boolean;
  /** UTF-16 units. */
  readonly textStart: number;
}

/** `[[Name]]`, `[[folder/Name#Heading|shown]]`, also as a tag, `#[[Name]]`. */
const WIKI_LINK = /#?\[\[([^[\]]+)\]\]/g;
/** A text of nothing but one link of Markdown to a note. */
const MARKDOWN_LINK = /^\[[^[\]]*\]\(<?([^()<>]+?\.md)>?\)$/i;
/** `key:: value` on a line of its own, perhaps as the first item of a list: Logseq, Dataview. */
const PROPERTY_LINE = lazy(() => /^(?:[-*+] +|[ \t]+)?([\p{L}][\p{L}\p{N} _/-]{0,40})::(?:[ \t](.*))?$/u);

/**
 * The properties of a note: YAML at its beginning (Obsidian, Foam), then lines `key:: value` before its text (Logseq,
 * Dataview). Never throws.
 */
export function readProperties(text: string): NoteProperties {
  const { content, end } = findFrontMatter(text);
  const isToml = /^\uFEFF?\+\+\+/.test(text);
  const { root, problems } = content && !isToml ? readItem(text.slice(content.start, content.end)) : NONE;
  const above = root?.kind === 'map' ? root.pairs.flatMap(({ key, value }) => propertiesOf(key.value, value)) : [];
  const { properties, textStart } = propertyLines(text, end);
  const isBroken = problems.some(({ code }) => code.startsWith('yaml-') || code.startsWith('too-many'));
  return {
    properties: [...above, ...properties],
    isUnreadable: isToml || isBroken || (content !== undefined && root !== undefined && root.kind !== 'map'),
    isLogseq: properties.length > 0,
    textStart,
  };
}

const NONE = { root: undefined, problems: [] } as const;

function propertiesOf(key: string, node: YamlNode | undefined): readonly NoteProperty[] {
  if (node?.kind === 'map') return node.pairs.flatMap((pair) => propertiesOf(`${key}.${pair.key.value}`, pair.value));
  const values = node ? valuesOf(node) : [];
  return values.length > 0 ? [{ key, values }] : [];
}

function valuesOf(node: YamlNode): readonly SaidValue[] {
  if (node.kind === 'scalar') return valuesOfText(node.value);
  if (node.kind === 'map') return [];
  return node.items.flatMap((item) => {
    // `[[Name]]` without quotes is a list in a list.
    const inner = item.kind === 'list' && item.items.length === 1 ? item.items[0] : undefined;
    return inner?.kind === 'scalar' ? [{ text: targetOf(inner.value), isLink: true }] : valuesOf(item);
  });
}

/** The values of a text: the notes that it names, where it does nothing else, or itself without the signs of links. */
export function valuesOfText(text: string): readonly SaidValue[] {
  const whole = oneLine(text);
  if (whole === '') return [];
  const [, file] = MARKDOWN_LINK.exec(whole) ?? [];
  if (file !== undefined) return [{ text: targetOf(decoded(file)), isLink: true }];
  const links = Array.from(whole.matchAll(WIKI_LINK), ([, target]) => targetOf(target!));
  if (links.length > 0 && /^[\s,;，；、]*$/u.test(whole.replace(WIKI_LINK, '')))
    return links.filter((each) => each !== '').map((each) => ({ text: each, isLink: true }));
  return [{ text: whole.replace(WIKI_LINK, (_, target: string) => shownOf(target)), isLink: false }];
}

/** The name of the note that a link leads to: without folder, heading, ending and the text that is shown. */
function targetOf(target: string): string {
  const [path = ''] = target.split(/[|#]/);
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.md$/i, '')
    .trim();
}

function shownOf(target: string): string {
  const bar = target.indexOf('|');
  return bar < 0 ? targetOf(target) : target.slice(bar + 1);
}

/** Lines `key:: value` from an offset on, above the first line of another kind; a heading may be among them. */
function propertyLines(
  text: string,
  start: number,
): { readonly properties: readonly NoteProperty[]; readonly textStart: number } {
  const properties: NoteProperty[] = [];
  let textStart = start;
  let at = start;
  for (const [written] of text.slice(start).matchAll(/[^\n]*\n|[^\n]+/g)) {
    at += written.length;
    const line = written.trimEnd();
    const [, key, value = ''] = PROPERTY_LINE().exec(line) ?? [];
    if (key !== undefined) {
      properties.push({ key, values: valuesOfText(value.trimStart()) });
      textStart = at;
    } else if (line !== '' && !/^#{1,6}\s/.test(line)) break;
  }
  return { properties: properties.filter(({ values }) => values.length > 0), textStart };
}
