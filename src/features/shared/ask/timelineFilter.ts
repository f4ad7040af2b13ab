import * as vscode from 'vscode';
import type { TimelineChoice } from '../../../core/answers/dossier/pageState';
import type { DatedItem } from '../../../core/answers/entities/chronicle';
import { type ChronicleFilter, parsePeriod } from '../../../core/answers/entities/chronicleFilter';
import { kindWord } from '../../../core/answers/entities/chronicleWords';
import type { Host } from '../../../workspace/host';
import { askText, pickChoice, pickRows } from './dialogs';
import { pickEntity } from './pickEntity';

/** The filter that the user has chosen, as the workspace state keeps it. */
export interface TimelineFilter {
  /** `note`: those of the active note; otherwise the id of one; undefined: all. */
  readonly entities?: { readonly note: true } | { readonly id: string } | undefined;
  readonly kinds?: readonly string[] | undefined;
  /** As the user has typed it: see `parsePeriod`. */
  readonly period?: string | undefined;
}

/** What the view of the sidebar passes to *Show Timeline*, so that the page begins with the same rows. */
export interface TimelineArgument {
  /** See `ShownView`. */
  readonly of: string;
  readonly timeline: Pick<TimelineChoice, 'kinds' | 'period'>;
}

export function isTimelineArgument(value: unknown): value is TimelineArgument {
  return typeof value === 'object' && value !== null && 'timeline' in value && 'of' in value;
}

/** The kinds and the period of a filter, and the ids that it is about; undefined for all. */
export function chronicleFilter(
  { kinds, period }: Pick<TimelineFilter, 'kinds' | 'period'>,
  ids: readonly string[] | undefined,
): ChronicleFilter {
  return {
    entities: ids && new Set(ids),
    kinds: kinds && new Set(kinds),
    period: period === undefined ? undefined : parsePeriod(period),
  };
}

/** Lets the user change one part of the filter; undefined if cancelled. `items` are all, which have the kinds to choose from. */
export async function askForFilter(
  host: Host,
  filter: TimelineFilter,
  items: readonly DatedItem[],
): Promise<TimelineFilter | undefined> {
  const { entities, kinds, period } = filter;
  const choice = (label: string, isChosen: boolean, value: () => Promise<TimelineFilter | undefined>) => ({
    label,
    isChosen,
    value,
  });
  const choices = [
    choice(vscode.l10n.t('All Entities'), entities === undefined, async () => ({ ...filter, entities: undefined })),
    choice(vscode.l10n.t('Entities of the Active Note'), entities !== undefined && 'note' in entities, async () => ({
      ...filter,
      entities: { note: true } as const,
    })),
    choice(vscode.l10n.t('One Entity…'), entities !== undefined && 'id' in entities, async () => {
      const id = await pickEntity(host, vscode.l10n.t('Timeline of…'));
      return id === undefined ? undefined : { ...filter, entities: { id } };
    }),
    choice(vscode.l10n.t('Kinds…'), kinds !== undefined, () => askForKinds(host, filter, items)),
    choice(vscode.l10n.t('Dated Since…'), isSince(period), () => askForStart(filter)),
    choice(vscode.l10n.t('Period…'), period !== undefined && !isSince(period), () => askForPeriod(filter)),
  ];
  const ask = await pickChoice(vscode.l10n.t('Filter the timeline by'), [{ choices }]);
  return ask?.();
}

async function askForKinds(
  host: Host,
  filter: TimelineFilter,
  items: readonly DatedItem[],
): Promise<TimelineFilter | undefined> {
  const rows = [...new Set(items.map(({ kind }) => kind))].map((kind) => ({
    label: kindWord(host.snapshot.registry.vocabulary, kind, vscode.env.language),
    value: kind,
    picked: filter.kinds?.includes(kind) ?? true,
  }));
  const picked = await pickRows(rows, vscode.l10n.t('Kinds…'));
  if (!picked) return undefined;
  const isAll = picked.length === 0 || picked.length === rows.length;
  return { ...filter, kinds: isAll ? undefined : picked.map(({ value }) => value) };
}

function isSince(period = ''): boolean {
  const { since, until } = parsePeriod(period) ?? {};
  return since !== undefined && until === undefined;
}

async function askForStart(filter: TimelineFilter): Promise<TimelineFilter | undefined> {
  const text = await askText({
    title: vscode.l10n.t('Dated Since…'),
    value: isSince(filter.period) ? (parsePeriod(filter.period ?? '')?.since ?? '') : '',
    prompt: vscode.l10n.t('A day, a month or a year: 2025-07-10 · 2025-07 · 2025 · empty: all'),
    problem: (value) =>
      value.trim() === '' || isSince(`${value.trim()}/`) ? undefined : vscode.l10n.t('This is not a date.'),
  });
  return text === undefined ? undefined : { ...filter, period: text.trim() === '' ? undefined : `${text.trim()}/` };
}

async function askForPeriod(filter: TimelineFilter): Promise<TimelineFilter | undefined> {
  const text = await askText({
    title: vscode.l10n.t('Period…'),
    value: filter.period ?? '',
    prompt: vscode.l10n.t(
      '2025-07: that month · 2025-07-10/: since that day · 2025-05/2025-07: from May to July · empty: all',
    ),
    problem: (value) =>
      value.trim() === '' || parsePeriod(value) ? undefined : vscode.l10n.t('This is not a period.'),
  });
  return text === undefined ? undefined : { ...filter, period: text.trim() || undefined };
}
