import * as vscode from 'vscode';
import { aroundWhatStays, type TextEdit } from '../../../core/base/textEdit';
import { useInNote } from '../../../core/mentions/editFrontMatter';
import { likelyMeanings } from '../../../core/mentions/likelyMeanings';
import type { Mention } from '../../../core/mentions/mention';
import { meaningName } from '../../../core/queries/notes/noteProblems';
import { makeUnambiguous } from '../../../core/queries/notes/rewriteMention';
import type { Host } from '../../../workspace/host';
import type { Note } from '../../../workspace/notes/openNotes';
import { type MentionPosition, mentionPlace } from '../mentionAtCursor';
import { editDocument } from '../textEdits';
import { ours } from './diagnostic';

/** The scope in which a name should mean one of its entities: one mention, the note, or all notes of its folder. */
export type MeaningScope = 'here' | 'note' | 'folder';

/** The argument of `dossier.chooseMeaning`, which asks the user for what is missing. */
export interface MeaningArgument extends MentionPosition {
  readonly scope?: MeaningScope;
  readonly entity?: string;
}

/** How many entities the list of fixes names; the others are found with "Choose the meaning here…". */
const MOST_NAMED = 5;
/** With more entities than this, only the fixes for this place name them: three lines for each would be too many. */
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
    if (!canMean(note, mention, scope)) return [];
    const isNamed = ids.length <= FEW || scope === 'here';
    const named = isNamed ? ids.slice(0, MOST_NAMED).map((id) => fixOf(host, note, mention, scope, id)) : [];
    return named.length < ids.length ? [...named, fixOf(host, note, mention, scope)] : named;
  });
  const fixed = ours(diagnostics, 'ambiguous-name', note.range(mention));
  for (const action of actions) action.diagnostics = fixed;
  return actions;
}

/** Edits of the note that make the mention mean the entity; undefined if its front matter cannot be parsed. */
export function meaningEdits(
  { text, snapshot }: Note,
  mention: Mention,
  scope: 'here' | 'note',
  id: string,
): readonly TextEdit[] | undefined {
  if (scope === 'note') {
    const edit = useInNote(text, text.slice(mention.start, mention.end), id);
    return edit && [edit];
  }
  const edit = makeUnambiguous(text, mention, id, snapshot);
  return edit && aroundWhatStays(text, edit);
}

function canMean(note: Note, mention: Mention, scope: MeaningScope): boolean {
  return scope === 'folder' || meaningEdits(note, mention, scope, mention.entities[0]!) !== undefined;
}

function fixOf(host: Host, note: Note, mention: Mention, scope: MeaningScope, id?: string): vscode.CodeAction {
  const name = note.text.slice(mention.start, mention.end);
  const entity = id === undefined ? undefined : meaningName(host.snapshot.registry, id, name);
  const title = entity === undefined ? TITLES[scope].asking() : TITLES[scope].named(entity);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const edits = id === undefined || scope === 'folder' ? undefined : meaningEdits(note, mention, scope, id);
  if (edits) {
    action.edit = editDocument(note.document, edits);
  } else {
    const argument: MeaningArgument = {
      ...mentionPlace(note, mention),
      scope,
      ...(id !== undefined && { entity: id }),
    };
    action.command = { command: 'dossier.chooseMeaning', title, arguments: [argument] };
  }
  return action;
}

/** The titles of the fixes for each scope: one that names the entity, and one that asks which. */
const TITLES: Readonly<Record<MeaningScope, { named: (entity: string) => string; asking: () => string }>> = {
  here: {
    named: (entity) => vscode.l10n.t('Use {entity} here', { entity }),
    asking: () => vscode.l10n.t('Choose the meaning here…'),
  },
  note: {
    named: (entity) => vscode.l10n.t('Use {entity} in this note', { entity }),
    asking: () => vscode.l10n.t('Choose the meaning in this note…'),
  },
  folder: {
    named: (entity) => vscode.l10n.t('Use {entity} in this folder', { entity }),
    asking: () => vscode.l10n.t('Choose the meaning in this folder…'),
  },
};
