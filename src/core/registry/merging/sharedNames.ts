import { problem } from '../../base/problem';
import type { Resumable } from '../../base/resumable';
import { canonicalName, foldedName } from '../../text/canonical';
import { CaseRule, caseRuleOf } from '../../text/caseRule';
import type { Entity, EntryName, From, Registry } from '../model';
import type { PartReport } from './mergeEntity';

/** Entities between two pauses. */
const STEP = 500;
/** Entities of one name that are told of at each of them. */
const MAX_OTHERS = 10;

interface Bearer extends From<EntryName> {
  readonly entity: Entity;
}

/**
 * Tells of every name that two entities of the user's own registries share. What is bundled or of bulk data is left out,
 * since a nearer layer hides its spellings, and so are weak aliases, which are made to be shared.
 */
export function* checkSharedNames(registry: Registry, report: PartReport): Resumable<void> {
  const bearers = new Map<string, Bearer[]>();
  let count = 0;
  for (const entity of registry.entities.values()) {
    if (++count % STEP === 0) yield;
    if (!entity.parts.some(({ layer }) => layer > 0)) continue;
    for (const name of entity.names) {
      const { kind, value } = name.item;
      if (name.part.layer <= 0 || kind === 'weak' || kind === 'misspelling') continue;
      const key = foldedName(value);
      const list = bearers.get(key);
      if (list) list.push({ entity, ...name });
      else bearers.set(key, [{ entity, ...name }]);
    }
  }
  for (const list of bearers.values()) {
    if (++count % STEP === 0) yield;
    if (list.length > 1) tell(list, report);
  }
}

function tell(all: readonly Bearer[], report: PartReport): void {
  const nearest = all.reduce((most, { part }) => Math.max(most, part.layer), 0);
  const bearers = all.filter(({ part }) => part.layer === nearest);
  const forms = bearers.map(({ item }) => ({ canonical: canonicalName(item.value), exact: isExact(item) }));
  bearers.forEach((bearer, at) => {
    const others = new Set<string>();
    for (let k = 0; k < bearers.length && others.size < MAX_OTHERS; k++) {
      const { entity } = bearers[k]!;
      if (entity !== bearer.entity && meet(forms[at]!, forms[k]!)) others.add(entity.id);
    }
    if (others.size === 0) return;
    const other = [...others].join(', ');
    report(bearer.part, problem('shared-name', bearer.item.span, { name: bearer.item.value, other }));
  });
}

interface Form {
  readonly canonical: string;
  readonly exact: boolean;
}

/** Whether some text is a mention of both: not of `IT` and `it`, each of which is matched only as written. */
function meet(a: Form, b: Form): boolean {
  return a.canonical === b.canonical || !a.exact || !b.exact;
}

function isExact({ value, case: override }: EntryName): boolean {
  const canonical = canonicalName(value);
  const units = Uint16Array.from({ length: canonical.length }, (_, at) => canonical.charCodeAt(at));
  return caseRuleOf(units, 0, units.length, override) === CaseRule.exact;
}
