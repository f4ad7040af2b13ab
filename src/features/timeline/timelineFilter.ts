import * as vscode from 'vscode';
import type { DatedItem } from '../../core/queries/entities/chronicle';
import { type ChronicleFilter, parsePeriod, periodWords } from '../../core/queries/entities/chronicleFilter';
import { displayName } from '../../core/queries/names/displayName';
import { entitiesInNote } from '../../core/queries/notes/entitiesInNote';
import { listSeparator } from '../../core/registry/vocabulary/words';
import type { Host } from '../../workspace/host';
import { askText, pickRows } from '../shared/dialogs';
import { noteName } from '../shared/noteName';
import { pickChoice } from '../shared/pickChoice';
import { pickEntity } from '../shared/pickEntity';
import { kindWord } from './timelineRows';

/** The filter that the user has chosen, as the workspace state keeps it. */
export interface TimelineFilter {
  /** `note`: those of the active note; otherwise the id of one; undefined: all. */
  readonly entities?: { readonly note: true } | { readonly id: string } | undefined;
  readonly kinds?: readonly string[] | undefined;
  /** As the user has typed it: see `parsePeriod`. */
  readonly period?: string | undefined;
}

/** The filter with its ids looked up. @param note the active note. */
export function chronicleFilter(
  host: Host,
  { entities, kinds, period }: TimelineFilter,
  note: vscode.TextDocument | undefined,
): ChronicleFilter {
  const mentions = (note && host.note(note)?.mentions) ?? [];
  const ids = !entities ? undefined : 'id' in entities ? [entities.id] : entitiesInNote(mentions).map(({ id }) => id);
  return {
    entities: ids && new Set(ids),
    kinds: kinds && new Set(kinds),
    period: period === undefined ? undefined : parsePeriod(period),
  };
}

/** The filter in words, the shortest first, for the title of the view; empty if it filters nothing. */
export function timelineFilterWords(
  host: Host,
  { entities, kinds, period }: TimelineFilter,
  note: vscode.TextDocument | undefined,
): string {
  const locale = vscode.env.language;
  const parsed = period === undefined ? undefined : parsePeriod(period);
  const words = [
    parsed && periodWords(parsed, locale),
    kinds?.map((kind) => kindWord(host, kind)).join(listSeparator(locale)),
  ];
  if (entities && 'id' in entities) {
    const entity = host.snapshot.registry.entity(entities.id);
    words.push(entity ? displayName(entity, locale) : entities.id);
  } else if (entities) words.push(note ? noteName(note.uri) : vscode.l10n.t('No note is active'));
  return words.filter(Boolean).join(' · ');
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
    label: kindWord(host, kind),
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
