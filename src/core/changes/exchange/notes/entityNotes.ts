import { withoutMarkup } from '../../../notes/sentences/excerpt';
import { lazy } from '../../../text/base/lazy';
import { decoded, fileNameOf } from '../../../text/base/paths';
import { endsSentence } from '../../../text/languages/sentenceEnds';
import { findFrontMatter } from '../../../text/markdown/frontMatter';
import { isInRanges } from '../../../text/markdown/nonProse';
import { lexZones } from '../../../text/markdown/zones';
import { oneLine, trimmedParts } from '../../../text/units/blanks';
import { foldedName } from '../../../text/units/canonical';
import type { EntityNote, NoteProperty } from './newNotes';
import { readProperties } from './noteProperties';

/** Keys, folded, under which notes have other names of their entity. */
const ALIASES = ['aliases', 'alias', '别名'];
/** Keys whose values say what kind it is. */
const KINDS = ['type', 'kind', 'category', 'categories', 'class', 'schema', '类型', '类别'];
/** Keys of Note Definitions and Virtual Linker that say how a note is read; those of Dossier itself begin with `dossier.`. */
const HOW = ['def-type', 'def-context', 'linker-include', 'linker-exclude', 'linker-match-case', 'linker-ignore-case'];
/** A tag at the beginning of a word, outside of headings. */
const TAG = lazy(() => /(?:^|[\s,;，；])#([\p{L}][\p{L}\p{N}_/-]*)/gu);
/** Lines of the text in which tags are looked for. */
const TAG_LINES = 10;

/**
 * What a note says of entities: one that is about one entity, several of a file of definitions, or none of one that its front
 * matter keeps out (`linker-exclude`). Never throws.
 *
 * @param path of the file, from the folder that is read, with `/`: its folders may say the kind.
 */
export function entityNotes(path: string, text: string): readonly EntityNote[] {
  const read = readProperties(text);
  const { properties, isUnreadable, isLogseq, textStart } = read;
  const of = (keys: readonly string[]): readonly string[] => {
    const own = properties.filter(({ key }) => keys.includes(foldedName(key)));
    return own.flatMap(({ values }) => values.map((value) => value.text));
  };
  const body = text.slice(textStart);
  const tags = [...of(['tags', 'tag']).flatMap((each) => each.split(/[\s,，]+/)), ...tagsIn(body)].map(bareTag);
  if (tags.includes('linker-exclude') || of(['linker-exclude']).includes('true')) return [];
  const { folders, name: fileName } = placeOf(path);
  const kinds = [
    ...of(KINDS).flatMap((each) => each.split(/[,，]/)),
    ...tags.flatMap((tag) => tag.split('/').reverse()),
    ...folders.toReversed(),
  ];
  const others = properties.filter(
    ({ key }) => ![...ALIASES, ...KINDS, ...HOW, 'tags', 'tag'].includes(foldedName(key)) && !key.startsWith('dossier'),
  );
  const common = {
    path,
    kinds: [...new Set(kinds.map((kind) => bareTag(kind.trim())))].filter((kind) => kind !== ''),
    case: caseOf(tags, of),
    isTemplate: isTemplate(path, text),
    isUnreadable,
  };
  const sections = of(['def-type']).includes('atomic') ? undefined : definitionsIn(body, of(['def-type'])[0]);
  if (sections) return sections.map((each) => ({ ...common, ...each, isProfile: false, heading: '', properties: [] }));
  const heading = headingOf(firstLine(body)) ?? '';
  return [
    {
      ...common,
      isProfile: true,
      name: fileName,
      fileName,
      heading,
      aliases: aliasesOf(properties),
      properties: others,
      summary: firstParagraph(body, isLogseq),
    },
  ];
}

/** The folders and the name of a file; Logseq writes `a___b.md` for the page a/b. */
function placeOf(path: string): { readonly folders: readonly string[]; readonly name: string } {
  const bare = fileNameOf(path).replace(/\.(?:md|markdown)$/i, '');
  const parts = (/%[0-9a-f]{2}/i.test(bare) ? decoded(bare) : bare).split(/___|\//);
  return { folders: [...path.split('/').slice(0, -1), ...parts.slice(0, -1)], name: parts.at(-1)!.trim() };
}

/** A word of the file's name or of a folder's. */
const TEMPLATE = lazy(() => /(?<![\p{L}\p{N}])templates?(?![\p{L}\p{N}])|模板|\{\{|<%/iu);
/** What is filled in later, `{{title}}` or `{{date:YYYY}}`; a macro of Logseq has a blank. */
const PLACEHOLDER = /\{\{[^\s{}]+\}\}|<%[^%]*%>/g;

/** Whether a note is a form for others, by its path, or by a placeholder outside of code. */
function isTemplate(path: string, text: string): boolean {
  if (TEMPLATE().test(path)) return true;
  const { end } = findFrontMatter(text);
  const places = Array.from(text.matchAll(PLACEHOLDER), ({ index }) => index - end);
  if (places.length === 0) return false;
  const { code } = lexZones(text.slice(end));
  return places.some((at) => at < 0 || !isInRanges(code, at));
}

function firstLine(text: string): string {
  return /^\s*(\S.*)/.exec(text)?.[1] ?? '';
}

/** The text of a heading of the first level (CommonMark, section 4.2); undefined for any other line, and where it has none. */
function headingOf(line: string): string | undefined {
  const own = line.trim();
  if (!/^#\s/.test(own)) return undefined;
  let end = own.length;
  while (own[end - 1] === '#') end--;
  return own.slice(1, end).trim() || undefined;
}

function bareTag(tag: string): string {
  return tag.replace(/^#/, '');
}

function tagsIn(body: string): readonly string[] {
  const head = body.split('\n', TAG_LINES).filter((line) => !/^\s*#{1,6}\s/.test(line));
  return head.flatMap((line) => Array.from(line.matchAll(TAG()), ([, tag]) => tag!));
}

/** A list, a text, or a text with commas, unless it is in quotes of its own; a name with a comma is in a list. */
function aliasesOf(properties: readonly NoteProperty[]): readonly string[] {
  const own = properties.filter(({ key }) => ALIASES.includes(foldedName(key)));
  return own.flatMap(({ values }) => {
    const [only] = values;
    return only && values.length === 1 ? trimmedParts(only.text, /[,，;；]/) : values.map(({ text }) => text);
  });
}

function caseOf(tags: readonly string[], of: (keys: readonly string[]) => readonly string[]): EntityNote['case'] {
  const has = (word: string): boolean => tags.includes(word) || of([word]).includes('true');
  return has('linker-match-case') ? 'exact' : has('linker-ignore-case') ? 'ignore' : undefined;
}

type Definition = Pick<EntityNote, 'name' | 'fileName' | 'aliases' | 'summary'>;

/**
 * The definitions of a file of Note Definitions: blocks with a line `---` or `___` between them, each with a heading of the first
 * level, perhaps a line `*other name, another*`, and a text. Undefined for any other file: one that does not call itself
 * consolidated has to have two such blocks and nothing else.
 */
function definitionsIn(body: string, type: string | undefined): readonly Definition[] | undefined {
  const blocks = body.split(/^(?:-{3,}|_{3,})[ \t]*\r?$/m).filter((block) => block.trim() !== '');
  const read = blocks.map(definitionIn);
  const isWhole = read.length > 1 && read.every((found) => found !== undefined);
  if (type !== 'consolidated' && (type !== undefined || !isWhole)) return undefined;
  return read.flatMap((found) => found ?? []);
}

function definitionIn(block: string): Definition | undefined {
  const [heading = '', ...below] = block.trimStart().split('\n');
  if (!/^#[ \t]+\S/.test(heading)) return undefined;
  const name = heading.slice(1).trim();
  const text = below.join('\n');
  const [line = '', also = ''] = /^\s*\*([^*\n]+)\*[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  return {
    name,
    fileName: name,
    aliases: trimmedParts(also, /[,，]/),
    summary: firstParagraph(text.slice(line.length)),
  };
}

/** UTF-16 units: a longer paragraph is cut after a sentence. */
const LONGEST = 300;
/** Lines that are no running text: headings, tags, lists, tables, quotations, HTML, embedded files, comments, rules. */
const OTHER = /^\s*(?:#{1,6}\s|(?:#[^\s#]+\s*)+$|[-*+]\s|\d+[.)]\s|\||>|<|!\[|%%|(?:[-*_]\s*){3,}$|={3,}$)/;

/**
 * The first paragraph of a text as a reader sees it, on one line; whole sentences of it where it is long. '' if there is none.
 *
 * @param isOutline whether the text is a list of paragraphs, as Logseq writes it.
 */
function firstParagraph(text: string, isOutline = false): string {
  const found: string[] = [];
  let fence = '';
  for (const line of text.split('\n')) {
    const [, mark] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    const item = isOutline && found.length === 0 ? /^[-*+]\s+(?=\S)/.exec(line) : null;
    if (fence !== '') {
      if (mark?.startsWith(fence)) fence = '';
    } else if (line.trim() === '' || mark !== undefined || (OTHER.test(line) && !item)) {
      if (found.length > 0) break;
      fence = mark ?? '';
    } else found.push(line.slice(item?.[0].length ?? 0));
  }
  const paragraph = found.join('\n');
  const shown = oneLine(withoutMarkup(paragraph, lexZones(paragraph), { start: 0, end: paragraph.length }));
  return shown.length <= LONGEST ? shown : sentencesOf(shown);
}

function sentencesOf(text: string): string {
  for (let at = LONGEST; at > 0; at--) if (endsSentence(text, at)) return text.slice(0, at + 1).trim();
  return `${text.slice(0, LONGEST).trim()}…`;
}
