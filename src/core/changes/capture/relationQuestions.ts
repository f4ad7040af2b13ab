import { sentenceDate } from '../../notes/sentences/sentenceDate';
import { type LinkStatus, statedStatus } from '../../notes/sentences/stated';
import type { Dated } from '../../text/languages/calendar';
import { compareIsoDates } from '../../text/units/isoDate';

/** Whether a relation holds, as it is proposed: only that it is planned or ended, where the sentence says so. */
export function proposedStatus(sentence: string): LinkStatus | undefined {
  const stated = statedStatus(sentence);
  return stated === 'planned' || stated === 'ended' ? stated : undefined;
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
