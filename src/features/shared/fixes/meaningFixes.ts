import * as vscode from 'vscode';
import { meaningName } from '../../../core/answers/notes/noteProblems';
import { makeUnambiguous } from '../../../core/changes/renaming/rewriteMention';
import { useInNote } from '../../../core/notes/mentions/editFrontMatter';
import { likelyMeanings, type Mention } from '../../../core/notes/mentions/mention';
import { aroundWhatStays, type TextEdit } from '../../../core/text/base/textEdit';
import type { Host } from '../../../workspace/host';
import type { Note } from '../../../workspace/notes/openNotes';
import { type MentionPosition, mentionPlace } from '../notes/noteMentions';
import { commandAction, editAction } from './codeAction';
import { ours } from './diagnostic';

/** The scope in which a name should mean one of its entities: one mention, the note, or all notes of its folder. */
export type MeaningScope = 'here' | 'note' | 'folder';

/** The argument of `dossier.chooseMeaning`, which asks the user for what is missing. */
export interface MeaningArgument extends MentionPosition {
  readonly scope?: MeaningScope;
}

/** How many entities the list of fixes names; the others are found with "Choose the meaning here…". */
const MOST_NAMED = 5;
/** With more entities than this, only the fixes for this place name them: two lines for each would be too many. */
const FEW = 2;

/**
 * Says which entity an ambiguous mention means: here, in this note, or in all notes of the folder. The last changes a setting and
 * is rarely meant, so it is one fix, which asks.
 */
export function meaningFixes(
  host: Host,
  note: Note,
  range: vscode.Range,
  { diagnostics }: vscode.CodeActionContext,
): vscode.CodeAction[] {
  const mention = note.mentions.find((each) => each.entities.length > 1 && note.range(each).intersection(range));
  if (!mention) return [];
  const ids = likelyMeanings(mention, note.mentions);
  const inText = (['here', 'note'] as const).flatMap((scope) => {
    if (!meaningEdits(note, mention, scope, ids[0]!)) return [];
    const named = scope === 'here' || ids.length <= FEW ? ids.slice(0, MOST_NAMED) : [];
    const actions = named.map((id) => useFix(host, note, mention, scope, id));
    return named.length < ids.length ? [...actions, askFix(note, mention, scope)] : actions;
  });
  const actions = [...inText, askFix(note, mention, 'folder')];
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

function useFix(host: Host, note: Note, mention: Mention, scope: 'here' | 'note', id: string): vscode.CodeAction {
  const entity = meaningName(host.snapshot.registry, id, note.text.slice(mention.start, mention.end));
  const title =
    scope === 'here'
      ? vscode.l10n.t('Use {entity} here', { entity })
      : vscode.l10n.t('Use {entity} in this note', { entity });
  return editAction(title, note, meaningEdits(note, mention, scope, id) ?? []);
}

function askFix(note: Note, mention: Mention, scope: MeaningScope): vscode.CodeAction {
  const argument: MeaningArgument = { ...mentionPlace(note, mention), scope };
  return commandAction(ASKING[scope](), 'dossier.chooseMeaning', [argument]);
}

const ASKING: Readonly<Record<MeaningScope, () => string>> = {
  here: () => vscode.l10n.t('Choose the meaning here…'),
  note: () => vscode.l10n.t('Choose the meaning in this note…'),
  folder: () => vscode.l10n.t('Choose the meaning in this folder…'),
};
