import * as vscode from 'vscode';
import { aroundWhatStays, type TextEdit } from '../../../core/base/textEdit';
import { useInNote } from '../../../core/mentions/editFrontMatter';
import { likelyMeanings } from '../../../core/mentions/likelyMeanings';
import type { Mention } from '../../../core/mentions/mention';
import { meaningName } from '../../../core/queries/notes/noteProblems';
import { makeUnambiguous } from '../../../core/queries/notes/rewriteMention';
import type { Host } from '../../../workspace/host';
import type { Note } from '../../../workspace/notes/openNotes';
import { type MentionPlace, placeOf } from '../mentionAtCursor';
import { editDocument } from '../textEdits';
import { ours } from './diagnostic';

/** Where a name is to mean one of its entities: at one place, in the whole note, or in all notes of its folder. */
export type MeaningScope = 'here' | 'note' | 'folder';

/** What `dossier.chooseMeaning` is told; it asks for what is left out. */
export interface MeaningArgument extends MentionPlace {
  readonly scope?: MeaningScope;
  readonly entity?: string;
}

/** Entities that are named in the list of fixes: behind these one line asks who is meant. */
const MOST_NAMED = 5;
/** Up to so many are named for the note and for the folder too: three lines for each of many entities nobody reads. */
const FEW = 2;

/** Says which entity an ambiguous mention means: here, in this note, or in all notes of the folder. */
export function meaningFixes(
  host: Host,
  note: Note,
  range: vscode.Range,
  { diagnostics }: vscode.CodeActionContext,
): vscode.CodeAction[] {
  const mention = note.mentions.find((each) => each.entities.length > 1 && note.range(each).intersection(range));
  if (!mention) return [];
  const ids = likelyMeanings(mention, note.mentions);
  const scopes: readonly MeaningScope[] = ['here', 'note', 'folder'];
  const actions = scopes.flatMap((scope) => {
    if (!canMean(host, note, mention, scope)) return [];
    const isNamed = ids.length <= FEW || scope === 'here';
    const named = isNamed ? ids.slice(0, MOST_NAMED).map((id) => fixOf(host, note, mention, scope, id)) : [];
    return named.length < ids.length ? [...named, fixOf(host, note, mention, scope)] : named;
  });
  const told = ours(diagnostics, 'ambiguous-name', note.range(mention));
  for (const action of actions) action.diagnostics = told;
  return actions;
}

/** What is written in the note so that the mention means the entity; undefined where that cannot be written. */
export function meaningEdits(
  host: Host,
  { text }: Note,
  mention: Mention,
  scope: 'here' | 'note',
  id: string,
): readonly TextEdit[] | undefined {
  if (scope === 'note') {
    const edit = useInNote(text, text.slice(mention.start, mention.end), id);
    return edit && [edit];
  }
  const edit = makeUnambiguous(text, mention, id, host.snapshot);
  return edit && aroundWhatStays(text, edit);
}

/** Front matter that nobody can read cannot be written in. */
function canMean(host: Host, note: Note, mention: Mention, scope: MeaningScope): boolean {
  return scope === 'folder' || meaningEdits(host, note, mention, scope, mention.entities[0]!) !== undefined;
}

function fixOf(host: Host, note: Note, mention: Mention, scope: MeaningScope, id?: string): vscode.CodeAction {
  const name = note.text.slice(mention.start, mention.end);
  const entity = id === undefined ? undefined : meaningName(host.snapshot.registry, id, name);
  const title = entity === undefined ? questionFor(scope) : titleFor(scope, entity);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const edits = id === undefined || scope === 'folder' ? undefined : meaningEdits(host, note, mention, scope, id);
  if (edits) {
    action.edit = editDocument(note.document, edits);
  } else {
    const told: MeaningArgument = { ...placeOf(note, mention), scope, ...(id !== undefined && { entity: id }) };
    action.command = { command: 'dossier.chooseMeaning', title, arguments: [told] };
  }
  return action;
}

/** They begin with what tells a group of lines from the next. */
function titleFor(scope: MeaningScope, entity: string): string {
  switch (scope) {
    case 'here':
      return vscode.l10n.t('Use {entity} here', { entity });
    case 'note':
      return vscode.l10n.t('Use {entity} in this note', { entity });
    case 'folder':
      return vscode.l10n.t('Use {entity} in this folder', { entity });
  }
}

function questionFor(scope: MeaningScope): string {
  switch (scope) {
    case 'here':
      return vscode.l10n.t('Choose the meaning here…');
    case 'note':
      return vscode.l10n.t('Choose the meaning in this note…');
    case 'folder':
      return vscode.l10n.t('Choose the meaning in this folder…');
  }
}
