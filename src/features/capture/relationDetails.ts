import * as vscode from 'vscode';
import type { NewMap } from '../../core/changes/capture/addStatement';
import type { LinkDetails } from '../../core/changes/capture/capture';
import { linkDate, proposedStatus } from '../../core/changes/capture/relationQuestions';
import { LINK_STATES, type LinkStatus } from '../../core/notes/sentences/stated';
import { statedRole } from '../../core/notes/sentences/statedRole';
import { statedShare, statesMoney } from '../../core/notes/sentences/statedShare';
import type { LinkDetail } from '../../core/registry/vocabulary/rows';
import type { Host } from '../../workspace/host';
import { askTextInStep, pickRowUnproposed, type Step, type TextQuestion } from '../shared/ask/dialogs';
import { pickEntity } from '../shared/ask/pickEntity';
import { type AskedRelation, type RelationContext, sentenceOf } from './askedRelation';
import { askDate, type StepQuestion } from './questions';

type Ask = StepQuestion<AskedRelation>;

/** Status, what a relation of that type has, an amount only where the sentence names money, and date. */
export function detailQuestions(context: RelationContext, type: string): readonly Ask[] {
  const asks = asksOf(context.host, type)
    .filter((detail) => detail !== 'amount' || statesMoney(context.passage.text))
    .map((detail) => askDetail(context, detail));
  return [askStatus(context), ...asks, askWhen(context)];
}

/** What the user has said of a relation; undefined before all of it is asked. */
export function detailsOf(host: Host, { choice, status, written, date }: AskedRelation): LinkDetails | undefined {
  if (!choice || !status || !date) return undefined;
  const values = asksOf(host, choice.type).map((detail) => valuesOf(detail, written[detail] ?? ''));
  return { status, values: Object.assign({}, ...values), dated: date.dated };
}

function asksOf({ snapshot }: Host, type: string): readonly LinkDetail[] {
  return snapshot.registry.vocabulary.linkTypeRow(type)?.asks ?? ['role'];
}

/** Asks for the status. One that the sentence states is proposed; without one, Enter chooses nothing. */
function askStatus(context: RelationContext): Ask {
  const stated = proposedStatus(context.passage.text);
  return async (asked, at) => {
    const rows = LINK_STATES.map((status) => ({
      label: statusLabel(status),
      description: status === stated ? vscode.l10n.t('as the sentence says') : '',
      status,
    }));
    const question = vscode.l10n.t('{sentence}: is it in force?', { sentence: sentenceOf(context.host, asked) });
    const proposed = rows.findIndex(({ status }) => status === (asked.status ?? stated));
    const row = await pickRowUnproposed(rows, question, { title: context.said, proposed, at });
    if (!row || row.status === asked.status) return row && asked;
    // The date of another status means something else.
    const { date: _, ...others } = asked;
    return { ...others, status: row.status };
  };
}

function statusLabel(status: LinkStatus): string {
  if (status === 'planned') return vscode.l10n.t('Planned');
  return status === 'ended' ? vscode.l10n.t('Ended') : vscode.l10n.t('In force');
}

export function dateQuestion(status: LinkStatus): string {
  if (status === 'planned') return vscode.l10n.t('When is it to begin? Empty if it is not said.');
  if (status === 'ended') return vscode.l10n.t('When did it end? Empty if it is not known.');
  return vscode.l10n.t('Since when? Empty if it is not said.');
}

/** Asks for the date, with one that the sentence states for the status. */
function askWhen(context: RelationContext): Ask {
  const { passage, said } = context;
  return async (asked, at) => {
    const { status = 'holds' } = asked;
    const stated = linkDate(passage.text, passage.date, status);
    const proposed = asked.date ? asked.date.dated : stated;
    const date = await askDate(sentenceOf(context.host, asked), `${dateQuestion(status)} ${said}`, proposed, at);
    return date && { ...asked, date };
  };
}

/** Asks for the value of a property, which may be left empty. */
function askDetail(context: RelationContext, detail: LinkDetail): Ask {
  return async (asked, at) => {
    const answer = await (detail === 'product'
      ? askProduct(context, asked, at)
      : askTextInStep(textQuestion(context, asked, detail), at));
    return answer === undefined ? undefined : { ...asked, written: { ...asked.written, [detail]: answer.trim() } };
  };
}

function textQuestion(context: RelationContext, asked: AskedRelation, detail: LinkDetail): TextQuestion {
  const { passage, said } = context;
  const question = (prompt: string, problem?: TextQuestion['problem'], stated?: string): TextQuestion => ({
    title: sentenceOf(context.host, asked),
    prompt: `${prompt} ${said}`,
    value: asked.written[detail] ?? stated ?? '',
    ...(problem && { problem }),
  });
  switch (detail) {
    case 'percentage':
      return question(
        vscode.l10n.t('The share in percent; empty if it is not said.'),
        shareProblem,
        statedShare(passage.text),
      );
    case 'amount':
      return question(
        vscode.l10n.t('The amount in figures with its currency, as in 400000000 USD; empty if it is not said.'),
        amountProblem,
      );
    case 'role': {
      const isPost = ['Directorship', 'Employment'].includes(asked.choice?.type ?? '');
      const role = isPost ? statedRole(passage.text) : undefined;
      return question(vscode.l10n.t('As what, or doing what? Empty if it is not said.'), undefined, role);
    }
    default:
      return question(vscode.l10n.t('How are they related? Empty if it is not said.'));
  }
}

function numberIn(share: string): string {
  return share.replace(/[%％]/, '').trim();
}

function shareProblem(value: string): string | undefined {
  const number = numberIn(value);
  const isShare = /^\d+(?:\.\d+)?$/.test(number) && Number(number) <= 100;
  return number === '' || isShare ? undefined : vscode.l10n.t('A share is a number from 0 to 100.');
}

/** A number, perhaps with a currency of three letters (ISO 4217) before or after it. */
const AMOUNT = /^(?<before>[A-Za-z]{3})?\s*(?<number>\d[\d,]*(?:\.\d+)?)\s*(?<after>[A-Za-z]{3})?$/;

function amountProblem(value: string): string | undefined {
  return value.trim() === '' || AMOUNT.test(value.trim())
    ? undefined
    : vscode.l10n.t('Write an amount as 400000000 USD or 400000000.');
}

/** The id of what is supplied; '' where it is not said, which Enter alone takes. */
function askProduct(context: RelationContext, asked: AskedRelation, at: Step): Promise<string | undefined> {
  const { host, passage, said: title } = context;
  const none = vscode.l10n.t('Not said');
  const placeholder = vscode.l10n.t('{sentence}: which product?', { sentence: sentenceOf(context.host, asked) });
  const { vocabulary } = host.snapshot.registry;
  const things = vocabulary.targetSchemas('product') ?? [];
  const isWanted = ({ schema }: { readonly schema: string }): boolean => vocabulary.isOfKind(schema, things);
  const { ids: named } = passage;
  return pickEntity(host, placeholder, { proposed: asked.written.product, named, title, none, isWanted, at });
}

/** The keys of a registry for what the user wrote; none where it was left empty. */
function valuesOf(detail: LinkDetail, written: string): NewMap {
  if (written === '') return {};
  if (detail === 'percentage') return { percentage: numberIn(written) };
  if (detail !== 'amount') return { [detail]: written };
  const { number, before, after } = AMOUNT.exec(written)?.groups ?? {};
  if (number === undefined) return {};
  const currency = (before ?? after)?.toUpperCase();
  return { amount: number.replaceAll(',', ''), ...(currency !== undefined && { currency }) };
}
