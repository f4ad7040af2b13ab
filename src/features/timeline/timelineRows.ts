import * as vscode from 'vscode';
import type { DatedItem } from '../../core/queries/entities/chronicle';
import { byYearAndMonth } from '../../core/queries/entities/chronicleFilter';
import { citationText } from '../../core/queries/entities/citation';
import { dateText } from '../../core/queries/entities/valueText';
import { displayName } from '../../core/queries/names/displayName';
import { listSeparator, schemaWord } from '../../core/registry/vocabulary/words';
import type { Host } from '../../workspace/host';
import { sourceNote } from '../../workspace/notes/sourceNote';
import { schemaThemeIcon } from '../shared/schemaThemeIcon';
import { branch, type TreeNode } from '../shared/tree/treeNode';

/** Up to this many items all months are expanded; otherwise only the newest is. */
const OPEN_UP_TO = 200;

export interface DatedNode extends TreeNode {
  readonly dated: DatedItem;
}

export function isDatedNode(value: unknown): value is DatedNode {
  return typeof value === 'object' && value !== null && 'dated' in value;
}

/** A row for each year, with its months and their items below it. */
export function timelineRows(host: Host, items: readonly DatedItem[]): TreeNode[] {
  const isShort = items.length <= OPEN_UP_TO;
  return byYearAndMonth(items).map(({ year, months }, yearIndex) => {
    const count = months.reduce((sum, month) => sum + month.items.length, 0);
    return branch(undefined, year, groupItem(year, count, isShort || yearIndex === 0), (node) =>
      months.map(({ month, items }, index) => {
        const isOpen = isShort || (yearIndex === 0 && index === 0);
        const label = month === year ? vscode.l10n.t('{0}, no month given', year) : monthName(month);
        return branch(node, month, groupItem(label, items.length, isOpen), (above) =>
          items.map((item) => datedRow(host, above, item)),
        );
      }),
    );
  });
}

function groupItem(label: string, count: number, isOpen: boolean): () => vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  return () =>
    Object.assign(new vscode.TreeItem(label, isOpen ? Expanded : Collapsed), {
      description: String(count),
      accessibilityInformation: { label: [label, itemsWords(count)].join(', ') },
    });
}

function itemsWords(count: number): string {
  return count === 1 ? vscode.l10n.t('1 dated item') : vscode.l10n.t('{0} dated items', count);
}

/** "July 2025", "2025年7月". */
function monthName(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  const format = new Intl.DateTimeFormat(vscode.env.language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return Number.isNaN(date.valueOf()) ? month : format.format(date);
}

/** The day first and the text next, since a narrow sidebar cuts off the end; a click opens the dossier. */
function datedRow(host: Host, parent: TreeNode, dated: DatedItem): DatedNode {
  const { about, key, kind, date, endDate, text } = dated;
  const locale = vscode.env.language;
  const involved = (): string => {
    const found = dated.involved.flatMap((id) => host.snapshot.registry.entity(id) ?? []);
    return found.map((entity) => displayName(entity, locale)).join(listSeparator(locale));
  };
  return {
    id: `${parent.id}/${key}`,
    parent,
    entity: about,
    dated,
    item: () =>
      Object.assign(new vscode.TreeItem(date.slice(5) || date), {
        description: text,
        iconPath: iconOf(kind),
        contextValue: placeOfSource(host, dated) ? 'dossier.dated.sourced' : 'dossier.dated',
        command: { command: 'dossier.openDossier', title: vscode.l10n.t('Open'), arguments: [about] },
        accessibilityInformation: {
          label: [dateText(date, endDate), text, involved(), kindWord(kind)].filter(Boolean).join(', '),
        },
      }),
    tooltip() {
      const source = dated.citation && citationText(dated.citation, locale);
      const lines = [`${dateText(date, endDate)} · ${kindWord(kind)}`, text, involved(), source];
      const tooltip = new vscode.MarkdownString();
      for (const line of lines) if (line) tooltip.appendText(line).appendMarkdown('\n\n');
      return tooltip;
    },
  };
}

/** The word for a kind of dated item: "Event", "Fact", … */
export function kindWord(kind: string): string {
  if (kind === 'fact') return vscode.l10n.t('Fact');
  if (kind === 'link') return vscode.l10n.t('Relation');
  return schemaWord(kind, vscode.env.language);
}

function iconOf(kind: string): vscode.ThemeIcon {
  if (kind === 'fact') return new vscode.ThemeIcon('note');
  return kind === 'link' ? new vscode.ThemeIcon('type-hierarchy-sub') : schemaThemeIcon(kind);
}

/** Where the source of an item can be read: a page of the web or a note of the user; undefined if it names neither. */
export function placeOfSource(host: Host, { citation }: DatedItem): vscode.Uri | undefined {
  const source = host.snapshot.registry.sources.get(citation?.source ?? '');
  const { url } = source ?? {};
  if (url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url)) return vscode.Uri.parse(url, true);
  return source && sourceNote(source);
}
