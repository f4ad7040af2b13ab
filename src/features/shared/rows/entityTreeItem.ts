import * as vscode from 'vscode';
import { isMine } from '../../../core/answers/entities/entityFilter';
import { textWidth } from '../../../core/answers/map/textWidth';
import { displayName, otherNames } from '../../../core/answers/names/displayName';
import type { Registry } from '../../../core/registry/merging/registry';
import type { Entity } from '../../../core/registry/model';
import type { Vocabulary } from '../../../core/registry/vocabulary/vocabulary';
import { schemaIcon, schemaWord } from '../../../core/registry/vocabulary/words';
import { mentionsWords } from './countWords';

/** The icon of a kind of entity, in the colour of its underline in notes: so the sidebar is a legend of the underlines. */
export function schemaThemeIcon(vocabulary: Vocabulary, schema: string): vscode.ThemeIcon {
  const color = vocabulary.schemaRow(schema)?.color ?? 'other';
  return new vscode.ThemeIcon(schemaIcon(vocabulary, schema), new vscode.ThemeColor(`dossier.${color}`));
}

export const OPEN_PAGE = 'dossier.openDossier';

/** The second argument of that command from a row of a view, where a click leaves the keyboard in the list. */
export const FROM_ROW = 'row';

/** The command of a row that shows the page of an entity beside. */
export function pageCommand(id: string): { readonly command: vscode.Command } {
  return {
    command: { command: OPEN_PAGE, title: vscode.l10n.t('Open Dossier'), arguments: [id, FROM_ROW] },
  };
}

/**
 * The row of an entity, closed at first. A screen reader also reads its kind, which the icon shows.
 *
 * @param spoken what a screen reader reads in place of `label` and `description`.
 */
export function entityTreeItem(
  vocabulary: Vocabulary,
  { schema }: Entity,
  label: string,
  description: string,
  spoken = [label, description],
): vscode.TreeItem {
  const kind = schemaWord(vocabulary, schema, vscode.env.language);
  return Object.assign(new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed), {
    description,
    iconPath: schemaThemeIcon(vocabulary, schema),
    contextValue: 'dossier.entity',
    accessibilityInformation: { label: [...spoken, kind].filter(Boolean).join(', ') },
  });
}

/** A text, and what a screen reader says instead of it. */
export interface SpokenText {
  readonly shown: string;
  readonly spoken: string;
}

/** The texts of an entity's row besides its name. */
interface EntityFacts {
  /** How often the entity is mentioned; not shown if 0. */
  readonly mentions: number;
  readonly dates?: readonly SpokenText[];
  readonly marks?: readonly SpokenText[];
  /** The name by which it was found; otherwise one in another language is shown. */
  readonly found?: string | undefined;
  /** The label of the row, if it is not the name that is shown everywhere. */
  readonly label?: string | undefined;
  readonly isWatched?: boolean;
  /** In a list of the user's own entities, where the row need not say that it is one. */
  readonly isOwnList?: boolean | undefined;
}

/** The size of the font of a row, in pixels: what is beside the name is smaller. */
const FONT = 13;
/** In pixels: what a sidebar of 280 pixels shows of a row is some 195, in fonts that are a little wider than `textWidth` says. */
const ROOM = 185;

/**
 * The row of an entity by its name: how often it is mentioned, marks, and as far as there is room its dates, another name, and
 * whether the user has written an entry of it (where others have too). A screen reader reads all of it, the names first.
 */
export function namedEntityItem(registry: Registry, entity: Entity, facts: EntityFacts): vscode.TreeItem {
  const { mentions, dates = [], marks = [], isOwnList = false } = facts;
  const locale = vscode.env.language;
  const shown = displayName(entity, locale);
  const label = facts.label ?? shown;
  const names = [facts.found, shown, ...otherNames(entity, locale)];
  const other = names.find((name) => name !== undefined && name !== label) ?? '';
  const count: SpokenText[] = mentions > 0 ? [{ shown: String(mentions), spoken: mentionsWords(mentions) }] : [];
  const yours: SpokenText = { shown: vscode.l10n.t('yours'), spoken: vscode.l10n.t('yours') };
  const watched: SpokenText[] = facts.isWatched
    ? [{ shown: `◉ ${vscode.l10n.t('watched')}`, spoken: vscode.l10n.t('watched') }]
    : [];
  const before = [...dates, ...count, ...marks, ...watched];
  const after = isMine(entity) && !isOwnList && !registry.isAllOwn ? [yours] : [];
  const textsOf = (part: keyof SpokenText, ...all: readonly SpokenText[]): readonly string[] =>
    all.map((mark) => mark[part]);
  // A name that was searched for is there even if a part of it is cut off.
  const isFound = other !== '' && other === facts.found;
  const fits = (text: string): boolean => textWidth(`${label} ${text}`, FONT) <= ROOM;
  const shownBefore = before.filter((each) => !dates.includes(each) || fits(each.shown));
  let description = [...textsOf('shown', ...shownBefore), ...(isFound ? [other] : [])].join(' · ');
  for (const text of [...(isFound ? [] : [other]), ...textsOf('shown', ...after)].filter(Boolean)) {
    const longer = description === '' ? text : `${description} · ${text}`;
    if (fits(longer)) description = longer;
  }
  const spoken = [label, other, ...textsOf('spoken', ...before, ...after)];
  const item = entityTreeItem(registry.vocabulary, entity, label, description, spoken);
  return Object.assign(item, facts.isWatched && { contextValue: `${item.contextValue}.watched` });
}

/** The sign of an entity in lists of symbols, by its schema: the editor has signs for the parts of programs only. */
export function symbolKind(vocabulary: Vocabulary, schema: string): vscode.SymbolKind {
  const row = vocabulary.schemaRow(schema);
  return row ? vscode.SymbolKind[row.symbol] : vscode.SymbolKind.Variable;
}
