import * as vscode from 'vscode';
import { displayName, otherNames, textFor } from '../../core/answers/names/displayName';
import { type Expected, expectedValue, type KnownWords } from '../../core/registry/expectedAt';
import type { Entity, Source } from '../../core/registry/model';
import { DEFAULT_SCHEMA, type MapKind, TOPICS, type Vocabulary } from '../../core/registry/vocabulary/vocabulary';
import {
  countryName,
  keyWord,
  linkTypeWord,
  saysMore,
  schemaWord,
  topicWord,
} from '../../core/registry/vocabulary/words';
import { COUNTRY_CODES } from '../../core/text/languages/guessCountry';
import type { YamlCursor } from '../../core/text/yaml/cursor/yamlCursor';
import { writeScalar } from '../../core/text/yaml/write/writeScalar';
import { sourceMarkdown } from '../shared/card/sourceMarkdown';
import { EntityItem, entityItemKind } from '../shared/rows/entityItems';

const { EnumMember, File, Keyword, Property } = vscode.CompletionItemKind;

/** Completes the id of an entity that was found by `typed`, an id or any name. */
export function entityReference(vocabulary: Vocabulary, entity: Entity, typed: string): EntityItem {
  const locale = vscode.env.language;
  const names = [displayName(entity, locale), otherNames(entity, locale)[0]].filter(Boolean).join(' ');
  const kind = entity.schema === DEFAULT_SCHEMA ? undefined : schemaWord(vocabulary, entity.schema, locale);
  const detail = [names, kind].filter(Boolean).join(' · ');
  const item = new EntityItem(entity.id, { label: entity.id, description: detail }, entityItemKind(entity));
  item.detail = detail;
  item.insertText = entity.id;
  // The editor filters by this text; an entity that was found by a name has to pass too.
  item.filterText = entity.id.startsWith(typed) ? entity.id : `${typed} `;
  return item;
}

/** All values that are allowed at the place, except ids of entities; the editor filters them. */
export function wordItems(
  words: KnownWords,
  expected: Expected,
  cursor: YamlCursor,
  sources: readonly Source[],
): vscode.CompletionItem[] {
  const locale = vscode.env.language;
  const { vocabulary } = words;
  switch (expected.kind) {
    case 'keys':
      return expected.words.map((key) => keyItem(words, key, expected.section, cursor, locale));
    case 'schemas':
      return expected.words.map((schema) => word(schema, schemaWord(vocabulary, schema, locale)));
    case 'linkTypes':
      return expected.words.map((type) => linkTypeItem(vocabulary, type, locale));
    case 'languages':
      return expected.words.map((tag) => asKey(word(tag, languageName(tag, locale)), cursor));
    case 'words':
      return expected.words.map((value) => asKey(word(value, undefined), cursor));
    case 'topic':
      return TOPICS.map((code) => word(code, topicWord(code, locale)));
    case 'country':
      return COUNTRY_CODES.map((code) => countryItem(code, locale));
    case 'source':
      return sources.map((source) => sourceItem(source, locale));
    case 'entity':
    case 'path':
      return [];
  }
}

function word(value: string, meaning: string | undefined): vscode.CompletionItem {
  const description = meaning && saysMore(meaning, value) ? meaning : undefined;
  const item = new vscode.CompletionItem({ label: value, ...(description && { description }) }, EnumMember);
  if (description) item.detail = description;
  item.insertText = value;
  return item;
}

function linkTypeItem(vocabulary: Vocabulary, type: string, locale: string): vscode.CompletionItem {
  const meaning = linkTypeWord(vocabulary, type, locale);
  return word(
    type,
    [saysMore(meaning, type) ? meaning : '', vocabulary.linkEnds(type).join(', ')].filter(Boolean).join(' · '),
  );
}

const FILE_MAPS: ReadonlySet<string> = new Set(['entities', 'sources', 'schemas', 'linkTypes']);

/** A key with known values opens the list of these next. */
function keyItem(
  words: KnownWords,
  key: string,
  section: MapKind,
  cursor: YamlCursor,
  locale: string,
): vscode.CompletionItem {
  const item = asKey(word(key, keyWord(words.vocabulary, section, key, locale)), cursor);
  item.kind = Property;
  if (cursor.hasColon) return aligned(item, cursor);
  const isList = (key === 'facts' || key === 'links') && cursor.path.length === 1;
  if (isList && !cursor.inline) {
    item.insertText = new vscode.SnippetString(
      `${key}:\n  - ${key === 'facts' ? 'date: $1\n    text: $0' : 'type: $0'}`,
    );
  } else if (FILE_MAPS.has(key) && cursor.path.length === 0) item.insertText = `${key}:`;
  const expected = expectedValue(words, section, key);
  if ((expected && !('isOpen' in expected)) || key === 'links')
    item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return aligned(item, cursor);
}

/** A key that is chosen at the dash of its item goes to the column of the other keys. */
function aligned(item: vscode.CompletionItem, { missingIndent }: YamlCursor): vscode.CompletionItem {
  if (missingIndent === 0) return item;
  const { insertText = '' } = item;
  const blanks = ' '.repeat(missingIndent);
  const text = (typeof insertText === 'string' ? insertText : insertText.value).replace(/^/gm, blanks);
  item.insertText = typeof insertText === 'string' ? text : new vscode.SnippetString(text);
  return item;
}

/** A key is inserted with its colon, unless there is one. */
function asKey(item: vscode.CompletionItem, cursor: YamlCursor): vscode.CompletionItem {
  if (cursor.kind === 'value') return item;
  item.kind = Keyword;
  if (!cursor.hasColon) item.insertText = `${String(item.insertText)}: `;
  return item;
}

function countryItem(code: string, locale: string): vscode.CompletionItem {
  const [own, english] = [countryName(code, locale), countryName(code, 'en')];
  const item = word(code, own);
  item.filterText = [code, own, english].join(' ');
  return item;
}

function sourceItem(source: Source, locale: string): vscode.CompletionItem {
  const title = textFor(locale, source.title);
  const publisher = textFor(locale, source.publisher);
  const item = word(source.id, [publisher, title].filter(Boolean).join(' · ') || undefined);
  item.kind = File;
  item.documentation = sourceMarkdown(source, locale);
  item.filterText = [source.id, publisher, title].filter(Boolean).join(' ');
  return item;
}

/** A path of a note, in quotes where YAML needs them. */
export function pathItem(path: string, { quote }: YamlCursor): vscode.CompletionItem {
  const item = new vscode.CompletionItem(path, File);
  item.insertText = quote === '' ? writeScalar(path, '"') : path;
  item.filterText = path;
  return item;
}

function languageName(tag: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
}
