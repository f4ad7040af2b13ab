import { exportedPageMark } from '../../notes/mentions/noteDate';
import { inBrackets, inLanguage, listSeparator } from '../../registry/vocabulary/words';
import type { Companion } from './companions';
import type { Dossier, DossierProperty, Remark, Statement, StatementGroup } from './dossier';
import {
  bracketed,
  type ExportContext,
  type ExportPaths,
  labelledMarkdown,
  lineMarkdown,
  PAGE_SECTIONS,
  type PageSection,
  sourceTargets,
  statementLine,
} from './exportStatement';
import { fileTarget, markdownLink, markdownText, textOf, webTarget } from './markdownText';
import type { NoteStatements } from './noteStatements';
import { dossierWord } from './pageWords';

/** The data of an exported page, without what came later than the date that it is for. */
export interface ExportedPage {
  readonly dossier: Dossier;
  /** In the order of `newestNotesFirst`; empty if they are left out, as `companions` then. */
  readonly notes: readonly NoteStatements[];
  readonly companions: readonly Companion[];
  /** Whether the user's remarks in registries are included. */
  readonly hasRemarks: boolean;
}

/**
 * The page of an entity as a note in Markdown, in the language of its dossier. The same data give the same text: it depends
 * on no clock and has no absolute path. What registries and notes say stays text.
 */
export function exportMarkdown(page: ExportedPage, paths: ExportPaths): string {
  const { dossier, hasRemarks } = page;
  const { id, language, asOf, sources, remarks, properties, keptUntil } = dossier;
  const writing: ExportContext = { paths, language, asOf, targets: sourceTargets(sources, paths) };
  const blocks = [
    ...head(dossier),
    ...(hasRemarks ? remarks.map((note) => remark(note, writing)) : []),
    list(properties.filter(({ isInHead }) => !isInHead).map((property) => propertyLine(property, language))),
    ...PAGE_SECTIONS.flatMap((section) => {
      const content = blocksOf(section, page, writing).filter((block) => block !== '');
      return content.length > 0 ? [`## ${dossierWord(section, language)}`, ...content] : [];
    }),
    keptUntil === '' ? '' : `*${markdownText(keptUntil)}*`,
  ];
  return `${exportedPageMark(id)}\n${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function blocksOf(section: PageSection, page: ExportedPage, writing: ExportContext): readonly string[] {
  const { dossier, notes } = page;
  switch (section) {
    case 'timeline':
      return [list(dossier.timeline.map((statement) => timelineLine(statement, writing)))];
    case 'yourNotesSay':
      return notes.flatMap((note) => noteBlocks(note, writing));
    case 'appearsWith':
      return [companionList(page.companions, writing.language)];
    case 'sources':
      return sourceBlocks(dossier, writing);
    default:
      return [
        section === 'relations' && dossier.hasUndatedRelation
          ? `*${dossierWord('undatedHolds', writing.language)}*`
          : '',
        list(dossier[section].flatMap((group) => groupLines(group, section, writing))),
      ];
  }
}

/** Names, kind and texts. */
function head(dossier: Dossier): string[] {
  const { title, otherNames, kind, language, asOf, nameThen, labelledNames, summary, description } = dossier;
  const separator = listSeparator(language);
  const others = otherNames.length > 0 ? inBrackets(otherNames.join(separator), language) : undefined;
  const named = labelledNames.map(({ label, names: all }) => {
    const texts = all.map(({ text, period }) => markdownText(text) + bracketed(period ? [period] : [], language));
    return labelledMarkdown(label, texts.join(separator), language);
  });
  return [
    `# ${markdownText(title + (others ? others.space + others.text : ''))}`,
    markdownText(kind),
    list([
      ...(asOf === undefined ? [] : [labelledMarkdown(dossierWord('asOf', language), markdownText(asOf), language)]),
      ...(nameThen === undefined
        ? []
        : [labelledMarkdown(dossierWord('calledThen', language), markdownText(nameThen), language)]),
      ...named,
    ]),
    markdownText(textOf(summary)),
    markdownText(textOf(description)),
  ];
}

