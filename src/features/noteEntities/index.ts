import * as vscode from 'vscode';
import { newIn } from '../../core/answers/entities/datedNotes';
import { isMine } from '../../core/answers/entities/entityFilter';
import { type EntityInNote, entitiesInNote } from '../../core/answers/notes/mentionsInNote';
import type { Mention } from '../../core/notes/mentions/mention';
import type { Feature, Host } from '../../workspace/host';
import type { Note } from '../../workspace/notes/openNotes';
import { entityTooltip } from '../shared/card/entityTooltip';
import { LastNote } from '../shared/notes/activeNote';
import { debounce } from '../shared/notes/debounce';
import { noteName } from '../shared/rows/entityName';
import { namedEntityItem } from '../shared/rows/entityTreeItem';
import { Expansion } from '../shared/rows/expansion';
import { mentionRow } from '../shared/rows/mentionRows';
import { entityDrag, rowView } from '../shared/rows/rowView';
import { NodeProvider, openCommand, type TreeNode } from '../shared/rows/treeNode';
import { onDidChangeWatched, watchedNow } from '../shared/rows/watched';

const VIEW = 'dossier.noteEntities';
/** The context key that selects the welcome message: `none` (no note is open), `empty` (no mentions) or `some`. */
const HAS = 'dossier.noteEntities';
const EXPANSION = 'dossier.noteEntitiesExpansion';
/** Milliseconds after the last change of the note, or of the index of all notes, until the view is refreshed. */
const TYPING_RESTS = 250;

/** The view "In This Note": the entities that the note in the active editor mentions, or the last note that was active. */
export const noteEntities: Feature = {
  id: 'noteEntities',
  register(host, boundary) {
    const last = new LastNote(host, boundary);
    const expansion = new Expansion(host.context.workspaceState, EXPANSION);
    const provider = new NodeProvider(async () => {
      await host.ready();
      const note = last.document && host.note(last.document);
      const has = !note ? 'none' : note.mentions.length === 0 ? 'empty' : 'some';
      void vscode.commands.executeCommand('setContext', HAS, has);
      view.description = note ? nameOf(note.document) : '';
      return note ? noteRows(host, note) : [];
    }, expansion);
    const view = rowView(VIEW, boundary, provider, entityDrag);
    const refresh = boundary.listener((_: unknown) => provider.refresh());
    const rested = debounce(TYPING_RESTS, refresh);
    return vscode.Disposable.from(
      last,
      provider,
      view,
      rested,
      expansion.follow(view, provider),
      vscode.window.onDidChangeActiveTextEditor(refresh),
      vscode.workspace.onDidCloseTextDocument(refresh),
      host.onDidChangeSnapshot(refresh),
      onDidChangeWatched(refresh),
      host.index.onDidChange(() => rested.start()),
      host.onDidChangeNote((document) => {
        if (document === last.document) rested.start();
      }),
    );
  },
};

/** The name of the note; while something else is active, it says so first, since a narrow sidebar cuts off the end. */
function nameOf(document: vscode.TextDocument): string {
  const name = noteName(document.uri);
  return document === vscode.window.activeTextEditor?.document ? name : vscode.l10n.t('last note: {0}', name);
}

/** A row for each entity that the note mentions, in the order of first mention. Who is new is only known once all notes are indexed. */
export function noteRows(host: Host, note: Note): TreeNode[] {
  const found = entitiesInNote(note.mentions);
  const { index } = host;
  const ids = found.map(({ id }) => id);
  const dateOf = (other: string): string | undefined => index.dateOf(other);
  const isKnown = index.state === 'ready';
  const fresh = isKnown ? newIn(note.document.uri.toString(), ids, index.mentions, dateOf) : new Set<string>();
  const { registry } = host.snapshot;
  const isOwnList = ids.flatMap((id) => registry.entity(id) ?? []).every(isMine);
  return found.flatMap((each) => entityRow(host, note, each, fresh.has(each.id), isOwnList) ?? []);
}

/** The name as the note writes it there, on one line; undefined where it writes an id, as in `[[nvidia]]`. */
function nameIn({ text }: Note, { start, end, entities }: Mention): string | undefined {
  const written = text.slice(start, end).replace(/\s+(?:>\s*)*/g, ' ');
  return entities.includes(written) ? undefined : written;
}

/** A click goes to the first mention; the row opens to all of them. */
function entityRow(
  host: Host,
  note: Note,
  { id, mentions }: EntityInNote,
  isNew: boolean,
  isOwnList: boolean,
): TreeNode | undefined {
  const entity = host.snapshot.registry.entity(id);
  if (!entity) return undefined;
  const newMark = { shown: vscode.l10n.t('new'), spoken: vscode.l10n.t('mentioned for the first time') };
  const node: TreeNode = {
    id,
    parent: undefined,
    entity: id,
    item() {
      const label = nameIn(note, mentions[0]!);
      const item = namedEntityItem(host.snapshot.registry, entity, {
        mentions: mentions.length,
        marks: isNew ? [newMark] : [],
        label,
        isWatched: watchedNow(host).has(id),
        isOwnList,
      });
      return Object.assign(item, openCommand(new vscode.Location(note.document.uri, note.range(mentions[0]!))));
    },
    children() {
      const lines = note.text.split(/\r\n|\r|\n/);
      return mentions.map((mention) => mentionRow(node, note.document.uri, lines, note.range(mention)));
    },
    tooltip: () => entityTooltip(host, id),
  };
  return node;
}
