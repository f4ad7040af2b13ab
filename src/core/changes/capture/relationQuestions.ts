import { sentenceDate } from '../../notes/sentences/sentenceDate';
import { LINK_STATES, type LinkStatus, statedStatus } from '../../notes/sentences/stated';
import type { Registry } from '../../registry/merging/registry';
import type { Dated } from '../../text/languages/calendar';
import { compareIsoDates } from '../../text/units/isoDate';
import { type LinkChoice, linkChoices } from './linkChoices';

/** A question with its answers, and which of them Enter alone takes, from 0: undefined where it takes none. */
export interface Question<T> {
  readonly answers: readonly T[];
  readonly proposed: number | undefined;
}

/** The relations that fit two schemas, none of them proposed: no word of a sentence is sure enough. */
export function typeQuestion(registry: Registry, first: string, second: string): Question<LinkChoice> {
  return { answers: linkChoices(registry, first, second), proposed: undefined };
}

/** Whether the relation holds. Only that it is planned or ended is proposed, where the sentence says so. */
export function statusQuestion(sentence: string): Question<LinkStatus> {
  const stated = statedStatus(sentence);
  const isProposed = stated === 'planned' || stated === 'ended';
  return { answers: LINK_STATES, proposed: isProposed ? LINK_STATES.indexOf(stated) : undefined };
}

/**
 * The date that a sentence states for a relation of that status: one that is to come for what is planned, and one that is not
 * for what holds or has ended. Never that of the note alone.
 *
 * @param noteDate the ISO 8601 date of the note; undefined if it has none.
 */
export function linkDate(sentence: string, noteDate: string | undefined, status: LinkStatus): Dated | undefined {
  const stated = sentenceDate(sentence, noteDate);
  if (!stated) return undefined;
  const isToCome = noteDate !== undefined && compareIsoDates(stated.date, noteDate) > 0;
  return isToCome === (status === 'planned') ? stated : undefined;
}
