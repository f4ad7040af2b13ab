import * as vscode from 'vscode';
import { linkSentence, linkTypeWord } from '../../core/registry/vocabulary/words';
import { addStatement } from '../../core/writing/addStatement';
import { type LinkDetails, newLink, proposedStart } from '../../core/writing/capture';
import { type LinkChoice, linkChoices } from '../../core/writing/linkChoices';
import { namesIn } from '../../core/writing/passage';
import { relationBetween, relationIn } from '../../core/writing/relationIn';
import type { VerbRelation } from '../../core/writing/relationVerb';
import type { Host } from '../../workspace/host';
import { askText, pickRow, showInformation } from '../shared/dialogs';
import { entityName } from '../shared/entityName';
import { editOwnEntry, isOwn } from '../shared/ownEntry';
import { chosenPassage, type FoundPassage } from './passage';
import { askDate, pickOf } from './questions';
import { sourceFor } from './source';

type Ends = readonly [string, string];

/** Types whose share is a percentage, and types whose role says as what. */
const WITH_SHARE: ReadonlySet<string> = new Set(['Ownership', 'Supply']);
const WITH_ROLE: ReadonlySet<string> = new Set(['Directorship', 'Employment', 'UnknownLink']);

/** Adds what a sentence states that one of its entities is to another. */
export async function addRelation(host: Host, argument: unknown): Promise<void> {
  const found = await chosenPassage(host, argument);
  const ends = found && (await chosenEnds(host, found));
  if (!found || !ends) return;
  const stated = relationBetween(found.passage, ends, (id) => schemaOf(host, id));
  const choice = await askChoice(host, ends, stated);
  const details = choice && (await askDetails(host, found, ends, choice, stated));
  if (!choice || !details) return;
  // The entry of who acts, unless only the other has one.
  const other = choice.from === 0 ? 1 : 0;
  const own = !isOwn(host, ends[choice.from]) && isOwn(host, ends[other]) ? other : choice.from;
  const sentence = sentenceOf(host, choice, ends);
  await editOwnEntry(host, ends[own], found.uri, {
    edit(text, place, file) {
      const { id: source, added } = sourceFor(host, found, file);
      const link = newLink(choice, ends, own, details, { source, at: found.passage.heading });
      return addStatement(text, place, ends[own], 'links', link, added);
    },
    message: (file) => vscode.l10n.t('“{sentence}” was added to {file}.', { sentence, file }),
  });
}

/** The two entities of the passage; the user picks them where it names more. undefined, perhaps after a message, for none. */
async function chosenEnds(host: Host, { passage }: FoundPassage): Promise<Ends | undefined> {
  const names = namesIn(passage);
  const ids = [...new Set(names.flatMap(({ entities }) => entities))];
  const [first, second] = ids;
  if (names.length < 2 || first === undefined || second === undefined) {
    void showInformation(vscode.l10n.t('A relation needs a sentence that names two entities.'));
    return undefined;
  }
  if (ids.length === 2) return [first, second];
  const likely = relationIn(passage, (id) => schemaOf(host, id))?.ends ?? [];
  const one = await pickOf(host, [...new Set([...likely, ...ids])], vscode.l10n.t('Relation of which entity?'));
  if (one === undefined) return undefined;
  const others = [...new Set([...likely, ...ids])].filter((id) => id !== one);
  const other = await pickOf(
    host,
    others,
    vscode.l10n.t('Relation of {name} to which entity?', { name: entityName(host, one) }),
  );
  return other === undefined ? undefined : [one, other];
}

/** What one is to the other, as sentences that also give the direction; what the passage states comes first. */
async function askChoice(host: Host, ends: Ends, stated: VerbRelation | undefined): Promise<LinkChoice | undefined> {
  const isStated = ({ type, from }: LinkChoice): boolean => type === stated?.type && from === stated.from;
  const choices = linkChoices(schemaOf(host, ends[0]), schemaOf(host, ends[1]));
  const rows = [...choices.filter(isStated), ...choices.filter((choice) => !isStated(choice))].map((choice) => ({
    label: sentenceOf(host, choice, ends),
    description: [
      linkTypeWord(choice.type, vscode.env.language),
      ...(isStated(choice) ? [vscode.l10n.t('as the sentence says')] : []),
    ].join(' · '),
    choice,
  }));
  return (await pickRow(rows, vscode.l10n.t('Which relation?')))?.choice;
}

/** Share, role and date, as far as the type has them; undefined if the user cancels. */
async function askDetails(
  host: Host,
  { passage, note }: FoundPassage,
  ends: Ends,
  choice: LinkChoice,
  stated: VerbRelation | undefined,
): Promise<LinkDetails | undefined> {
  const title = sentenceOf(host, choice, ends);
  const proposed = stated?.type === choice.type ? stated : undefined;
  const share = WITH_SHARE.has(choice.type) ? await askShare(title, proposed?.share) : '';
  if (share === undefined) return undefined;
  const role = WITH_ROLE.has(choice.type) ? await askRole(title, proposed?.role) : '';
  if (role === undefined) return undefined;
  const start = proposedStart(passage, note, proposed?.isEvent ?? false);
  const answer = await askDate(title, vscode.l10n.t('Since when? Empty for no date.'), start);
  return answer && { share: share || undefined, role: role || undefined, dated: answer.dated };
}

async function askShare(title: string, proposed: string | undefined): Promise<string | undefined> {
  const numberIn = (value: string): string => value.replace(/[%％]/, '').trim();
  const answer = await askText({
    title,
    prompt: vscode.l10n.t('The share in percent; empty if it is not said.'),
    value: proposed ?? '',
    problem: (value) => {
      const number = numberIn(value);
      const isShare = /^\d+(?:\.\d+)?$/.test(number) && Number(number) <= 100;
      return number === '' || isShare ? undefined : vscode.l10n.t('A share is a number from 0 to 100.');
    },
  });
  return answer === undefined ? undefined : numberIn(answer);
}

async function askRole(title: string, proposed: string | undefined): Promise<string | undefined> {
  const prompt = vscode.l10n.t('As what, or doing what? Empty if it is not said.');
  return (await askText({ title, prompt, value: proposed ?? '' }))?.trim();
}

function sentenceOf(host: Host, { type, from }: LinkChoice, ends: Ends): string {
  const [actor, other] = from === 0 ? ends : [ends[1], ends[0]];
  return linkSentence(type, entityName(host, actor), entityName(host, other), vscode.env.language);
}

function schemaOf(host: Host, id: string): string {
  return host.snapshot.registry.entity(id)?.schema ?? '';
}
