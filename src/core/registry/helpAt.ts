import type { Span } from '../text/base/textEdit';
import { type YamlCursor, yamlCursorAt } from '../text/yaml/cursor/yamlCursor';
import { sectionAt } from './expectedAt';
import type { Bilingual } from './vocabulary/rows';
import { keyRow, type Vocabulary } from './vocabulary/vocabulary';
import { keyWord, linkTypeWord, schemaWord } from './vocabulary/words';

/** The meaning of a word of the registry format: a key, a schema or a type of link. */
export interface RegistryHelp {
  readonly word: string;
  /** The span of the word, in UTF-16 units of the file. */
  readonly span: Span;
  /** Its name elsewhere in Dossier, in the language of the reader: "weak alias". */
  readonly label: string;
  readonly help: Bilingual;
  /** A line of YAML. */
  readonly example?: string;
}

/** Explains the word of the format at `offset` (UTF-16 units), for a reader of `locale`; undefined for all other text. */
export function helpAt(vocabulary: Vocabulary, text: string, offset: number, locale: string): RegistryHelp | undefined {
  const cursor = yamlCursorAt(text, offset);
  if (!cursor) return undefined;
  const { start, end } = cursor.span;
  const word = text.slice(start, end);
  const found =
    cursor.kind === 'key' ? ofKey(vocabulary, cursor, word, locale) : ofValue(vocabulary, cursor, word, locale);
  return found && { word, span: cursor.span, ...found };
}

type Found = Omit<RegistryHelp, 'word' | 'span'>;

function ofKey(
  vocabulary: Vocabulary,
  { path, siblings, hasColon }: YamlCursor,
  key: string,
  locale: string,
): Found | undefined {
  const section = hasColon ? sectionAt(path) : undefined;
  const help = section && vocabulary.keyHelp(section, key, siblings.get('type'));
  if (!section || !help) return undefined;
  const example = keyRow(section, key)?.example;
  return { label: keyWord(vocabulary, section, key, locale), help, ...(example !== undefined && { example }) };
}

function ofValue(vocabulary: Vocabulary, { path }: YamlCursor, value: string, locale: string): Found | undefined {
  const section = sectionAt(path.slice(0, -1));
  const kind = section && vocabulary.kindIn(section, path.at(-1) ?? '');
  const schema = kind === 'schema' ? vocabulary.schemaRow(value) : undefined;
  if (schema) return { label: schemaWord(vocabulary, value, locale), help: schema.help };
  const type = kind === 'linkType' ? vocabulary.linkTypeRow(value) : undefined;
  return type && { label: linkTypeWord(vocabulary, value, locale), help: type.help };
}
