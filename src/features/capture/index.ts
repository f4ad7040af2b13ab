import * as vscode from 'vscode';
import type { Feature, Host } from '../../workspace/host';
import type { Note } from '../../workspace/notes/openNotes';
import { registerCommands } from '../../workspace/registerFeatures';
import { entityIdIn } from '../shared/ask/entityArgument';
import type { NoteActions } from '../shared/fixes/actionProvider';
import { commandAction } from '../shared/fixes/codeAction';
import { addFact, addTypedFact } from './addFact';
import { addRelation } from './addRelation';
import { passageIn, rangeInNote } from './chosenPassage';
import { editStatement } from './editStatement';
import { FACTS } from './facts';
import { editOwnNote } from './ownNote';
import { RELATIONS } from './relations';

const KIND = vscode.CodeActionKind.RefactorExtract;

/** Writes what a note says into a registry: facts in its own words, and relations. */
export const capture: Feature = {
  id: 'capture',
  register: (host, boundary) =>
    registerCommands(host, boundary, {
      'dossier.addFact': (_, argument) =>
        entityIdIn(argument) === undefined ? addFact(host, argument) : addTypedFact(host, argument),
      'dossier.addRelation': addRelation,
      'dossier.editFact': (_, argument, given) => editStatement(host, FACTS, argument, given),
      'dossier.editRelation': (_, argument, given) => editStatement(host, RELATIONS, argument, given),
      'dossier.myNote': editOwnNote,
    }),
};

/** At a sentence: what it says goes into a registry. */
export const captureActions: NoteActions = { kind: KIND, offer };

function offer(
  _: Host,
  note: Note,
  range: vscode.Range,
  { triggerKind }: vscode.CodeActionContext,
): vscode.CodeAction[] {
  if (range.isEmpty && triggerKind !== vscode.CodeActionTriggerKind.Invoke) return [];
  const noteRange = rangeInNote(note.document, range);
  const passage = passageIn(note, noteRange);
  const names = passage?.named.length ?? 0;
  const action = (title: string, command: string): vscode.CodeAction =>
    commandAction(title, command, [noteRange], KIND);
  return [
    ...(names > 0 ? [action(vscode.l10n.t('Add as fact…'), 'dossier.addFact')] : []),
    ...(names > 1 ? [action(vscode.l10n.t('Add relation…'), 'dossier.addRelation')] : []),
  ];
}
