import * as vscode from 'vscode';
import { linkReference } from '../../core/answers/entities/ownLinks';
import { addStatement } from '../../core/changes/capture/addStatement';
import { newLink } from '../../core/changes/capture/capture';
import type { LinkChoice } from '../../core/changes/capture/linkChoices';
import { sameLinks } from '../../core/changes/capture/linkChoices';
import { linkDate, statusQuestion, typeQuestion } from '../../core/changes/capture/relationQuestions';
import { noteDate } from '../../core/notes/mentions/noteDate';
import { linkSentence, linkTypeWord, turnedSentence } from '../../core/registry/vocabulary/words';
import type { Host } from '../../workspace/host';
import { shorten } from '../shared/card/escapeMarkdown';
import { pickRowUnproposed, showInformation } from '../shared/dialogs';
import { entityName } from '../shared/entityName';
import { entryTarget, hasOwnEntry, writeEntry } from '../shared/ownEntry';
import { citePassage } from './changeRelations';
import { chosenPassage, type FoundPassage, sourceFor } from './chosenPassage';
import { pickNamed, pickOther, things } from './questions';
import { askDetails } from './relationDetails';

type Ends = readonly [string, string];

/** In UTF-16 units: as much of a sentence as stays in sight. */
const SHOWN = 160;

/**
 * Adds what an entity of a sentence is to another one, with the note as its source. All of it is the user's choice: no word of
 * the sentence chooses a relation, and none is taken to hold before the user says so.
 */
export async function addRelation(host: Host, argument: unknown): Promise<void> {
  const found = await chosenPassage(host, argument);
  if (!found) return;
  const said = `“${shorten(found.passage.text, SHOWN)}”`;
  const ends = await askEnds(host, found, said);
  const choice = ends && (await askChoice(host, ends, said));
  if (!choice || (await isKnown(host, found, choice, ends))) return;
  const sentence = sentenceOf(host, choice, ends);
  const { text } = found.passage;
  const date = noteDate(found.note.text, found.note.fileName);
  const details = await askDetails(host, {
    sentence,
    type: choice.type,
    said,
    status: statusQuestion(text),
    dated: (status) => linkDate(text, date, status),
    used: await things(host, found),
  });
  if (!details) return;
  // The entry of who acts, unless only the other has one.
  const other = choice.from === 0 ? 1 : 0;
  const own = !hasOwnEntry(host, ends[choice.from]) && hasOwnEntry(host, ends[other]) ? other : choice.from;
  const target = await entryTarget(host, ends[own], found.uri);
  if (!target) return;
  const { id: source, added } = sourceFor(host, found, target.uri);
  const link = newLink(host.snapshot.registry.vocabulary, choice, ends, own, details, {
    source,
    at: found.passage.heading,
  });
  const written = addStatement(target.text, target.entryOffset, ends[own], 'links', link, added);
  const { file } = target;
  await writeEntry(target, written, vscode.l10n.t('“{sentence}” was added to {file}.', { sentence, file }));
}

async function askEnds(host: Host, found: FoundPassage, said: string): Promise<Ends | undefined> {
  const one = await pickNamed(host, found, vscode.l10n.t('Relation of which entity?'), said);
  if (one === undefined) return undefined;
  const question = vscode.l10n.t('Relation of {name} to which entity?', { name: entityName(host, one) });
  const other = await pickOther(host, found, one, question, said);
  return other === undefined ? undefined : [one, other];
}

/** Asks what one entity is to the other, with sentences that also give the direction; Enter alone takes none. */
async function askChoice(host: Host, ends: Ends, said: string): Promise<LinkChoice | undefined> {
  const { answers, proposed } = typeQuestion(host.snapshot.registry, schemaOf(host, ends[0]), schemaOf(host, ends[1]));
  // While the user types, the editor orders rows by their labels: with the same label for both directions, ours stays first.
  const rows = answers.map((choice) => ({
    label: linkTypeWord(host.snapshot.registry.vocabulary, choice.type, vscode.env.language),
    description: sentenceOf(host, choice, ends),
    choice,
  }));
  return (await pickRowUnproposed(rows, vscode.l10n.t('Which relation?'), { title: said, proposed }))?.choice;
}

/**
 * Whether a registry of the user has that relation already, and is not to have it twice: then the note is added to its sources, or
 * it is edited, as the user chooses.
 */
async function isKnown(host: Host, found: FoundPassage, choice: LinkChoice, ends: Ends): Promise<boolean> {
  const [known] = sameLinks((await host.settled()).registry, choice, ends);
  if (!known) return false;
  const cite = vscode.l10n.t('Add Source');
  const edit = vscode.l10n.t('Edit Relation');
  const again = vscode.l10n.t('Add Anyway');
  const message = vscode.l10n.t('“{sentence}” is known already.', { sentence: sentenceOf(host, choice, ends) });
  const answer = await showInformation(message, cite, edit, again);
  if (answer === cite) await citePassage(host, linkReference(known), found);
  if (answer === edit) await vscode.commands.executeCommand('dossier.editRelation', linkReference(known), 'open');
  return answer !== again;
}

/** Begins with the entity that was chosen first. */
function sentenceOf(host: Host, { type, from }: LinkChoice, ends: Ends): string {
  const { vocabulary } = host.snapshot.registry;
  const [first, second] = ends.map((id) => entityName(host, id)) as [string, string];
  return from === 0
    ? linkSentence(vocabulary, type, first, second, vscode.env.language)
    : turnedSentence(vocabulary, type, second, first, vscode.env.language);
}

function schemaOf(host: Host, id: string): string {
  return host.snapshot.registry.entity(id)?.schema ?? '';
}
