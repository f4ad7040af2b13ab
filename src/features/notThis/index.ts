import * as vscode from 'vscode';
import { isOwnLayer } from '../../core/matching/nameKind';
import { ignoreInNote } from '../../core/notes/mentions/editFrontMatter';
import { longerWord } from '../../core/notes/mentions/longerWord';
import type { Entity, EntryName, From } from '../../core/registry/model';
import { foldedName } from '../../core/text/units/canonical';
import type { Feature, Host } from '../../workspace/host';
import type { Note } from '../../workspace/notes/openNotes';
import { registerCommands } from '../../workspace/registerFeatures';
import { askText, pickRow, showInformation } from '../shared/ask/dialogs';
import { pickOneOf } from '../shared/ask/pickEntity';
import { type NoteActions, REWRITE } from '../shared/fixes/actionProvider';
import { commandAction, editAction } from '../shared/fixes/codeAction';
import { mentionAtCursor, mentionPlace } from '../shared/notes/noteMentions';
import { forbid, ignore, remove } from './changes';
import { ignoredAs, ownName, withKind } from './entityNames';

/** Stops a name from being a mention: in this note, inside a longer word, or everywhere. */
export const notThis: Feature = {
  id: 'notThis',
  register: (host, boundary) => registerCommands(host, boundary, { 'dossier.notThis': ask }),
};

/** At a mention: it is not this entity. */
export const notThisActions: NoteActions = { kind: REWRITE, offer: actionsFor };

function actionsFor(host: Host, note: Note, range: vscode.Range): vscode.CodeAction[] {
  const here = note.mentions.filter((mention) => note.range(mention).intersection(range));
  const [mention] = here;
  if (here.length !== 1 || !mention || mention.form === 'explicit') return [];
  // Of several meanings a fix chooses the right one; "Not this…" asks which is wrong.
  const inNote = (mention.entities.length > 1 ? [] : mention.entities).flatMap((id) => {
    const edit = ignoreInNote(note.text, ignoredAs(host, note, mention, id));
    if (!edit) return [];
    const name = ownName(host, note, mention, id);
    const title = vscode.l10n.t('Not "{name}" in this note', { name });
    return [editAction(title, note, [edit], REWRITE)];
  });
  const place = mentionPlace(note, mention);
  return [...inNote, commandAction(vscode.l10n.t('Not this…'), 'dossier.notThis', [place], REWRITE)];
}

async function ask(host: Host, argument: unknown): Promise<void> {
  const found = await mentionAtCursor(host, argument);
  if (!found) {
    void showInformation(vscode.l10n.t('There is no known name here.'));
    return;
  }
  const { note, mention } = found;
  if (mention.form === 'explicit') {
    void showInformation(vscode.l10n.t('A [[link]] always means its entity. Change the link instead.'));
    return;
  }
  const name = note.text.slice(mention.start, mention.end);
  const question = vscode.l10n.t('Which entity does "{name}" not mean?', { name });
  const id = await pickOneOf(host, mention.entities, question, name);
  const entity = id === undefined ? undefined : host.snapshot.registry.entity(id);
  const written = nameIn(entity, name);
  if (!entity) return;
  const answer = await askWhere(name, withKind(host, entity, ownName(host, note, mention, entity.id)), written);
  if (answer === 'note') await ignore(host, note, mention, entity.id);
  if (answer === 'always' && written) await remove(host, note, entity, written);
  if (answer !== 'word' || !written) return;
  const word = await askWord(name, longerWord(note.text, mention));
  if (word === undefined) return;
  // It may have moved while the user was asked.
  const now = nameIn((await host.settled()).registry.entity(entity.id), name);
  if (now) await forbid(host, note, entity, now, word);
}

function nameIn(entity: Entity | undefined, name: string): From<EntryName> | undefined {
  return entity?.names.find(({ item }) => foldedName(item.value) === foldedName(name));
}

/** The scope in which a name no longer means an entity. */
type Answer = 'note' | 'word' | 'always';

/** @param written the name that the mention has; undefined if the registry has changed in the meantime. */
async function askWhere(
  name: string,
  entity: string,
  written: From<EntryName> | undefined,
): Promise<Answer | undefined> {
  const items: (vscode.QuickPickItem & { answer: Answer })[] = [
    {
      label: vscode.l10n.t('In this note'),
      detail: vscode.l10n.t('Adds "ignore" to this note\'s front matter'),
      answer: 'note',
    },
  ];
  if (written) {
    items.push(
      {
        label: vscode.l10n.t('In a longer word… (changes the registry)'),
        detail: vscode.l10n.t('The name does not count inside that word'),
        answer: 'word',
      },
      {
        label: vscode.l10n.t('In all notes (changes the registry)'),
        detail: isOwnLayer(written.part.layer)
          ? vscode.l10n.t('Removes the name from your registry')
          : vscode.l10n.t('Adds the name to "remove" in your registry'),
        answer: 'always',
      },
    );
  }
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
