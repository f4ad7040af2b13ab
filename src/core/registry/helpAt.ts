import type { Span } from '../base/span';
import { type YamlCursor, yamlCursorAt } from '../yaml/cursor/yamlCursor';
import { sectionAt } from './expectedAt';
import type { Bilingual } from './vocabulary/rows';
import { keyHelp, keyRow, kindIn, linkTypeRow, schemaRow } from './vocabulary/vocabulary';
import { keyWord, linkTypeWord, schemaWord } from './vocabulary/words';

/** What a word of the registry format means: a key, a schema or a type of link. */
export interface RegistryHelp {
  readonly word: string;
  /** The span of the word, in UTF-16 units of the file. */
  readonly span: Span;
  /** What Dossier calls it elsewhere, in the language of the reader: "weak alias". */
  readonly label: string;
  readonly help: Bilingual;
  /** A line of YAML. */
  readonly example?: string;
}

/** Explains the word of the format at `offset` (UTF-16 units), for a reader of `locale`; undefined for all other text. */
export function helpAt(text: string, offset: number, locale: string): RegistryHelp | undefined {
  const cursor = yamlCursorAt(text, offset);
  if (!cursor) return undefined;
  const { start, end } = cursor.span;
  const word = text.slice(start, end);
  const found = cursor.kind === 'key' ? ofKey(cursor, word, locale) : ofValue(cursor, word, locale);
  return found && { word, span: cursor.span, ...found };
}

type Found = Omit<RegistryHelp, 'word' | 'span'>;

function ofKey({ path, siblings, hasColon }: YamlCursor, key: string, locale: string): Found | undefined {
  const section = hasColon ? sectionAt(path) : undefined;
  const help = section && keyHelp(section, key, siblings.get('type'));
  if (!section || !help) return undefined;
  const example = keyRow(section, key)?.example;
  return { label: keyWord(section, key, locale), help, ...(example !== undefined && { example }) };
}

function ofValue({ path }: YamlCursor, value: string, locale: string): Found | undefined {
  const section = sectionAt(path.slice(0, -1));
  const kind = section && kindIn(section, path.at(-1) ?? '');
  const schema = kind === 'schema' ? schemaRow(value) : undefined;
  if (schema) return { label: schemaWord(value, locale), help: schema.help };
  const type = kind === 'linkType' ? linkTypeRow(value) : undefined;
  return type && { label: linkTypeWord(value, locale), help: type.help };
}
