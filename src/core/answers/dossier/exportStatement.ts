import type { Location } from '../../registry/model';
import { inBrackets, inLanguage } from '../../registry/vocabulary/words';
import type { CitedAs, CitedSource, Statement } from './dossier';
import { fileTarget, markdownLink, markdownText, webTarget } from './markdownText';
import { dossierWord } from './pageWords';

/** The parts of an exported page that have a heading, in their order, which is that of the page. */
export const PAGE_SECTIONS = [
  'contradictions',
  'timeline',
  'yourNotesSay',
  'relations',
  'appearsWith',
  'sources',
] as const;

export type PageSection = (typeof PAGE_SECTIONS)[number];

/** Paths and lines of files, as the editor or the command line knows them. */
export interface ExportPaths {
  /**
   * The path from the exported file to another one, with slashes; undefined where none leads there.
   *
   * @param file a registry or a note.
   * @param beside a path from the folder of `file`, of the file that is meant instead.
   */
  path(file: string, beside?: string): string | undefined;
  /** Zero-based. */
  line(location: Location): number;
}

/** The data that all parts of an export need. */
export interface ExportContext {
  readonly paths: ExportPaths;
  /** BCP 47. */
  readonly language: string;
  readonly asOf: string | undefined;
  /** See `sourceTargets`. */
  readonly targets: ReadonlyMap<string, string>;
}

/** By id of the source, in their order: the target of links to it, '' if it is nowhere. */
export function sourceTargets(sources: readonly CitedSource[], paths: ExportPaths): ReadonlyMap<string, string> {
  return new Map(
    sources.map(({ id, url, note }) => {
      const path = note && paths.path(note.file, note.path);
      return [id, webTarget(url) ?? (path === undefined ? '' : fileTarget(path))];
    }),
  );
}

/**
 * "**Led by**: Ada · chair · from 2027 (Gazette, para. 2) · *later*".
 *
 * @param label what the statement is about, or its date.
 * @param named the parts of the statement, of which empty ones are left out.
 * @param section where it is: which registry says so matters among contradictions, even if it is not the user's.
 */
export function statementLine(
  label: string,
  named: readonly string[],
  { citations, location, isOwn, held, status }: Statement,
  writing: ExportContext,
  section: PageSection,
): string {
  const { language, asOf } = writing;
  const said = named.filter((part) => part !== '').map(markdownText);
  const sources = [
    ...citations.map((cited) => citationLink(cited, writing)),
    ...(isOwn || section === 'contradictions' ? [lineMarkdown(location, writing)] : []),
  ];
  const isPlain = asOf === undefined || held === 'held' || held === 'undated' || held === 'unsaid';
  const word = isPlain ? status : dossierWord(held, language);
  const mark = word === '' ? '' : ` · *${word}*`;
  return labelledMarkdown(label, `${said.join(' · ')}${bracketed(sources, language)}${mark}`, language);
}

/** "**Led by**: …". @param markdown what follows. */
export function labelledMarkdown(label: string, markdown: string, language: string): string {
  return `**${markdownText(label)}**${inLanguage({ en: ': ', zh: '：' }, language)}${markdown}`;
}

/** " (…; …)"; '' without anything to put into brackets. */
export function bracketed(parts: readonly string[], language: string): string {
  if (parts.length === 0) return '';
  const { space, text } = inBrackets(parts.join(inLanguage({ en: '; ', zh: '；' }, language)), language);
  return `${space}${text}`;
}

/** "my.entities.yaml:14", as a link; of a registry that comes with Dossier, only its name. */
export function lineMarkdown(location: Location, { paths }: ExportContext): string {
  const path = paths.path(location.file);
  const name = (path ?? location.file).replace(/^.*[/\\]/su, '');
  if (path === undefined) return markdownText(name);
  const line = paths.line(location);
  return markdownLink(`${name}:${line + 1}`, fileTarget(path, line));
}

/** Links to the definition of the source at the end of the export. */
function citationLink({ text, source }: CitedAs, { targets }: ExportContext): string {
  if (source === undefined || !targets.get(source)) return markdownText(text);
  return `[${markdownText(text)}][${[...targets.keys()].indexOf(source) + 1}]`;
}
