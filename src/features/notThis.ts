import * as vscode from 'vscode';
import { type Span, shiftSpan } from '../core/base/span';
import { ignoreInNote } from '../core/mentions/editFrontMatter';
import { longerWord } from '../core/mentions/longerWord';
import type { Mention } from '../core/mentions/mention';
import { lookUp } from '../core/mentions/naming';
import { meaningName } from '../core/queries/notes/noteProblems';
import { addToEntry, forbidInside, nameForbiddenIn, removeName } from '../core/registry/drafts/editEntry';
import type { Entity, EntryName, From } from '../core/registry/model';
import { foldedName } from '../core/text/canonical';
import type { Feature, Host } from '../workspace/host';
import type { Note } from '../workspace/notes/openNotes';
import { askText, pickRow, showInformation } from './shared/dialogs';
import { REWRITE, registerNoteActions } from './shared/fixes/noteActions';
import { mentionAtCursor, mentionPlace } from './shared/mentionAtCursor';
import { editOwnEntry } from './shared/ownEntry';
import { applyEdit, editDocument } from './shared/textEdits';

/** Stops a name from being a mention: in this note, inside a longer word, or everywhere. */
export const notThis: Feature = {
  id: 'notThis',
  register(host, boundary) {
    return vscode.Disposable.from(
      vscode.commands.registerCommand('dossier.notThis', (argument: unknown) =>
        boundary.run(() => ask(host, argument)),
      ),
      registerNoteActions(host, boundary, REWRITE, actionsFor),
    );
  },
};

/** With more meanings than this, the name has no fixes for each of them; "Not this…" asks. */
const MOST_NAMED = 2;

function actionsFor(host: Host, note: Note, range: vscode.Range): vscode.CodeAction[] {
  const here = note.mentions.filter((mention) => note.range(mention).intersection(range));
  const [mention] = here;
  if (here.length !== 1 || !mention || mention.form === 'explicit') return [];
  const known = mention.entities.length > MOST_NAMED ? [] : mention.entities;
  const inNote = known.flatMap((id) => {
    const edit = ignoreInNote(note.text, ignoredAs(host, note, mention, id));
    if (!edit) return [];
    const name = ownName(host, note, mention, id);
    const action = new vscode.CodeAction(vscode.l10n.t('Not "{name}" in this note', { name }), REWRITE);
    action.edit = editDocument(note.document, [edit]);
    return [action];
  });
  const always = new vscode.CodeAction(vscode.l10n.t('Not this…'), REWRITE);
  always.command = { command: 'dossier.notThis', title: always.title, arguments: [mentionPlace(note, mention)] };
  return [...inNote, always];
}

/** The entity's own name: what is ignored is the entity under all its names, not only the alias in the text. */
function ownName({ snapshot }: Host, note: Note, { start, end, entities }: Mention, id: string): string {
  const written = note.text.slice(start, end);
  const name = meaningName(snapshot.registry, id, written);
  return name === id && entities.length === 1 ? written : name;
}

/** What to write after `ignore`: the entity's own name, or its id if that name or the mention is ambiguous. */
function ignoredAs(host: Host, note: Note, mention: Mention, id: string): string {
  const name = ownName(host, note, mention, id);
  const named = mention.entities.length === 1 ? (lookUp(name, host.snapshot)?.entities ?? []) : [];
  return named.length === 1 && named[0] === id ? name : id;
}

type Answer = 'note' | 'word' | 'always';

async function ask(host: Host, argument: unknown): Promise<void> {
  const found = await mentionAtCursor(host, argument);
  if (!found) {
    void showInformation(vscode.l10n.t('There is no known name here.'));
    return;
  }
  const { note, mention } = found;
  const name = note.text.slice(mention.start, mention.end);
  const id = await whichEntity(host, mention, name);
  const entity = id === undefined ? undefined : host.snapshot.registry.entity(id);
  const answer = entity && (await askWhere(name, ownName(host, note, mention, entity.id)));
  if (!entity || !answer) return;
  if (answer === 'note') {
    const edit = ignoreInNote(note.text, ignoredAs(host, note, mention, entity.id));
    if (edit) await applyEdit(editDocument(note.document, [edit]), note.document.uri);
    return;
  }
  const written = entity.names.find(({ item }) => foldedName(item.value) === foldedName(name));
  if (!written) return;
  if (answer === 'always') return remove(host, note, entity, written);
  const word = await askWord(name, longerWord(note.text, mention));
  if (word !== undefined) await forbid(host, note, entity, written, word);
}

async function whichEntity(host: Host, { entities }: Mention, name: string): Promise<string | undefined> {
  if (entities.length < 2) return entities[0];
  const items = entities.map((id) => ({ label: meaningName(host.snapshot.registry, id, name), id }));
  const placeHolder = vscode.l10n.t('Which entity does "{name}" not mean?', { name });
  return (await pickRow(items, placeHolder))?.id;
}

async function askWhere(name: string, entity: string): Promise<Answer | undefined> {
  const items: readonly (vscode.QuickPickItem & { answer: Answer })[] = [
    {
      label: vscode.l10n.t('In this note'),
      detail: vscode.l10n.t('Adds "ignore" to this note\'s front matter'),
      answer: 'note',
    },
    {
      label: vscode.l10n.t('In a longer word…'),
      detail: vscode.l10n.t('The name does not count inside that word'),
      answer: 'word',
    },
    {
      label: vscode.l10n.t('In all notes (changes the registry)'),
      detail: vscode.l10n.t('Removes the name in your registry'),
      answer: 'always',
    },
  ];
  const placeHolder = vscode.l10n.t('Where should "{name}" not mean {entity}?', { name, entity });
  return (await pickRow(items, placeHolder))?.answer;
}

function askWord(name: string, proposal: string): Thenable<string | undefined> {
  const folded = foldedName(name);
  return askText({
    title: vscode.l10n.t('The longer word that contains "{name}"', { name }),
    value: proposal,
    problem(value) {
      const word = foldedName(value);
      return word.includes(folded) && word !== folded
        ? undefined
        : vscode.l10n.t('A longer word that contains "{name}".', { name });
    },
  });
}

/** Forbids the name inside `word`, at the name if the user's registry has it, else by repeating it in the user's entry. */
async function forbid(host: Host, note: Note, { id }: Entity, name: From<EntryName>, word: string): Promise<void> {
  await editOwnEntry(host, id, note.document.uri, (text, place) => {
    const span = place === undefined ? undefined : placeIn(text, name);
    return span
      ? forbidInside(text, { span }, word)
      : addToEntry(text, place, id, 'alias', nameForbiddenIn(name.item, word));
  });
}

async function remove(host: Host, note: Note, { id }: Entity, name: From<EntryName>): Promise<void> {
  let isOnlyName = false;
  await editOwnEntry(host, id, note.document.uri, (text, place) => {
    const span = place === undefined ? undefined : placeIn(text, name);
    if (!span) return addToEntry(text, place, id, 'remove', name.item.value);
    const edit = removeName(text, { span });
    isOnlyName = edit === undefined;
    return edit;
  });
  if (!isOnlyName) return;
  const message = vscode.l10n.t('"{name}" is the only name of its entry, which needs one.', { name: name.item.value });
  void showInformation(message);
}

/** Where the name is in the text of a registry; undefined if it is in another file. */
function placeIn(text: string, { part, item }: From<EntryName>): Span | undefined {
  const span = shiftSpan(item.span, part.start);
  return part.layer > 0 && text.startsWith(item.value, span.start) ? span : undefined;
}
