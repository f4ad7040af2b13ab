import * as vscode from 'vscode';
import { type DatedItem, datedLine, datedWords, ownFactOf, ownLinkOf } from '../../core/answers/entities/chronicle';
import { byYearAndMonth, type ChronicleFilter } from '../../core/answers/entities/chronicleFilter';
import { COMING_UP, kindWord, monthSayer } from '../../core/answers/entities/chronicleWords';
import { citationsText } from '../../core/answers/entities/citation';
import { type DatedNote, shownMentions } from '../../core/answers/entities/datedNotes';
import type { Moment } from '../../core/answers/entities/held';
import { setComingApart, timeUntil } from '../../core/answers/entities/timeUntil';
import { dateText } from '../../core/answers/entities/valueText';
import { displayName } from '../../core/answers/names/displayName';
import type { Registry } from '../../core/registry/merging/registry';
import { inLanguage, listSeparator } from '../../core/registry/vocabulary/words';
import type { Host } from '../../workspace/host';
import { noteLines, rangeOfMention } from '../shared/notes/noteMentions';
import { type CitedRow, citedContext } from '../shared/rows/citedRow';
import { mentionsWords } from '../shared/rows/countWords';
import { noteName } from '../shared/rows/entityName';
import { pageCommand, schemaThemeIcon } from '../shared/rows/entityTreeItem';
import type { Expansion } from '../shared/rows/expansion';
import { mentionRow, noteItem } from '../shared/rows/mentionRows';
import { branch, inChunks, openCommand, type TreeNode } from '../shared/rows/treeNode';

/** Up to this many rows all months are expanded at first, and notes with few mentions; otherwise only the newest month is. */
const OPEN_UP_TO = 300;
const MENTIONS_OPEN = 5;

/** The items of the timeline, the newest first. */
export interface ListedTimeline {
  /** The one that the items are of. */
  readonly registry: Registry;
  readonly entries: readonly (DatedItem | DatedNote)[];
  readonly filter: ChronicleFilter;
  /** As YYYY-MM-DD. */
  readonly today: string;
}

/** A row for what is coming, the soonest first, and one for each year, with its months and their items below it. */
export function timelineRows(host: Host, content: ListedTimeline, expansion: Pick<Expansion, 'isOpen'>): TreeNode[] {
  const isShort = content.entries.length <= OPEN_UP_TO;
  const entryRow = (parent: TreeNode, entry: DatedItem | DatedNote): TreeNode =>
    'note' in entry ? noteRow(host, parent, entry, content, isShort, expansion) : datedRow(content, parent, entry);
  const group = (id: string, label: string, count: number, otherwise: boolean) => () =>
    groupItem(label, count, expansion.isOpen(id, otherwise));
  const { coming, others } = setComingApart(content.entries, momentOf(content));
  const comingUp = group('coming', inLanguage(COMING_UP, vscode.env.language), coming.length, true);
  const comingRow = branch(undefined, 'coming', comingUp, (node) =>
    inChunks(node, coming, ({ date }) => date, entryRow),
  );
  const nameOf = monthSayer(vscode.env.language);
  const years = byYearAndMonth(others).map(({ year, months }, yearIndex) => {
    const count = months.reduce((sum, month) => sum + month.items.length, 0);
    return branch(undefined, year, group(year, year, count, isShort || yearIndex === 0), (node) =>
      months.map(({ month, items }, index) => {
        const label = nameOf(month);
        const isOpen = isShort || (yearIndex === 0 && index === 0);
        return branch(node, month, group(`${year}/${month}`, label, items.length, isOpen), (above) =>
          inChunks(above, items, ({ date }) => date, entryRow),
        );
      }),
    );
  });
  return coming.length === 0 ? years : [comingRow, ...years];
}

function momentOf({ today }: ListedTimeline): Moment {
  return { asOf: undefined, today };
}

function groupItem(label: string, count: number, isOpen: boolean): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const words = count === 1 ? vscode.l10n.t('1 dated item') : vscode.l10n.t('{0} dated items', count);
  return Object.assign(new vscode.TreeItem(label, isOpen ? Expanded : Collapsed), {
    description: String(count),
    accessibilityInformation: { label: [label, words].join(', ') },
  });
}

/** The label of a row, and what its description says of the date, if it is coming. */
function whenOf(
  { date }: DatedItem | DatedNote,
  content: ListedTimeline,
): { readonly label: string; readonly until: string } {
  const until = timeUntil(date, momentOf(content), vscode.env.language);
  return { label: until === '' ? dayOf(date) : date, until };
}

