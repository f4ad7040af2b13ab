import * as vscode from 'vscode';
import { definitionOf } from '../../core/answers/entities/timelineItems';
import { displayName } from '../../core/answers/names/displayName';
import type { Entity } from '../../core/registry/model';
import type { Host } from '../../workspace/host';
import { entitiesAtCursor } from '../shared/ask/entityArgument';
import { noteLines, noteMentionsOf, rangeOfMention } from '../shared/notes/noteMentions';
import { countWords } from '../shared/rows/countWords';
import { mentionLabel, noteItem } from '../shared/rows/mentionRows';
import { plainTreeItem } from '../shared/rows/plainText';
import { openCommand } from '../shared/rows/treeNode';
import type { ReferencesInput, ReferencesModel } from './referencesView';

interface FileRow {
  readonly uri: vscode.Uri;
  readonly rows: MentionRow[];
  /** Read when the first row of the note is drawn. */
  lines: Promise<readonly string[]> | undefined;
}

interface MentionRow {
  readonly file: FileRow;
  readonly location: vscode.Location;
}

type Row = FileRow | MentionRow;

/** Notes are expanded at first until about this number of mentions is shown. */
const OPEN_UP_TO = 200;

/**
 * The mentions of an entity in all notes, for the References view, which gets the latest ones each time it resolves the
 * input. Undefined if the entity has no place and no mention.
 */
export function mentionsInput(host: Host, entity: Entity): ReferencesInput<Row> | undefined {
  const location = atCursor(host, entity) ?? host.location(definitionOf(entity)) ?? mentionLocations(host, entity)[0];
  if (!location) return undefined;
  const input: ReferencesInput<Row> = {
    contextValue: 'dossier.mentions',
    title: displayName(entity, vscode.env.language),
    location,
    async resolve() {
      await host.index.whenReady();
      return modelOf(host, fileRows(host, entity), countWords(host.index.mentions.counts(entity.id)));
    },
    with: () => input,
  };
  return input;
}

/** All mentions of an entity in notes. */
export function mentionLocations(host: Host, entity: Entity): vscode.Location[] {
  return fileRows(host, entity).flatMap(({ rows }) => rows.map(({ location }) => location));
}

/** The cursor, if it is on a mention of the entity; the view then selects the mention nearest to it. */
function atCursor(host: Host, entity: Entity): vscode.Location | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !entitiesAtCursor(host, editor).includes(entity.id)) return undefined;
  return new vscode.Location(editor.document.uri, editor.selection.active);
}

function fileRows(host: Host, entity: Entity): FileRow[] {
  return noteMentionsOf(host, entity.id).map(({ uri, mentions }) => {
    const file: FileRow = { uri, rows: [], lines: undefined };
    for (const mention of mentions) {
      file.rows.push({ file, location: new vscode.Location(uri, rangeOfMention(mention)) });
    }
    return file;
  });
}

function modelOf(host: Host, files: FileRow[], message: string): ReferencesModel<Row> {
  const all = files.flatMap(({ rows }) => rows);
  const places = new Map(all.map((row, index) => [row, index]));
  const step = (from: Row, by: number): Row => {
    const index = places.get('rows' in from ? from.rows[0]! : from) ?? 0;
    return all[(index + by + all.length) % all.length] ?? from;
  };
  const open = new Set<FileRow>();
  for (let index = 0, shown = 0; index < files.length && shown < OPEN_UP_TO; index++) {
    open.add(files[index]!);
    shown += files[index]!.rows.length;
  }
  return {
    provider: {
      getTreeItem: (row) =>
        'rows' in row ? plainTreeItem(noteItem(row.uri, row.rows.length, open.has(row))) : mentionItem(host, row),
      getChildren: (row) => (row === undefined ? files : 'rows' in row ? row.rows : []),
      getParent: (row) => ('rows' in row ? undefined : row.file),
    },
    message,
    navigation: {
      nearest(uri, position) {
        const inFile = files.find((file) => file.uri.toString() === uri.toString())?.rows ?? [];
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

async function mentionItem(host: Host, { file, location }: MentionRow): Promise<vscode.TreeItem> {
  file.lines ??= noteLines(host, file.uri);
  const item = new vscode.TreeItem(mentionLabel(await file.lines, location.range));
  return Object.assign(plainTreeItem(item), openCommand(location));
}
