import { runToEnd } from '../../../../src/core/base/resumable';
import { Engine } from '../../../../src/core/engine';
import type { FoundName, NoteNames } from '../../../../src/core/languages/foundName';
import { lexZones } from '../../../../src/core/markdown/zones';
import { findMentions } from '../../../../src/core/mentions/findMentions';
import type { Mention } from '../../../../src/core/mentions/mention';
import type { Snapshot } from '../../../../src/core/snapshot';
import { findUnregistered, readNames } from '../../../../src/core/unregistered/findUnregistered';
import { type ListedName, listUnregistered } from '../../../../src/core/unregistered/listUnregistered';

/** A registry that knows these names alone. */
export function knowing(...names: readonly string[]): Snapshot {
  const engine = new Engine();
  const entities = names.map((name, index) => `  - { id: e${index}, name: "${name}" }\n`).join('');
  runToEnd(engine.setFile('registry', 0, names.length > 0 ? `entities:\n${entities}` : ''));
  return runToEnd(engine.update());
}

export function readNote(text: string, snapshot = knowing()): NoteNames {
  const mentions: readonly Mention[] = findMentions(text, snapshot);
  return runToEnd(readNames(text, lexZones(text), mentions, snapshot));
}

export function foundIn(text: string, snapshot = knowing()): readonly FoundName[] {
  return findUnregistered(text, lexZones(text), findMentions(text, snapshot), snapshot.registry.vocabulary.codes);
}

/** `pair 寒武纪 = Cambricon`, with a question mark where the place itself does not say that it is a name. */
export function said(text: string, ...known: readonly string[]): readonly string[] {
  return foundIn(text, knowing(...known)).map(
    ({ evidence, name, other, sure }) =>
      `${evidence} ${name}${other === undefined ? '' : ` = ${other}`}${sure ? '' : '?'}`,
  );
}

export function rankedIn(notes: readonly string[], snapshot = knowing()): readonly ListedName[] {
  return listUnregistered(
    notes.map((text, number) => ({ file: String(number), text })),
    snapshot,
  );
}