/** "16" below "July 2025"; a dash if no day is given. */
function dayOf(date: string): string {
  return /^-?\d{4}-\d\d-(\d\d)/.exec(date)?.[1] ?? '–';
}

/** The day first and the text next, since a narrow sidebar cuts off the end; a click opens the dossier. */
function datedRow(content: ListedTimeline, parent: TreeNode, dated: DatedItem): CitedRow {
  const { registry } = content;
  const { about, key, kind, date, endDate } = dated;
  const locale = vscode.env.language;
  const cited = (language: string) => datedLine(registry, dated, language, momentOf(content));
  /** As `datedLine`, without "planned" where the row says how soon it is. */
  const said = () => {
    const words = datedWords(registry, dated, locale, momentOf(content));
    const isComing = words.held === 'planned' && whenOf(dated, content).until !== '';
    return { ...words, text: [isComing ? '' : words.status, words.text].filter(Boolean).join(' · ') };
  };
  const ownFact = ownFactOf(dated);
  const ownLink = ownLinkOf(dated);
  const involved = (): string => {
    const found = dated.involved.flatMap((id) => registry.entity(id) ?? []);
    return found.map((entity) => displayName(entity, locale)).join(listSeparator(locale));
  };
  return {
    id: `${parent.id}/${key}`,
    parent,
    entity: about,
    cited,
    ...(ownFact && { ownFact }),
    ...(ownLink && { ownLink }),
    item() {
      const { text, citations } = said();
      const { label, until } = whenOf(dated, content);
      return Object.assign(new vscode.TreeItem(label), {
        description: [until, text].filter(Boolean).join(' · '),
        iconPath: iconOf(registry, kind),
        contextValue: citedContext(registry, citations, ownFact ? 'own' : ownLink ? 'ownLink' : ''),
        ...pageCommand(about),
        accessibilityInformation: {
          label: [dateText(date, endDate), until, text, involved(), kindWord(registry.vocabulary, kind, locale)]
            .filter(Boolean)
            .join(', '),
        },
      });
    },
    tooltip() {
      const { text, citations } = said();
      const source = citationsText(citations, locale);
      const lines = [
        [dateText(date, endDate), whenOf(dated, content).until, kindWord(registry.vocabulary, kind, locale)]
          .filter(Boolean)
          .join(' · '),
        text,
        involved(),
        source,
      ];
      const tooltip = new vscode.MarkdownString();
      for (const line of lines) if (line) tooltip.appendText(line).appendMarkdown('\n\n');
      return tooltip;
    },
  };
}

/** A note of that date, with its mentions below it; a click opens it at the first of them. */
function noteRow(
  { index, log }: Pick<Host, 'index' | 'log'>,
  parent: TreeNode,
  dated: DatedNote,
  content: ListedTimeline,
  isShort: boolean,
  expansion: Pick<Expansion, 'isOpen'>,
): TreeNode {
  const { note, date } = dated;
  const uri = vscode.Uri.parse(note, true);
  const mentions = () => shownMentions(index, note, content.filter);
  const item = (): vscode.TreeItem => {
    const [first, ...others] = mentions();
    const count = others.length + (first ? 1 : 0);
    const { label, until } = whenOf(dated, content);
    const isOpen = expansion.isOpen(`${parent.id}/${note}`, isShort && count <= MENTIONS_OPEN);
    return Object.assign(noteItem(uri, count, isOpen), {
      label,
      description: [until, noteName(uri), count].filter((part) => part !== '').join(' · '),
      accessibilityInformation: {
        label: [date, until, noteName(uri), mentionsWords(count)].filter(Boolean).join(', '),
      },
      ...openCommand(first && new vscode.Location(uri, rangeOfMention(first))),
    });
  };
  return branch(parent, note, item, async (row) => {
    const lines = await noteLines({ log }, uri);
    return mentions().map((mention) => mentionRow(row, uri, lines, rangeOfMention(mention)));
  });
}

function iconOf({ vocabulary }: Registry, kind: string): vscode.ThemeIcon {
  if (kind === 'fact') return new vscode.ThemeIcon('note');
  return kind === 'link' ? new vscode.ThemeIcon('type-hierarchy-sub') : schemaThemeIcon(vocabulary, kind);
}
