import { findMentionsResumably } from '../../notes/mentions/findMentions';
import type { Mention } from '../../notes/mentions/mention';
import { listUnregisteredResumably } from '../../notes/unregistered/listUnregistered';
import { LineIndex } from '../../text/base/lineIndex';
import { memoize } from '../../text/base/memoize';
import type { Resumable } from '../../text/base/resumable';
import type { AgentWorld, Given, NamedEntity, Portion, PortionInput, Quoted, ToolProblem } from './answers';
import { clipped, namedEntity, portionOf, QUOTED } from './pieces';

export interface RecognizeInput extends PortionInput {
  readonly text?: string;
  readonly note?: string;
}

/** A place in the text that was given. */
export interface TextPlace {
  readonly text: string;
  /** Both from 1, the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

export interface RecognizedEntity extends NamedEntity {
  readonly count: number;
  /** The first three. */
  readonly places: readonly TextPlace[];
  /** The ids of other entities that some of these names may mean. */
  readonly orElse: readonly string[];
}

export interface UnregisteredName {
  readonly names: readonly string[];
  readonly count: number;
  readonly line: number;
  readonly column: number;
}

export interface RecognizeAnswer extends Quoted {
  /** Of the note that was looked through. */
  readonly uri?: string;
  /** In the order in which the text names them. */
  readonly entities: Portion<RecognizedEntity>;
  /** Names that no registry has, the likeliest first. */
  readonly unregistered: Portion<UnregisteredName>;
}

/** In UTF-16 units. */
const LONGEST = 1_000_000;
const SHOWN_PLACES = 3;

/** Which entities a text names, and which names in it no registry has. */
export function* recognizeEntities(
  { snapshot }: AgentWorld,
  input: RecognizeInput,
  given: Given['text'],
): Resumable<RecognizeAnswer | ToolProblem> {
  if (!given) {
    const { note } = input;
    return {
      problem: note === undefined ? 'Either text or note is needed.' : `There is no note "${clipped(note)}".`,
    };
  }
  const { text, uri, snapshot: own = snapshot } = given;
  if (text.length > LONGEST) {
    return { problem: `The text has ${text.length} characters; at most ${LONGEST} are read at a time.` };
  }
  const mentions = yield* findMentionsResumably(text, own);
  const byEntity = new Map<string, Mention[]>();
  for (const mention of mentions) memoize(byEntity, mention.entities[0]!, () => []).push(mention);
  const unregistered = yield* listUnregisteredResumably([{ file: uri ?? '', text, snapshot: own }], snapshot);
  const lines = new LineIndex(text);
  const placeOf = ({ start, end }: Mention): TextPlace => ({
    text: clipped(text.slice(start, end)),
    ...lines.locateFromOne(start),
  });
  return {
    ...QUOTED,
    ...(uri !== undefined && { uri }),
    entities: portionOf([...byEntity], input, ([id, all]) => ({
      ...namedEntity(snapshot.registry, id),
      count: all.length,
      places: all.slice(0, SHOWN_PLACES).map(placeOf),
      orElse: [...new Set(all.flatMap(({ entities }) => entities.slice(1)))],
    })),
    unregistered: portionOf(unregistered, input, ({ names, count, line, column }) => ({
      names: names.map(clipped),
      count,
      line,
      column,
    })),
  };
}
