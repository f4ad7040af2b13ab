import * as vscode from 'vscode';
import type { Kept, MergeConflict, NotTakenOver } from '../../core/merge/mergeEntries';
import type { RegistryMerge } from '../../core/merge/mergeInRegistries';
import type { Entity } from '../../core/registry/model';
import type { Vocabulary } from '../../core/registry/vocabulary/vocabulary';
import { keyWord, linkTypeWord, listSeparator, schemaWord } from '../../core/registry/vocabulary/words';
import type { Host } from '../../workspace/host';
import { pickRow } from '../shared/dialogs';
import { entityName } from '../shared/entityName';

/** The entity that goes, and the one that stays. */
export interface MergeEnds {
  readonly from: Entity;
  readonly into: Entity;
}

interface Row extends vscode.QuickPickItem {
  readonly does: 'merge' | 'swap' | 'nothing' | MergeConflict;
}

interface Reviewed {
  readonly ends: MergeEnds;
  readonly plan: RegistryMerge;
}

/**
 * Shows which entity goes, what excludes each other, of which the user chooses what stays, and what is left out. Undefined if
 * the user cancels, or there is no plan.
 *
 * @param maySwap whether either may go.
 */
export async function reviewMerge(
  host: Host,
  proposed: MergeEnds,
  maySwap: boolean,
  planOf: (ends: MergeEnds, kept: ReadonlyMap<string, Kept>) => Promise<RegistryMerge | undefined>,
): Promise<Reviewed | undefined> {
  let ends = proposed;
  let kept: ReadonlyMap<string, Kept> = new Map();
  for (;;) {
    const plan = await planOf(ends, kept);
    if (!plan) return undefined;
    const names = { from: entityName(host, ends.from.id), into: entityName(host, ends.into.id) };
    const placeHolder = vscode.l10n.t('Enter on a value takes another one; nothing else is lost');
    const row = await pickRow(rowsOf(host, names, maySwap, plan, kept), placeHolder, vscode.l10n.t('Merge Entities'));
    if (!row) return undefined;
    if (row.does === 'merge') return { ends, plan };
    if (row.does === 'swap') {
      ends = { from: ends.into, into: ends.from };
      kept = new Map();
    } else if (row.does !== 'nothing') {
      kept = new Map([...kept, [conflictKey(row.does), next(row.does, keptOf(row.does, kept))]]);
    }
  }
}

/** What stays where the user has not chosen: both values, or the one of the entity that stays. */
export function keptOf(conflict: MergeConflict, kept: ReadonlyMap<string, Kept>): Kept {
  return kept.get(conflictKey(conflict)) ?? (conflict.mayKeepBoth ? 'both' : 'into');
}

/** Tells the conflicts of a merge apart. */
function conflictKey({ key, lang }: MergeConflict): string {
  return `${key} ${lang}`;
}

function next({ mayKeepBoth }: MergeConflict, kept: Kept): Kept {
  const order: readonly Kept[] = mayKeepBoth ? ['both', 'into', 'from'] : ['into', 'from'];
  return order[(order.indexOf(kept) + 1) % order.length]!;
}

type Names = Record<'from' | 'into', string>;

function rowsOf(
  host: Host,
  names: Names,
  maySwap: boolean,
  { conflicts, leftOut }: RegistryMerge,
  kept: ReadonlyMap<string, Kept>,
): readonly Row[] {
  const { vocabulary } = host.snapshot.registry;
  const swapped = { from: names.into, into: names.from };
  return [
    {
      label: vscode.l10n.t('Merge'),
      description: vscode.l10n.t('{from} into {into}, which stays', names),
      iconPath: new vscode.ThemeIcon('git-merge'),
      does: 'merge',
    },
    ...(maySwap
      ? [
          {
            label: vscode.l10n.t('Merge'),
            description: vscode.l10n.t('{from} into {into}, which stays', swapped),
            iconPath: new vscode.ThemeIcon('arrow-swap'),
            does: 'swap' as const,
          },
        ]
      : []),
    ...conflicts.map((conflict) => conflictRow(vocabulary, names, conflict, keptOf(conflict, kept))),
    ...leftOut.map((each) => leftOutRow(vocabulary, each)),
  ];
}

function conflictRow(vocabulary: Vocabulary, names: Names, conflict: MergeConflict, kept: Kept): Row {
  const { key, lang } = conflict;
  const locale = vscode.env.language;
  const word = keyWord(vocabulary, 'entry', key, locale);
  const values = (side: 'into' | 'from'): string =>
    conflict[side]
      .map((value) => (key === 'schema' ? schemaWord(vocabulary, value, locale) : value))
      .join(listSeparator(locale));
  const other = kept === 'into' ? 'from' : 'into';
  const isBoth = kept === 'both';
  const label = isBoth ? [values('into'), values('from')].join(listSeparator(locale)) : values(kept);
  return {
    label: `${lang === '' ? word : `${word} (${lang})`}: ${label}`,
    description: isBoth ? vscode.l10n.t('both') : vscode.l10n.t('of {name}', { name: names[kept] }),
    ...(!isBoth && {
      detail: vscode.l10n.t('not {value}, of {name}', { value: values(other), name: names[other] }),
    }),
    iconPath: new vscode.ThemeIcon(isBoth ? 'check-all' : 'check'),
    does: conflict,
  };
}

function leftOutRow(vocabulary: Vocabulary, { key, texts }: NotTakenOver): Row {
  const locale = vscode.env.language;
  const isLink = vocabulary.linkTypeRow(key) !== undefined;
  return {
    label: isLink ? linkTypeWord(vocabulary, key, locale) : keyWord(vocabulary, 'entry', key, locale),
    description: texts.join(listSeparator(locale)),
    detail: vscode.l10n.t('Left out: it would relate the entity to itself, or means nothing for the other one.'),
    iconPath: new vscode.ThemeIcon('circle-slash'),
    does: 'nothing',
  };
}
