import type { Mention } from '../../notes/mentions/mention';
import type { Registry } from '../../registry/merging/registry';
import { memoize } from '../../text/base/lazy';
import { areInSameLetters, isLatin } from '../../text/languages/letters';
import { foldedName } from '../../text/units/canonical';
import { writtenNames } from '../names/displayName';
import type { NoteFinding } from './noteProblem';

/** Entities under two names in one note in the same letters other than Latin, such as 英伟达 and 輝達, unless one name is short for the other. */
export function* competingNames(
  text: string,
  mentions: readonly Mention[],
  registry: Registry,
): Generator<NoteFinding> {
  /** By entity: the first mention under each of its names, by folded name. */
  const met = new Map<string, Map<string, Mention>>();
  for (const mention of mentions) {
    const { start, end, entities, kind } = mention;
    const [id] = entities;
    if (id === undefined || entities.length > 1 || (kind !== 'name' && kind !== 'alias')) continue;
    const name = text.slice(start, end);
    if (isLatin(name)) continue;
    const names = memoize(met, id, () => new Map<string, Mention>());
    const folded = foldedName(name);
    if (names.has(folded)) continue;
    if (mention.form === 'explicit') {
      // The label of a link may be anything.
      const entity = registry.entity(id);
      if (!entity || writtenNames(entity, name).length === 0) continue;
    }
    const isRival = (other: string) =>
      areInSameLetters(folded, other) && !isShortFor(folded, other) && !isShortFor(other, folded);
    const rival = [...names].find(([other]) => isRival(other))?.[1];
    names.set(folded, mention);
    if (!rival) continue;
    const parameters = { name, other: text.slice(rival.start, rival.end) };
    const related = { start: rival.start, end: rival.end };
    yield { code: 'competing-names', span: { start, end }, related, entities, parameters };
  }
}

/** Whether all characters of one are in the other in the same order: 台积电 in 台湾积体电路制造. */
function isShortFor(short: string, long: string): boolean {
  let at = 0;
  for (const unit of long) if (at < short.length && short.startsWith(unit, at)) at += unit.length;
  return at === short.length;
}
