import { shiftSpan } from '../base/span';
import { lexZones, type Zones } from '../markdown/zones';
import type { Directives } from '../mentions/directives';
import { explicitLinks } from '../mentions/explicitLinks';
import { lookUp } from '../mentions/naming';
import type { TextChange } from '../mentions/openNote';
import { resolveMentions } from '../mentions/resolveMentions';
import { parseYaml } from '../registry/yaml';
import { listOf, valueAt, type YamlScalar } from '../registry/yamlNode';
import type { Snapshot } from '../snapshot';
import { renameScalar } from './renameScalar';

/** What is renamed: one name of an entity as it is written, or the entity's id. */
export interface Renaming {
  readonly kind: 'name' | 'id';
  readonly entity: string;
  readonly from: string;
  readonly to: string;
}

/** A change of a note; `sure` where the note named the entity outright and nothing was inferred. */
export interface NoteChange extends TextChange {
  readonly sure: boolean;
}

/**
 * What a renaming changes in a note: every mention of the entity that is written in just this way, `[[…]]` that name it
 * so, and the names that the front matter gives to Dossier. Mentions in other capitals or under other names stay.
 *
 * @param snapshot of before the renaming.
 * @returns changes of `text` in ascending order, without overlaps.
 */
export function renameInNote(
  text: string,
  snapshot: Snapshot,
  folder: Directives | undefined,
  { kind, entity, from, to }: Renaming,
): readonly NoteChange[] {
  if (!text.includes(from)) return [];
  const zones = lexZones(text);
  const changes: NoteChange[] = inFrontMatter(text, zones, from, to);
  for (const { target, start, end, embedded } of explicitLinks(text, zones.code)) {
    if (embedded || target !== from || !lookUp(target, snapshot)?.entities.includes(entity)) continue;
    const at = text.indexOf(target, start);
    if (at + target.length <= end) changes.push({ start: at, end: at + target.length, text: to, sure: true });
  }
  // An id is written in links and in the front matter; what reads like it elsewhere is a name.
  const mentions = kind === 'id' ? [] : resolveMentions(text, snapshot.matcher.scan(text), zones, snapshot, folder);
  for (const mention of mentions) {
    const { start, end, entities, form } = mention;
    if (text.slice(start, end) !== from || !entities.includes(entity)) continue;
    // The target of a link was changed above; of its label only what reads like the name is one.
    if (changes.some((change) => change.start === start)) continue;
    changes.push({ start, end, text: to, sure: form === 'explicit' });
  }
  return changes.sort((a, b) => a.start - b.start);
}

function inFrontMatter(text: string, { frontMatter }: Zones, from: string, to: string): NoteChange[] {
  if (!frontMatter) return [];
  const dossier = valueAt(parseYaml(text.slice(frontMatter.start, frontMatter.end)).root, 'dossier');
  const use = valueAt(dossier, 'use');
  const scalars: readonly YamlScalar[] = [
    ...listOf(valueAt(dossier, 'ignore')),
    ...(use?.kind === 'map' ? use.pairs.flatMap(({ key, value }) => (value ? [key, value] : [key])) : []),
  ].filter((node): node is YamlScalar => node.kind === 'scalar' && node.value === from);
  return scalars.map(({ span }) => ({ ...renameScalar(text, shiftSpan(span, frontMatter.start), to), sure: true }));
}
