import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import type { Mention } from '../../../../../src/core/notes/mentions/mention';
import { findUnregistered, readNames } from '../../../../../src/core/notes/unregistered/findUnregistered';
import { type ListedName, listUnregistered } from '../../../../../src/core/notes/unregistered/listUnregistered';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import type { Snapshot } from '../../../../../src/core/registry/engine/snapshot';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import type { FoundName, NoteNames } from '../../../../../src/core/text/languages/foundName';
import { lexZones } from '../../../../../src/core/text/markdown/zones';

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
