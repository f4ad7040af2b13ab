import * as vscode from 'vscode';
import { namesInSelection } from '../../core/changes/drafts/namesInSelection';
import type { LookupQuery } from '../../core/changes/exchange/lookup/candidate';
import { queryForEntity, queryForNames } from '../../core/changes/exchange/lookup/yente';
import { lookUp } from '../../core/notes/mentions/naming';
import type { Snapshot } from '../../core/registry/engine/snapshot';
import type { Entity } from '../../core/registry/model';
import { fieldsOf } from '../../core/text/base/lists';
import type { Host } from '../../workspace/host';
import { snapshotFor } from '../../workspace/notes/snapshotFor';
import { askNames } from '../shared/ask/askNames';
import { entitiesAtCursor, entityIdIn, rowsGiven } from '../shared/ask/entityArgument';
import { selectedRows } from '../shared/rows/rowView';

/** An entity, or names that no registry has, and what a service is asked about it. */
export interface Subject {
  readonly entity: Entity | undefined;
  readonly query: LookupQuery;
}

/**
 * What is to be looked up: the rows or the id that a command gets, the rows that are selected in the view that a key names, the
 * entity at the cursor, or the names that are selected or typed. Undefined if the user cancels; empty where nothing of it can be asked for.
 */
export async function subjectsOf(host: Host, argument: unknown, all: unknown): Promise<readonly Subject[] | undefined> {
  const editor = vscode.window.activeTextEditor;
  const { view } = fieldsOf(argument);
  const rows = view === undefined ? rowsGiven(argument, all) : selectedRows(view);
  const snapshot = snapshotFor(await host.settled(), editor?.document.uri);
  // A key in a view is about its rows alone, never about what is selected in a note.
  if (view !== undefined || rows.length > 1) {
    const subjects = rows.flatMap((row) => ofEntity(snapshot, entityIdIn(row)) ?? ofRow(snapshot, row) ?? []);
    return subjects.filter(
      ({ query }, index) => index === subjects.findIndex((other) => other.query.names[0] === query.names[0]),
    );
  }
  const [row] = rows;
  const id = entityIdIn(row);
  // One without a name, such as an event, cannot be asked for.
  if (id !== undefined && snapshot.registry.entity(id)) return listOf(ofEntity(snapshot, id));
  // The menu of an editor gives its address.
  const isGiven = typeof row === 'string' || ofRow(snapshot, row) !== undefined;
  const atCursor = !isGiven && editor?.selection.isEmpty ? ofEntity(snapshot, entitiesAtCursor(host)[0]) : undefined;
  if (atCursor) return [atCursor];
  const names = await askNames(host, row, {
    title: vscode.l10n.t('Look Up'),
    prompt: vscode.l10n.t('The name as notes write it, perhaps with another in brackets.'),
  });
  const values = names?.map(({ value }) => value);
  return values && listOf(ofNames(snapshot, values));
}

function listOf(subject: Subject | undefined): readonly Subject[] {
  return subject ? [subject] : [];
}

function ofEntity({ registry }: Snapshot, id: string | undefined): Subject | undefined {
  const entity = id === undefined ? undefined : registry.entity(id);
  const query = entity && queryForEntity(registry.vocabulary, entity);
  return query && { entity, query };
}

/** A row of *Not Yet Registered*. */
function ofRow(snapshot: Snapshot, row: unknown): Subject | undefined {
  const { unknownName } = fieldsOf(row);
  if (typeof unknownName !== 'string') return undefined;
  return ofNames(
    snapshot,
    namesInSelection(unknownName).map(({ value }) => value),
  );
}

/** The names, or the one entity that has one of them by now. */
function ofNames(snapshot: Snapshot, names: readonly string[]): Subject | undefined {
  const ids = new Set(names.flatMap((name) => lookUp(name, snapshot)?.entities ?? []));
  const [id] = ids;
  const query = queryForNames(names);
  return (ids.size === 1 ? ofEntity(snapshot, id) : undefined) ?? (query && { entity: undefined, query });
}
