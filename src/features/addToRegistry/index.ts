import * as vscode from 'vscode';
import { guessSchema } from '../../core/changes/drafts/guessSchema';
import { namesInSelection, type SelectedName } from '../../core/changes/drafts/namesInSelection';
import { latinSlug, proposeId } from '../../core/changes/drafts/newName';
import { type EntryDraft, entryChanges } from '../../core/changes/incoming/writeProposals';
import { type ExplicitLink, explicitLinks } from '../../core/notes/mentions/explicitLinks';
import { lookUp } from '../../core/notes/mentions/naming';
import { isStatement } from '../../core/notes/sentences/stated';
import { unregisteredAt } from '../../core/notes/unregistered/nameAround';
import { isLatin } from '../../core/text/languages/letters';
import { isInCode, lexZones } from '../../core/text/markdown/zones';
import { freeId, slugOf } from '../../core/text/units/slug';
import type { Feature, Host } from '../../workspace/host';
import type { Note } from '../../workspace/notes/openNotes';
import { snapshotFor } from '../../workspace/notes/snapshotFor';
import { registerCommands } from '../../workspace/registerFeatures';
import { askNames } from '../shared/ask/askNames';
import { askText, showInformation } from '../shared/ask/dialogs';
import { kindQuestion, pickSchema } from '../shared/ask/pickSchema';
import type { NoteActions } from '../shared/fixes/actionProvider';
import { commandAction } from '../shared/fixes/codeAction';
import { ours } from '../shared/fixes/diagnostic';
import { stepDone } from '../shared/notes/firstSteps';
import { changeRegistry } from '../shared/write/applyWithUndo';
import { type WritableRegistry, writableRegistry } from '../shared/write/writableRegistry';

/** Adds a name of a note to a registry: writes an entry, without leaving the note. */
export const addToRegistry: Feature = {
  id: 'addToRegistry',
  register: (host, boundary) => registerCommands(host, boundary, { 'dossier.addToRegistry': add }),
};

/** At a name that no registry has: add it, or make it an alias. */
export const unknownNameActions: NoteActions = { kind: vscode.CodeActionKind.QuickFix, offer };

/** In UTF-16 units. Longer selections are not names. */
const LONGEST = 200;

function offer(
  host: Host,
  note: Note,
  range: vscode.Range,
  { diagnostics, triggerKind }: vscode.CodeActionContext,
): vscode.CodeAction[] {
  const link = unknownLinkAt(note, range);
  const isRequested = triggerKind === vscode.CodeActionTriggerKind.Invoke;
  const found = link?.target ?? (range.isEmpty && isRequested ? nameAtCursor(host, note, range.start) : undefined);
  const names = found === undefined ? selectedNames(host, note, range) : namesInSelection(found);
  if (names.length === 0) return [];
  const name = names.map(({ value }) => value).join(' · ');
  const given = found === undefined ? [] : [found];
  const add = commandAction(vscode.l10n.t('Add {name} to the registry', { name }), 'dossier.addToRegistry', given);
  const alias = commandAction(vscode.l10n.t('Add "{name}" as alias of…', { name }), 'dossier.addAlias', given);
  if (link) add.diagnostics = ours(diagnostics, 'unknown-link', note.range(link));
  return names.length === 1 ? [add, alias] : [add];
}

/** The `[[…]]` around the cursor or the selection, if its target is not in any registry. */
function unknownLinkAt(note: Note, range: vscode.Range): ExplicitLink | undefined {
  const { document } = note;
  const { text, range: line } = document.lineAt(range.start);
  if (!line.contains(range) || !text.includes('[[')) return undefined;
  const offset = document.offsetAt(line.start);
  const [start, end] = [document.offsetAt(range.start) - offset, document.offsetAt(range.end) - offset];
  const link = explicitLinks(text, []).find((each) => each.start <= start && end <= each.end);
  if (
    !link ||
    link.embedded ||
    lookUp(link.target, note.snapshot) ||
    isInCode(lexZones(note.text), offset + start, offset + end + 1)
  ) {
    return undefined;
  }
  return { ...link, start: offset + link.start, end: offset + link.end };
}

function nameAtCursor(host: Host, { document, text, mentions }: Note, cursor: vscode.Position): string | undefined {
  return unregisteredAt(text, document.offsetAt(cursor), mentions, host.snapshot.registry.vocabulary.codes);
}

