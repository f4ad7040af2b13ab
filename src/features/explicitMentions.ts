import * as vscode from 'vscode';
import { languageAround } from '../core/answers/notes/languageAround';
import { makeLink, makePlain } from '../core/changes/renaming/rewriteMention';
import type { Mention } from '../core/notes/mentions/mention';
import { aroundWhatStays, type TextEdit } from '../core/text/base/textEdit';
import { findFrontMatter } from '../core/text/markdown/frontMatter';
import type { Feature, Host } from '../workspace/host';
import type { Note } from '../workspace/notes/openNotes';
import { registerCommands } from '../workspace/registerFeatures';
import { showInformation } from './shared/ask/dialogs';
import { type NoteActions, REWRITE } from './shared/fixes/actionProvider';
import { editAction } from './shared/fixes/codeAction';
import { activeNote } from './shared/notes/activeNote';
import { writeChanges } from './shared/write/whereUnchanged';

/** Turns mentions into `[[links]]`: the one at the cursor, those in the selection, or all of the note. */
export const explicitMentions: Feature = {
  id: 'explicitMentions',
  register: (host, boundary) =>
    registerCommands(host, boundary, {
      'dossier.makeExplicit': () => makeLinks(host, false),
      'dossier.makeAllExplicit': () => makeLinks(host, true),
    }),
};

/** At a mention: turn it into a `[[link]]`, or back. */
export const linkActions: NoteActions = { kind: REWRITE, offer: actionsFor };

type Rewrite = (note: Note, mention: Mention) => TextEdit | undefined;

const toLink: Rewrite = ({ text, snapshot }, mention) => makeLink(text, mention, snapshot);

const toPlainText: Rewrite = ({ text, mentions, snapshot }, mention) => {
  const { end: body } = findFrontMatter(text);
  return makePlain(text, mention, snapshot, (span) => languageAround(text, span, mentions, vscode.env.language, body));
};

function editsOf(note: Note, mentions: readonly Mention[], rewrite: Rewrite): readonly TextEdit[] {
  return mentions.flatMap((mention) => {
    const edit = rewrite(note, mention);
    return edit ? aroundWhatStays(note.text, edit) : [];
  });
}

function mentionsIn(note: Note, ranges: readonly vscode.Range[]): readonly Mention[] {
  return note.mentions.filter((mention) => ranges.some((range) => note.range(mention).intersection(range)));
}

function actionsFor(_host: Host, note: Note, range: vscode.Range): vscode.CodeAction[] {
  const mentions = mentionsIn(note, [range]);
  if (mentions.length === 0) return [];
  const isOne = mentions.length === 1;
  const titles: readonly (readonly [string, Rewrite])[] = [
    [
      isOne ? vscode.l10n.t('Turn the mention into a [[link]]') : vscode.l10n.t('Turn the mentions into [[links]]'),
      toLink,
    ],
    [
      isOne ? vscode.l10n.t('Turn the mention into plain text') : vscode.l10n.t('Turn the mentions into plain text'),
      toPlainText,
    ],
  ];
  return titles.flatMap(([title, rewrite]) => {
    const edits = editsOf(note, mentions, rewrite);
    return edits.length === 0 ? [] : [editAction(title, note, edits, REWRITE)];
  });
}

/** @param all all mentions of the note, not only those at the cursors and in the selections. */
async function makeLinks(host: Host, all: boolean): Promise<void> {
  await host.settled();
  const active = activeNote(host);
  if (!active) return;
  const { editor, note } = active;
  const mentions = all ? note.mentions : mentionsIn(note, editor.selections);
  const edits = editsOf(note, mentions, toLink);
  if (edits.length > 0) await writeChanges([{ uri: note.document.uri, text: note.text, edits }]);
  else void showInformation(vscode.l10n.t('There is no mention here to change.'));
}
