import * as vscode from 'vscode';
import { newIn } from '../../core/answers/entities/datedNotes';
import { type EntityInNote, entitiesInNote } from '../../core/answers/notes/mentionsInNote';
import type { Mention } from '../../core/notes/mentions/mention';
import type { Host } from '../../workspace/host';
import type { Note } from '../../workspace/notes/openNotes';
import { entityTooltip } from '../shared/card/entityTooltip';
import { namedEntityItem } from '../shared/rows/entityTreeItem';
import { mentionRow } from '../shared/rows/mentionRows';
import { openCommand, type TreeNode } from '../shared/rows/treeNode';
import { watchedNow } from '../shared/rows/watched';

/** A row for each entity that the note mentions, in the order of first mention. Who is new is only known once all notes are indexed. */
export function noteRows(host: Host, note: Note): TreeNode[] {
  const found = entitiesInNote(note.mentions);
  const { index } = host;
  const ids = found.map(({ id }) => id);
  const dateOf = (other: string): string | undefined => index.dateOf(other);
  const isKnown = index.state === 'ready';
  const fresh = isKnown ? newIn(note.document.uri.toString(), ids, index.mentions, dateOf) : new Set<string>();
  return found.flatMap((each) => entityRow(host, note, each, fresh.has(each.id)) ?? []);
}

/** The name as the note writes it there, on one line; undefined where it writes an id, as in `[[nvidia]]`. */
function nameIn({ text }: Note, { start, end, entities }: Mention): string | undefined {
  const written = text.slice(start, end).replace(/\s+(?:>\s*)*/g, ' ');
  return entities.includes(written) ? undefined : written;
}

/** A click goes to the first mention; the row opens to all of them. */
function entityRow(host: Host, note: Note, { id, mentions }: EntityInNote, isNew: boolean): TreeNode | undefined {
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
