import * as vscode from 'vscode';
import type { LinkChoice } from '../../core/changes/capture/linkChoices';
import type { Passage } from '../../core/changes/capture/passage';
import type { LinkStatus } from '../../core/notes/sentences/stated';
import type { LinkDetail } from '../../core/registry/vocabulary/rows';
import { linkSentence, turnedSentence } from '../../core/registry/vocabulary/words';
import type { Host } from '../../workspace/host';
import { entityName } from '../shared/rows/entityName';
import type { DateAnswer } from './questions';

/** What is known of a relation while the user is asked about it. */
export interface AskedRelation {
  /** The ids of both entities, as far as they are known. */
  readonly ends: readonly string[];
  readonly choice?: LinkChoice;
  /** What is to be done where the registries have that relation already. */
  readonly already?: 'cite' | 'open' | 'again';
  readonly status?: LinkStatus;
  /** What the user wrote or picked, by property. */
  readonly written: Readonly<Partial<Record<LinkDetail, string>>>;
  readonly date?: DateAnswer;
}

export interface RelationContext {
  readonly host: Host;
  readonly passage: Passage;
  /** The sentence, which stays in sight. */
  readonly said: string;
}

/** The ids of both ends; '' for one that is not known yet. */
export function endsOf({ ends: [one = '', other = ''] }: AskedRelation): readonly [string, string] {
  return [one, other];
}

/** "MP Materials supplies Apple"; begins with the entity that was chosen first. '' before all of it is known. */
export function sentenceOf(host: Host, asked: AskedRelation): string {
  if (!asked.choice) return '';
  const { vocabulary } = host.snapshot.registry;
  const [first, second] = endsOf(asked).map((id) => entityName(host, id)) as [string, string];
  const { type, from } = asked.choice;
  return from === 0
    ? linkSentence(vocabulary, type, first, second, vscode.env.language)
    : turnedSentence(vocabulary, type, second, first, vscode.env.language);
}
