import { type Snapshot, snapshotIn } from '../../registry/engine/snapshot';
import { type Resumable, runToEnd } from '../../text/base/lazy';
import { LineIndex } from '../../text/base/lines';
import type { Evidence } from '../../text/languages/foundName';
import { lexZones } from '../../text/markdown/zones';
import { findMentionsResumably } from '../mentions/findMentions';
import { lookUp } from '../mentions/naming';
import { readNames } from './findUnregistered';
import { rankNames } from './rankNames';
import { UnregisteredIndex, writtenKey } from './unregisteredIndex';

/** A name that no registry knows, with its first place in the notes: line and column count from 1. */
export interface ListedName {
  readonly names: readonly string[];
  readonly evidence: Evidence;
  readonly count: number;
  readonly notes: number;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface ListedNote {
  readonly file: string;
  readonly text: string;
  /** What counts in it, if not all. */
  readonly snapshot?: Snapshot;
}

/** The names in the notes that no registry knows, best first, all in one go. */
export function listUnregistered(notes: Iterable<ListedNote>, snapshot: Snapshot): readonly ListedName[] {
  return runToEnd(listUnregisteredResumably(notes, snapshot));
}

/** The same with pauses. */
export function* listUnregisteredResumably(
  notes: Iterable<ListedNote>,
  snapshot: Snapshot,
): Resumable<readonly ListedName[]> {
  const index = new UnregisteredIndex();
  const first = new Map<string, Pick<ListedName, 'file' | 'line' | 'column'> & { readonly order: number }>();
  for (const { file, text, snapshot: own = snapshot } of notes) {
    const mentions = yield* findMentionsResumably(text, own);
    const found = yield* readNames(text, lexZones(text), mentions, own);
    index.set(file, found);
    const lines = new LineIndex(text);
    for (const each of found.names) {
      const key = writtenKey(each);
      if (!first.has(key)) first.set(key, { order: first.size, file, ...lines.locateFromOne(each.start) });
    }
  }
  const everywhere = snapshotIn(snapshot, () => false);
  const ranked = yield* rankNames(index, (name) => lookUp(name, everywhere) !== undefined);
  return ranked.map(({ names, evidence, count, notes: inNotes, written }) => {
    const places = [...written].flatMap((each) => first.get(writtenKey(each)) ?? []);
    const { file, line, column } = places.reduce((a, b) => (a.order < b.order ? a : b));
    return { names, evidence, count, notes: inNotes, file, line, column };
  });
}
