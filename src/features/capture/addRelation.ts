import * as vscode from 'vscode';
import { linkReference } from '../../core/answers/entities/ownStatements';
import { addStatement } from '../../core/changes/capture/addStatement';
import { citeNote, type LinkDetails, newLink } from '../../core/changes/capture/capture';
import { type LinkChoice, sameLinks } from '../../core/changes/capture/linkChoices';
import type { Host } from '../../workspace/host';
import { shorten } from '../shared/card/escapeMarkdown';
import { changeRegistry } from '../shared/write/applyWithUndo';
import { entryTarget, hasOwnEntry } from '../shared/write/writableRegistry';
import { type AskedRelation, endsOf, sentenceOf } from './askedRelation';
import { relationQuestions } from './askRelation';
import { chosenPassage, type FoundPassage } from './chosenPassage';
import { askInSteps } from './questions';
import { detailsOf } from './relationDetails';
import { citePassage } from './relations';

/** In UTF-16 units: as much of a sentence as stays in sight. */
const SHOWN = 160;

/**
 * Adds what an entity of a sentence is to another one, with the note as its source. What the sentence says is not asked for: two
 * entities in it are taken. The rest is the user's choice: no word of the sentence chooses a relation, and none is taken to hold
 * before the user says so.
 */
export async function addRelation(host: Host, argument: unknown): Promise<void> {
  const found = await chosenPassage(host, argument);
  if (!found) return;
  const { passage } = found;
  const { ids } = passage;
  const ends = ids.length <= 2 ? ids : [];
  const questions = relationQuestions({ host, passage, said: `“${shorten(passage.text, SHOWN)}”` });
  const isCertain = ({ choice }: AskedRelation): boolean => choice !== undefined;
  const asked = await askInSteps({ ends, written: {} }, questions, ends.length, isCertain);
  if (!asked?.choice) return;
  const [known] = sameLinks((await host.settled()).registry, asked.choice, endsOf(asked));
  if (known && asked.already === 'cite') await citePassage(host, known, found);
  else if (known && asked.already === 'open')
    await vscode.commands.executeCommand('dossier.editRelation', linkReference(known), 'open');
  else await write(host, found, asked, asked.choice);
}

/** Writes it into the entry of who acts, unless only the other has one. */
async function write(host: Host, found: FoundPassage, asked: AskedRelation, choice: LinkChoice): Promise<void> {
  const details = detailsOf(host, asked);
  const ends = endsOf(asked);
  if (!details) return;
  const other = choice.from === 0 ? 1 : 0;
  const own = !hasOwnEntry(host, ends[choice.from]) && hasOwnEntry(host, ends[other]) ? other : choice.from;
  const target = await entryTarget(host, ends[own], found.uri);
  if (!target) return;
  const { registry } = host.snapshot;
  const cited = citeNote(registry, found.uri.toString(), found.passage, target.uri.toString());
  const link = newLink(registry.vocabulary, choice, ends, own, details, cited);
  const changes = addStatement(target.entry, 'links', link, cited.added);
  await changeRegistry(target, changes, writtenWords(details, sentenceOf(host, asked), target.file));
}

function writtenWords({ status }: LinkDetails, sentence: string, file: string): string {
  if (status === 'planned') return vscode.l10n.t('“{sentence}” was added to {file} as planned.', { sentence, file });
  return status === 'ended'
    ? vscode.l10n.t('“{sentence}” was added to {file} as ended.', { sentence, file })
    : vscode.l10n.t('“{sentence}” was added to {file}.', { sentence, file });
}