function selectedNames(host: Host, { document, text }: Note, range: vscode.Range): readonly SelectedName[] {
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  if (range.isEmpty || end - start > LONGEST) return [];
  const selected = document.getText(range);
  const names = isStatement(selected) ? [] : namesInSelection(selected);
  return names.length === 0 || mentionOver(host, document, range) || isInCode(lexZones(text), start, end) ? [] : names;
}

/** @param name a text or a row with it; if it is not given, the selection or what the user types. */
async function add(host: Host, name: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const question = {
    title: vscode.l10n.t('Add to the registry'),
    prompt: vscode.l10n.t('The name as notes write it, perhaps with another in brackets.'),
  };
  const names = await askNames(host, name, question);
  if (!names) return;
  const whole = await host.settled();
  const snapshot = editor ? snapshotFor(whole, editor.document.uri) : whole;
  const known = names.find(({ value }) => lookUp(value, snapshot))?.value;
  if (known !== undefined && !(await askAnother(known, lookUp(known, snapshot)!.entities[0]!))) return;
  const schema = await askSchema(host, names);
  const target = schema === undefined ? undefined : await writableRegistry(host, editor?.document.uri);
  if (schema === undefined || !target) return;
  await host.settled();
  const draft = await askDraft(names, schema, (id) => host.snapshot.registry.hasId(id));
  if (draft) await writeEntry(target, draft);
}

/** Writes the entry without leaving the note. Its message leads to the entry. */
async function writeEntry(target: WritableRegistry, draft: EntryDraft): Promise<void> {
  const { uri, exists, file } = target;
  // It may have changed while the user was asked.
  const text = exists ? (await vscode.workspace.openTextDocument(uri)).getText() : target.text;
  const name = draft.names[0]!.value;
  const message = vscode.l10n.t('{name} was added to {file}.', { name, file });
  const open = vscode.l10n.t('Open Entry');
  if (await changeRegistry({ ...target, text }, entryChanges(draft), message, open)) stepDone('add');
}

/** Whether to add another meaning of a known name, which was more likely selected by mistake. */
async function askAnother(name: string, id: string): Promise<boolean> {
  const open = vscode.l10n.t('Open Entry');
  const another = vscode.l10n.t('Add Another Meaning');
  const message = vscode.l10n.t('"{name}" is already in the registry.', { name });
  const answer = await showInformation(message, open, another);
  if (answer === open) await vscode.commands.executeCommand('dossier.openEntry', id);
  return answer === another;
}

/** The id of an entity whose mention contains the whole selection; undefined if there is none. */
function mentionOver(host: Host, document: vscode.TextDocument, range: vscode.Range): string | undefined {
  if (range.isEmpty) return undefined;
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const over = host.note(document)?.mentions.find((mention) => mention.start <= start && end <= mention.end);
  return over?.entities[0];
}

/**
 * Asks for the kind of the name, with the best guess first; nothing is proposed where a name looks like that of a person only
 * because it has two words, as that of many a company has. Undefined if the user cancels.
 */
function askSchema(host: Host, names: readonly SelectedName[]): Promise<string | undefined> {
  const values = names.map(({ value }) => value);
  const guess = guessSchema(values);
  const isProposed = guess !== 'Person' || !values.every(isLatin);
  return pickSchema(host, kindQuestion(values.join(' · ')), isProposed ? [guess] : [guess, 'Company'], isProposed);
}

/**
 * The entry to write; undefined if the user cancels. The id is made from the first name with Latin letters. If there is
 * none, the user is asked for an id, or for the English name, which then is one of the names.
 */
async function askDraft(
  names: readonly SelectedName[],
  schema: string,
  taken: (id: string) => boolean,
): Promise<EntryDraft | undefined> {
  const values = names.map(({ value }) => value);
  const id = proposeId(values, schema, taken);
  if (latinSlug(values) !== undefined) return { id, schema, names };
  const given = await askText({
    title: vscode.l10n.t('Id of {name}', { name: values[0] ?? '' }),
    prompt: vscode.l10n.t('Its English name, or an id made of the letters a to z, digits and hyphens.'),
    value: id,
    problem: (value) => (slugOf(value) === '' ? vscode.l10n.t('This has no Latin letter or digit.') : undefined),
  });
  if (given === undefined) return undefined;
  const text = given.trim();
  const english = text === slugOf(text) ? [] : [{ lang: 'en', value: text }];
  return { id: freeId(slugOf(text), taken), schema, names: [...english, ...names] };
}
