import * as vscode from 'vscode';
import { type LinkChoice, linkChoices, sameLinks } from '../../core/changes/capture/linkChoices';
import { linkTypeWord } from '../../core/registry/vocabulary/words';
import type { Host } from '../../workspace/host';
import { pickRowUnproposed } from '../shared/ask/dialogs';
import { pickEntity } from '../shared/ask/pickEntity';
import { entityName } from '../shared/rows/entityName';
import { type AskedRelation, endsOf, type RelationContext, sentenceOf } from './askedRelation';
import type { StepQuestion } from './questions';
import { detailQuestions } from './relationDetails';

type Ask = StepQuestion<AskedRelation>;

/** The questions about a relation: its ends, what the one is to the other, and what belongs to that. */
export function relationQuestions(context: RelationContext): (asked: AskedRelation) => readonly Ask[] {
  const first: readonly Ask[] = [askEnd(context, 0), askEnd(context, 1), askChoice(context)];
  return (asked) => {
    const { choice, already = 'again' } = asked;
    if (!choice) return first;
    const known = isKnown(context.host, choice, asked) ? [askAlready(context)] : [];
    const isNew = known.length === 0 || already === 'again';
    return [...first, ...known, ...(isNew ? detailQuestions(context, choice.type) : [])];
  };
}

/** Asks for one of the two ends: the one chosen before comes first, then those of the sentence, then those of the note. */
function askEnd({ host, passage, said: title }: RelationContext, end: 0 | 1): Ask {
  return async (asked, at) => {
    const before = asked.ends.slice(0, end);
    const [except] = before;
    const options = { proposed: asked.ends[end], named: passage.ids, title, at };
    const question =
      except === undefined
        ? vscode.l10n.t('Relation of which entity?')
        : vscode.l10n.t('Relation of {name} to which entity?', { name: entityName(host, except) });
    const id = await pickEntity(host, question, { ...options, ...(except !== undefined && { except }) });
    return id === undefined ? undefined : { ...asked, ends: [...before, id, ...asked.ends.slice(end + 1)] };
  };
}

/** Asks what one entity is to the other, with sentences that also give the direction; Enter alone takes what was chosen before, or none. */
function askChoice({ host, said: title }: RelationContext): Ask {
  return async (asked, at) => {
    const { registry } = host.snapshot;
    const [one, other] = endsOf(asked).map((id) => registry.entity(id)?.schema ?? '') as [string, string];
    const answers = linkChoices(registry, one, other);
    const { choice: chosen } = asked;
    const proposed = answers.findIndex(({ type, from }) => type === chosen?.type && from === chosen.from);
    // While the user types, the editor orders rows by their labels: with the same label for both directions, ours stays first.
    const rows = answers.map((choice) => {
      const sentence = sentenceOf(host, { ...asked, choice });
      const known = vscode.l10n.t('{sentence}: known already', { sentence });
      return {
        label: linkTypeWord(registry.vocabulary, choice.type, vscode.env.language),
        description: isKnown(host, choice, asked) ? known : sentence,
        choice,
      };
    });
    const row = await pickRowUnproposed(rows, vscode.l10n.t('Which relation?'), { title, proposed, at });
    return row && { ...asked, choice: row.choice };
  };
}

/** Whether a registry of the user has that relation already. */
function isKnown({ snapshot }: Host, choice: LinkChoice, asked: AskedRelation): boolean {
  return sameLinks(snapshot.registry, choice, endsOf(asked)).length > 0;
}

/** Asks about a relation that is known already: it gets the note as another source, is opened, or is there twice. */
function askAlready({ host, said: title }: RelationContext): Ask {
  return async (asked, at) => {
    const rows = [
      { label: vscode.l10n.t('Add Source'), already: 'cite' },
      { label: vscode.l10n.t('Open in Registry'), already: 'open' },
      { label: vscode.l10n.t('Add Anyway'), already: 'again' },
    ] as const;
    const question = vscode.l10n.t('“{sentence}” is known already.', { sentence: sentenceOf(host, asked) });
    const proposed = Math.max(
      0,
      rows.findIndex(({ already }) => already === asked.already),
    );
    const row = await pickRowUnproposed(rows, question, { title, proposed, at });
    return row && { ...asked, already: row.already };
  };
}
