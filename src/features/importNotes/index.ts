import * as vscode from 'vscode';
import { entityNotes } from '../../core/changes/exchange/notes/entityNotes';
import type { EntityNote } from '../../core/changes/exchange/notes/newNotes';
import {
  keysInNotes,
  kindsInNotes,
  recordsOfNotes,
  withProfiles,
} from '../../core/changes/exchange/notes/recordsOfNotes';
import type { ForeignWord, Meanings } from '../../core/changes/records/meanings';
import { reconcile } from '../../core/changes/records/reconcile';
import { firstTexts } from '../../core/text/base/lists';
import { relativePath } from '../../core/text/base/paths';
import { findFrontMatter } from '../../core/text/markdown/frontMatter';
import type { Feature, Host } from '../../workspace/host';
import type { Note } from '../../workspace/notes/openNotes';
import { snapshotFor } from '../../workspace/notes/snapshotFor';
import { workOnNotes } from '../../workspace/notes/workOnNotes';
import { registerCommands } from '../../workspace/registerFeatures';
import { runInSlices } from '../../workspace/slices';
import { showInformation } from '../shared/ask/dialogs';
import type { NoteActions } from '../shared/fixes/actionProvider';
import { commandAction } from '../shared/fixes/codeAction';
import { addIncoming } from '../shared/incoming/addIncoming';
import { askMeanings } from '../shared/incoming/askMeanings';
import { isNewNoteRow, newEntityNotes } from '../shared/notes/notesToChange';
import { chosenNotes } from './chosenNotes';

/** Notes whose names are none, and that are named. */
const MOST_NAMED = 8;

/** Imports notes about people, companies and so on: asks what their words mean, shows what they offer, and writes what is ticked. */
export const importNotes: Feature = {
  id: 'importNotes',
  register: (host, boundary) => registerCommands(host, boundary, { 'dossier.importNotes': run }),
};

/** At the beginning of a note in a folder whose notes are entities: it becomes one too. */
export const newNoteActions: NoteActions = { kind: vscode.CodeActionKind.QuickFix, offer };

function offer(
  host: Host,
  { document, text }: Note,
  range: vscode.Range,
  { triggerKind }: vscode.CodeActionContext,
): vscode.CodeAction[] {
  if (triggerKind !== vscode.CodeActionTriggerKind.Invoke) return [];
  const { end } = findFrontMatter(text);
  const firstLine = document.positionAt(end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0)).line;
  if (range.start.line > firstLine || !newEntityNotes(host).some(({ note }) => note === document.uri.toString()))
    return [];
  return [commandAction(vscode.l10n.t('Add this note as an entity…'), 'dossier.importNotes', [document.uri])];
}

/** @param uri a folder, a note, or a row with one; undefined to ask for a folder. @param uris all that are selected. */
async function run(host: Host, uri: unknown, uris: unknown): Promise<void> {
  const found = await chosenNotes(
    host,
    [uris, uri].flat().flatMap(uriIn),
    vscode.l10n.t('Which folder has the notes about people, companies …?'),
  );
  if (!found) return;
  const { notes, uriOf } = await readAll(host, found);
  if (notes.length === 0) return void showInformation(vscode.l10n.t('There are no notes about entities here.'));
  const { vocabulary } = host.snapshot.registry;
  const meanings = await askMeanings(host, {
    title: vscode.l10n.t('Import Notes as Entities'),
    store: 'dossier.noteWords',
    size: vscode.l10n.t('notes: {count}', { count: notes.length.toLocaleString(vscode.env.language) }),
    heading: vscode.l10n.t('Properties'),
    kinds: (said) => kindsInNotes(notes, said, vocabulary),
    keys: (said) => [...firstParagraphs(notes, said), ...keysInNotes(notes, said, vocabulary)],
  });
  if (!meanings) return;
  const [note] = found;
  const snapshot = snapshotFor(await host.settled(), note);
  const profileOf = (path: string): string | undefined => {
    // The index may be older than the registry for a moment.
    const [id = ''] = host.index.profiles.get(uriOf.get(path)?.toString() ?? '') ?? [];
    return snapshot.registry.entity(id)?.id;
  };
  const reading = { meanings, kind: undefined, profileOf, vocabulary: snapshot.registry.vocabulary };
  const records = await runInSlices(recordsOfNotes(notes, reading));
  const list = await runInSlices(reconcile(records, snapshot));
  if (list.nameless.length > 0) void showInformation(namelessWords(list.nameless));
  await addIncoming(host, {
    title: vscode.l10n.t('Import Notes as Entities'),
    list,
    snapshot,
    note,
    preview: true,
    placed: (placed, registry) =>
      withProfiles(placed, (path) => relativePath(registry.path, uriOf.get(path)?.path ?? path)),
  });
}

/** The first paragraphs of notes as a word of its own. */
function firstParagraphs(notes: readonly EntityNote[], { keys }: Meanings): readonly ForeignWord[] {
  const texts = notes.flatMap(({ summary }) => (summary === '' ? [] : [summary]));
  if (texts.length === 0) return [];
  return [{ word: '', count: texts.length, meaning: keys.get('') ?? 'summary', samples: texts.slice(0, 1) }];
}

function uriIn(chosen: unknown): readonly vscode.Uri[] {
  if (isNewNoteRow(chosen)) return [vscode.Uri.parse(chosen.newNote.note, true)];
  return chosen instanceof vscode.Uri ? [chosen] : [];
}

/** What the notes say, and where each is, by its path in the workspace. */
async function readAll(
  host: Host,
  uris: readonly vscode.Uri[],
): Promise<{ readonly notes: readonly EntityNote[]; readonly uriOf: ReadonlyMap<string, vscode.Uri> }> {
  const read = new Map<string, readonly EntityNote[]>();
  const uriOf = new Map<string, vscode.Uri>();
  const token = new vscode.CancellationTokenSource();
  await workOnNotes(host, uris.map(String), token.token, (note, uri, text) => {
    const path = vscode.workspace.asRelativePath(uri);
    uriOf.set(path, uri);
    read.set(note, entityNotes(path, text));
  });
  token.dispose();
  return { notes: uris.flatMap((uri) => read.get(uri.toString()) ?? []), uriOf };
}

function namelessWords(paths: readonly string[]): string {
  const notes = firstTexts(paths, MOST_NAMED, ', ');
  return vscode.l10n.t('Left out, as a template or because no entity can have such a name: {notes}', { notes });
}
