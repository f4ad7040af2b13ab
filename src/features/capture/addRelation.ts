import * as vscode from 'vscode';
import { linkSentence, linkTypeWord } from '../../core/registry/vocabulary/words';
import { addStatement } from '../../core/writing/addStatement';
import { type LinkDetails, newLink } from '../../core/writing/capture';
import { type LinkChoice, linkChoices } from '../../core/writing/linkChoices';
import type { Host } from '../../workspace/host';
import { askText, pickRowUnproposed } from '../shared/dialogs';
import { entityName } from '../shared/entityName';
import { entryTarget, hasOwnEntry, writeEntry } from '../shared/ownEntry';
import { chosenPassage, type FoundPassage, sourceFor } from './chosenPassage';
import { askDate, pickNamed, pickOther } from './questions';

type Ends = readonly [string, string];

/** Types whose share is a percentage, and types whose role says as what. */
const WITH_SHARE: ReadonlySet<string> = new Set(['Ownership']);
const WITH_ROLE: ReadonlySet<string> = new Set(['Directorship', 'Employment', 'UnknownLink']);

/** Adds what an entity of a sentence is to another one, with the note as its source. All of it is the user's choice. */
export async function addRelation(host: Host, argument: unknown): Promise<void> {
  const found = await chosenPassage(host, argument);
  const ends = found && (await askEnds(host, found));
  const choice = ends && (await askChoice(host, ends));
  const details = choice && (await askDetails(sentenceOf(host, choice, ends), choice));
  if (!details) return;
  // The entry of who acts, unless only the other has one.
  const other = choice.from === 0 ? 1 : 0;
  const own = !hasOwnEntry(host, ends[choice.from]) && hasOwnEntry(host, ends[other]) ? other : choice.from;
  const sentence = sentenceOf(host, choice, ends);
  const target = await entryTarget(host, ends[own], found.uri);
  if (!target) return;
  const { id: source, added } = sourceFor(host, found, target.uri);
  const link = newLink(choice, ends, own, details, { source, at: found.passage.heading });
  const written = addStatement(target.text, target.entryOffset, ends[own], 'links', link, added);
  const { file } = target;
  await writeEntry(target, written, vscode.l10n.t('“{sentence}” was added to {file}.', { sentence, file }));
}

async function askEnds(host: Host, found: FoundPassage): Promise<Ends | undefined> {
  const one = await pickNamed(host, found, vscode.l10n.t('Relation of which entity?'));
  if (one === undefined) return undefined;
  const question = vscode.l10n.t('Relation of {name} to which entity?', { name: entityName(host, one) });
  const other = await pickOther(host, found, one, question);
  return other === undefined ? undefined : [one, other];
}

/** Asks what one entity is to the other, with sentences that also give the direction. */
async function askChoice(host: Host, ends: Ends): Promise<LinkChoice | undefined> {
  const rows = linkChoices(schemaOf(host, ends[0]), schemaOf(host, ends[1])).map((choice) => ({
    label: sentenceOf(host, choice, ends),
    description: linkTypeWord(choice.type, vscode.env.language),
    choice,
  }));
  return (await pickRowUnproposed(rows, vscode.l10n.t('Which relation?')))?.choice;
}

/** Share, role and date, as far as the type has them; undefined if the user cancels. */
async function askDetails(title: string, { type }: LinkChoice): Promise<LinkDetails | undefined> {
  const share = WITH_SHARE.has(type) ? await askShare(title) : '';
  if (share === undefined) return undefined;
  const role = WITH_ROLE.has(type) ? await askRole(title) : '';
  if (role === undefined) return undefined;
  const answer = await askDate(title, vscode.l10n.t('Since when? Empty for no date.'), undefined);
  return answer && { share: share || undefined, role: role || undefined, dated: answer.dated };
}

async function askShare(title: string): Promise<string | undefined> {
  const numberIn = (value: string): string => value.replace(/[%％]/, '').trim();
  const answer = await askText({
    title,
    prompt: vscode.l10n.t('The share in percent; empty if it is not said.'),
    value: '',
    problem: (value) => {
      const number = numberIn(value);
      const isShare = /^\d+(?:\.\d+)?$/.test(number) && Number(number) <= 100;
      return number === '' || isShare ? undefined : vscode.l10n.t('A share is a number from 0 to 100.');
    },
  });
  return answer === undefined ? undefined : numberIn(answer);
}

async function askRole(title: string): Promise<string | undefined> {
  const prompt = vscode.l10n.t('As what, or doing what? Empty if it is not said.');
  return (await askText({ title, prompt, value: '' }))?.trim();
}

function sentenceOf(host: Host, { type, from }: LinkChoice, ends: Ends): string {
  const [actor, other] = from === 0 ? ends : [ends[1], ends[0]];
  return linkSentence(type, entityName(host, actor), entityName(host, other), vscode.env.language);
}

function schemaOf(host: Host, id: string): string {
  return host.snapshot.registry.entity(id)?.schema ?? '';
}
