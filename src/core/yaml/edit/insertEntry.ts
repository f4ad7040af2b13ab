import { runToEnd } from '../../base/resumable';
import type { Span } from '../../base/span';
import type { TextEdit } from '../../base/textEdit';
import { lineOf } from '../../base/textLines';
import type { EntityList } from '../split/registryParts';
import { splitRegistry } from '../split/splitRegistry';
import { type EntryStyle, entryStyle, indentOf, withDash } from './entryStyle';
import { writeScalar } from './writeScalar';

/** What is known of an entity when it is first written down. */
export interface EntryDraft {
  readonly id: string;
  readonly schema: string;
  /** At least one; a BCP-47 tag for each, or '' where the language is not known. */
  readonly names: readonly { readonly lang: string; readonly value: string }[];
  readonly aliases?: readonly string[];
}

/** A change of a registry text, and where its summary is then to be typed: an offset in the new text. */
export interface Insertion extends TextEdit {
  readonly cursor: number;
}

/**
 * Writes the entry after the last one of the file, laid out like those that are there; nothing else changes. A file
 * without `entities`, even an empty one, gets them. undefined for a registry in brackets, which is not read. Never throws.
 */
export function insertEntry(text: string, draft: EntryDraft): Insertion | undefined {
  return insertItem(text, (style) => [...entryLines(draft, style), `${' '.repeat(style.keyColumn)}summary: `]);
}

/** The same for several entries, at least one, in their order; without summaries, which are not typed right then. */
export function insertEntries(text: string, drafts: readonly EntryDraft[]): TextEdit | undefined {
  return insertItem(text, (style) =>
    drafts.flatMap((draft, at) => [...(at > 0 && style.blankLineBetween ? [''] : []), ...entryLines(draft, style)]),
  );
}

/**
 * The same for an entry that is written already.
 *
 * @param linesOf its lines, without line ends, in the style of the file.
 */
export function insertItem(text: string, linesOf: (style: EntryStyle) => readonly string[]): Insertion | undefined {
  const parts = runToEnd(splitRegistry(text));
  if (parts.problems.some(({ code }) => code === 'whole-flow')) return undefined;
  const style = entryStyle(text, parts);
  const { eol } = style;
  const written = linesOf(style).join(eol);
  const { list } = parts;
  if (list?.empty) return place(text, list.empty, `${eol}${written}`, eol);
  if (list) {
    const end = contentEnd(text, list, style.dashColumn);
    const between = end > list.start && style.blankLineBetween ? eol : '';
    const isLineOpen = end > 0 && text[end - 1] !== '\n';
    const inserted = isLineOpen ? `${eol}${between}${written}` : `${between}${written}${eol}`;
    return place(text, { start: end, end }, inserted, eol);
  }
  const end = text.trimEnd().length;
  const head = end === 0 ? `version: 1${eol}${eol}` : eol + eol;
  return place(text, { start: end, end: text.length }, `${head}entities:${eol}${written}${eol}`, eol);
}

/** Where the content of the list ends. Blank lines at its end stay below, as do comments no deeper than the dashes. */
function contentEnd(text: string, { start, end }: EntityList, dashColumn: number): number {
  let at = end;
  while (at > start) {
    const line = text.slice(lineOf(text, at - 1).start, at);
    const isLeft = line.trimStart().startsWith('#') && indentOf(line) <= dashColumn;
    if (line.trim() !== '' && !isLeft) break;
    at -= line.length;
  }
  return at;
}

function entryLines(draft: EntryDraft, style: EntryStyle): readonly string[] {
  const { keyColumn, step, quote } = style;
  const indent = ' '.repeat(keyColumn);
  const lines = [
    `${indent}id: ${writeScalar(draft.id, quote)}`,
    `${indent}schema: ${writeScalar(draft.schema, quote)}`,
  ];
  const [first] = draft.names;
  const names = draft.names.map(({ lang, value }) => `${lang}: ${writeScalar(value, quote)}`);
  if (draft.names.length === 1 && first?.lang === '') lines.push(`${indent}name: ${writeScalar(first.value, quote)}`);
  else if (style.flowNames) lines.push(`${indent}name: { ${names.join(', ')} }`);
  else lines.push(`${indent}name:`, ...names.map((name) => indent + ' '.repeat(step) + name));
  return withDash([...lines, ...aliasLines(draft.aliases ?? [], style)], style);
}

function aliasLines(aliases: readonly string[], { keyColumn, aliasColumn, quote }: EntryStyle): readonly string[] {
  if (aliases.length === 0) return [];
  const key = `${' '.repeat(keyColumn)}alias:`;
  const written = aliases.map((alias) => writeScalar(alias, quote));
  if (aliasColumn === undefined) return [`${key} [${written.join(', ')}]`];
  return [key, ...written.map((alias) => `${' '.repeat(aliasColumn)}- ${alias}`)];
}

/** The cursor goes to the end of the inserted text, before its last line end. */
function place(text: string, span: Span, inserted: string, eol: string): Insertion {
  const lineEnd = inserted.endsWith(eol) ? eol.length : 0;
  const rest = text.slice(span.end);
  // What follows on the line of a replaced `[]`, a comment perhaps, must not end up in the summary.
  const fix = lineEnd === 0 && rest.trim() !== '' && !/^\r?\n/.test(rest) ? eol : '';
  return { span, text: inserted + fix, cursor: span.start + inserted.length - lineEnd };
}
