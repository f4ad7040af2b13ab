import * as vscode from 'vscode';
import type { NewMap } from '../../core/changes/capture/addStatement';
import type { LinkDetails } from '../../core/changes/capture/capture';
import type { Question } from '../../core/changes/capture/relationQuestions';
import type { LinkStatus } from '../../core/notes/sentences/statedStatus';
import type { LinkDetail } from '../../core/registry/vocabulary/rows';
import type { Dated } from '../../core/text/languages/calendar';
import type { Host } from '../../workspace/host';
import { askText, pickRowUnproposed } from '../shared/dialogs';
import { pickEntity } from '../shared/pickEntity';
import { askDate } from './questions';

/** The relation that the user is asked about. */
export interface AskedRelation {
  /** Its sentence: "MP Materials supplies Apple". */
  readonly sentence: string;
  /** See `LinkTypeRow`. */
  readonly type: string;
  /** The sentence of the note, which stays in sight. */
  readonly said: string;
  readonly status: Question<LinkStatus>;
  /** The date that is proposed for a status. */
  readonly dated: (status: LinkStatus) => Dated | undefined;
  /** The entities that may be the product come first. */
  readonly used: ReadonlyMap<string, number>;
}

/** Status, what the type of the relation has, and date; undefined if the user cancels. */
export async function askDetails(host: Host, asked: AskedRelation): Promise<LinkDetails | undefined> {
  const status = await askStatus(asked);
  if (status === undefined) return undefined;
  const values: Record<string, string> = {};
  for (const detail of host.snapshot.registry.vocabulary.linkTypeRow(asked.type)?.asks ?? ['role' as const]) {
    const answer = await askDetail(host, asked, detail);
    if (!answer) return undefined;
    Object.assign(values, answer);
  }
  const answer = await askDate(asked.sentence, withSaid(dateQuestion(status), asked), asked.dated(status));
  return answer && { status, values, dated: answer.dated };
}

/** Asks for the status. One that the sentence states is proposed; without one, Enter chooses nothing. */
async function askStatus({ sentence, said, status }: AskedRelation): Promise<LinkStatus | undefined> {
  const rows = status.answers.map((each, index) => ({
    label: statusLabel(each),
    description: index === status.proposed ? vscode.l10n.t('as the sentence says') : '',
    status: each,
  }));
  const placeholder = vscode.l10n.t('{sentence}: does it hold?', { sentence });
  return (await pickRowUnproposed(rows, placeholder, { title: said, proposed: status.proposed }))?.status;
}

function statusLabel(status: LinkStatus): string {
  if (status === 'planned') return vscode.l10n.t('Planned: it is to come');
  return status === 'ended' ? vscode.l10n.t('Ended: it holds no longer') : vscode.l10n.t('It holds');
}

export function dateQuestion(status: LinkStatus): string {
  if (status === 'planned') return vscode.l10n.t('From when is it to hold? Empty if it is not said.');
  if (status === 'ended') return vscode.l10n.t('When did it end? Empty if it is not known.');
  return vscode.l10n.t('Since when? Empty if it is not said.');
}

/** The value of a property, perhaps with its currency; empty where the user leaves it out, undefined if the user cancels. */
async function askDetail(host: Host, asked: AskedRelation, detail: LinkDetail): Promise<NewMap | undefined> {
  switch (detail) {
    case 'percentage':
      return asKey(detail, await askShare(asked));
    case 'amount':
      return askAmount(asked);
    case 'product':
      return asKey(detail, await askProduct(host, asked));
    default: {
      const question =
        detail === 'role'
          ? vscode.l10n.t('As what, or doing what? Empty if it is not said.')
          : vscode.l10n.t('How are they related? Empty if it is not said.');
      return asKey(detail, await askLine(asked, question, () => undefined));
    }
  }
}

function asKey(key: string, answer: string | undefined): NewMap | undefined {
  return answer === undefined ? undefined : answer === '' ? {} : { [key]: answer };
}

function withSaid(question: string, { said }: Pick<AskedRelation, 'said'>): string {
  return `${question} ${said}`;
}

async function askLine(
  asked: AskedRelation,
  question: string,
  problem: (value: string) => string | undefined,
): Promise<string | undefined> {
  return (await askText({ title: asked.sentence, prompt: withSaid(question, asked), value: '', problem }))?.trim();
}

async function askShare(asked: AskedRelation): Promise<string | undefined> {
  const numberIn = (value: string): string => value.replace(/[%％]/, '').trim();
  const question = vscode.l10n.t('The share in percent; empty if it is not said.');
  const answer = await askLine(asked, question, (value) => {
    const number = numberIn(value);
    const isShare = /^\d+(?:\.\d+)?$/.test(number) && Number(number) <= 100;
    return number === '' || isShare ? undefined : vscode.l10n.t('A share is a number from 0 to 100.');
  });
  return answer === undefined ? undefined : numberIn(answer);
}

/** A number, perhaps with a currency of three letters (ISO 4217) before or after it. */
const AMOUNT = /^(?<before>[A-Za-z]{3})?\s*(?<number>\d[\d,]*(?:\.\d+)?)\s*(?<after>[A-Za-z]{3})?$/;

async function askAmount(asked: AskedRelation): Promise<NewMap | undefined> {
  const question = vscode.l10n.t(
    'The amount in figures with its currency, as in 400000000 USD; empty if it is not said.',
  );
  const answer = await askLine(asked, question, (value) =>
    value.trim() === '' || AMOUNT.test(value.trim())
      ? undefined
      : vscode.l10n.t('Write an amount as 400000000 USD or 400000000.'),
  );
  if (answer === undefined) return undefined;
  const { number, before, after } = AMOUNT.exec(answer)?.groups ?? {};
  if (number === undefined) return {};
  const code = (before ?? after)?.toUpperCase();
  return { amount: number.replaceAll(',', ''), ...(code !== undefined && { currency: code }) };
}

/** The id of what is supplied; '' where it is not said, which Enter alone takes. */
async function askProduct(host: Host, { sentence, said, used }: AskedRelation): Promise<string | undefined> {
  const none = vscode.l10n.t('Not said');
  const placeholder = vscode.l10n.t('{sentence}: which product?', { sentence });
  return pickEntity(host, placeholder, used, { title: said, none });
}
