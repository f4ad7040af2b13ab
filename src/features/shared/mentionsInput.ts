import * as vscode from 'vscode';
import type { Mention } from '../../core/mentions/mention';
import { displayName } from '../../core/queries/displayName';
import { placeOf } from '../../core/queries/timeline';
import type { Entity } from '../../core/registry/model';
import type { Host } from '../../workspace/host';
import type { Note } from '../../workspace/openNotes';
import { entitiesAtCursor } from './entityArgument';
import { mentionLabel, noteName } from './mentionRows';
import { openMentionsOf } from './openMentions';
import type { ReferencesInput, ReferencesModel } from './referencesView';
import { openCommand } from './treeNode';

interface FileRow {
  readonly note: Note;
  readonly rows: MentionRow[];
}

interface MentionRow {
  readonly file: FileRow;
  readonly mention: Mention;
  readonly location: vscode.Location;
}

type Row = FileRow | MentionRow;

/** The mentions of an entity in open notes, for the References view; found anew each time that view asks. */
export function mentionsInput(host: Host, entity: Entity): ReferencesInput<Row> | undefined {
  const location = atCursor(host, entity) ?? host.location(placeOf(entity)) ?? mentionLocations(host, entity)[0];
  if (!location) return undefined;
  const input: ReferencesInput<Row> = {
    contextValue: 'dossier.mentions',
    title: displayName(entity, vscode.env.language),
    location,
    resolve: () => modelOf(fileRows(host, entity)),
    with: () => input,
  };
  return input;
}

/** Where the open notes mention an entity, as locations. */
export function mentionLocations(host: Host, entity: Entity): vscode.Location[] {
  return fileRows(host, entity).flatMap(({ rows }) => rows.map(({ location }) => location));
}

/** From here the view picks the nearest mention, if it is one that the cursor is on. */
function atCursor(host: Host, entity: Entity): vscode.Location | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !entitiesAtCursor(host, editor).includes(entity.id)) return undefined;
  return new vscode.Location(editor.document.uri, editor.selection.active);
}

function fileRows(host: Host, entity: Entity): FileRow[] {
  return openMentionsOf(host, entity.id).map(({ note, mentions }) => {
    const file: FileRow = { note, rows: [] };
    for (const mention of mentions) {
      file.rows.push({ file, mention, location: new vscode.Location(note.document.uri, note.range(mention)) });
    }
    return file;
  });
}

function modelOf(files: FileRow[]): ReferencesModel<Row> {
  const all = files.flatMap(({ rows }) => rows);
  const step = (from: Row, by: number): Row => {
    const index = 'rows' in from ? all.indexOf(from.rows[0]!) : all.indexOf(from);
    return all[(index + by + all.length) % all.length] ?? from;
  };
  return {
    provider: {
      getTreeItem: (row) => ('rows' in row ? fileItem(row) : mentionItem(row)),
      getChildren: (row) => (row === undefined ? files : 'rows' in row ? row.rows : []),
      getParent: (row) => ('rows' in row ? undefined : row.file),
    },
    message: message(all.length, files.length),
    navigation: {
      nearest(uri, position) {
        const inFile = all.filter(({ location }) => location.uri.toString() === uri.toString());
        return inFile.find(({ location }) => location.range.end.isAfterOrEqual(position)) ?? inFile.at(-1) ?? all[0];
      },
      next: (from) => step(from, 1),
      previous: (from) => step(from, -1),
      location: (row) => ('rows' in row ? row.rows[0]?.location : row.location),
    },
    highlights: {
      getEditorHighlights: (row, uri) =>
        ('rows' in row ? row : row.file).rows
          .filter(({ location }) => location.uri.toString() === uri.toString())
          .map(({ location }) => location.range),
    },
  };
}

function message(mentions: number, notes: number): string {
  if (mentions === 0) return vscode.l10n.t('No open note mentions it.');
  if (notes === 1) return vscode.l10n.t('{0} in one open note', mentions);
  return vscode.l10n.t('{0} in {1} open notes', mentions, notes);
}

function fileItem({ note, rows }: FileRow): vscode.TreeItem {
  const item = new vscode.TreeItem(noteName(note), vscode.TreeItemCollapsibleState.Expanded);
  item.resourceUri = note.document.uri;
  item.iconPath = vscode.ThemeIcon.File;
  item.description = String(rows.length);
  return item;
}

function mentionItem({ file, mention, location }: MentionRow): vscode.TreeItem {
  const item = new vscode.TreeItem(mentionLabel(file.note, mention));
  return Object.assign(item, openCommand(location));
}