function remark({ text, location }: Remark, writing: ExportContext): string {
  const { language } = writing;
  const said = `${markdownText(textOf(text))}${bracketed([lineMarkdown(location, writing)], language)}`;
  return `> ${labelledMarkdown(dossierWord('yourNote', language), said, language)}`;
}

function propertyLine({ label, values, addresses }: DossierProperty, language: string): string {
  const shown = values.map((value, index) => markdownLink(value, webTarget(addresses[index])));
  return labelledMarkdown(label, shown.join(listSeparator(language)), language);
}

function groupLines(
  { label, statements }: StatementGroup,
  section: PageSection,
  writing: ExportContext,
): readonly string[] {
  const runs = section === 'relations' ? runsOf(statements) : statements.map((each): Run => [each]);
  return runs.map((run) => {
    const [{ text, detail, date }] = run;
    const named = run.length > 1 ? run.map((each) => textOf(each.text)) : [textOf(text), detail, date];
    return statementLine(label, named, run[0], writing, section);
  });
}

type Run = readonly [Statement, ...Statement[]];

/** Relations of the built-in registry that say nothing but names, and cite the same, are on one line. */
function runsOf(statements: readonly Statement[]): readonly Run[] {
  const runs: [Statement, ...Statement[]][] = [];
  for (const statement of statements) {
    const last = runs.at(-1);
    if (last && areAlike(last[0], statement)) last.push(statement);
    else runs.push([statement]);
  }
  return runs;
}

function areAlike(a: Statement, b: Statement): boolean {
  const isBare = ({ date, detail, isOwn }: Statement): boolean => date === '' && detail === '' && !isOwn;
  const cited = ({ citations }: Statement): string => JSON.stringify(citations);
  return isBare(a) && isBare(b) && a.held === b.held && cited(a) === cited(b);
}

function timelineLine(statement: Statement, writing: ExportContext): string {
  const date = statement.date || dossierWord('undated', writing.language);
  return statementLine(date, [textOf(statement.text)], statement, writing, 'timeline');
}

function noteBlocks(note: NoteStatements, writing: ExportContext): readonly string[] {
  const path = writing.paths.path(note.note);
  const heading = markdownLink(note.title, path === undefined ? undefined : fileTarget(path));
  const date = note.date === '' ? dossierWord('undated', writing.language) : shownDate(note);
  const lines = note.sentences.map((sentence) => sentenceLine(sentence, note.note, writing));
  return [date === '' ? `### ${heading}` : `### ${heading} · ${date}`, list(lines)];
}

function sentenceLine(
  { pieces, isAmbiguous, line }: NoteStatements['sentences'][number],
  note: string,
  { paths, language }: ExportContext,
): string {
  const path = paths.path(note);
  const lineWord = inLanguage({ en: `line ${line + 1}`, zh: `第${line + 1}行` }, language);
  const link = markdownLink(lineWord, path === undefined ? undefined : fileTarget(path, line));
  const mark = isAmbiguous ? ` · *${dossierWord('ambiguous', language)}*` : '';
  return `${markdownText(textOf(pieces))}${bracketed([link], language)}${mark}`;
}

/** '' where the title of the note has it. */
function shownDate({ title, date }: NoteStatements): string {
  return title.includes(date) ? '' : date;
}

/** Who appears with the entity, and on how many lines. */
function companionList(companions: readonly Companion[], language: string): string {
  return list(
    companions.map(({ name, lines }) => {
      const onLines = inLanguage({ en: lines === 1 ? '1 line' : `${lines} lines`, zh: `${lines}行` }, language);
      return `${markdownText(name)} · ${onLines}`;
    }),
  );
}

/** The sources, and the definitions of the links to them. */
function sourceBlocks({ sources }: Dossier, { targets }: ExportContext): readonly string[] {
  const lines = sources.map(({ id, title, detail }, index) => {
    const shown = markdownText(title);
    const named = targets.get(id) ? `[${shown}][${index + 1}]` : shown;
    return `${index + 1}. ${[named, markdownText(detail)].filter((part) => part !== '').join(' · ')}`;
  });
  const definitions = [...targets.values()].flatMap((target, index) => (target ? [`[${index + 1}]: ${target}`] : []));
  return [lines.join('\n'), definitions.join('\n')];
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
