import { isOwnLayer } from '../../matching/nameKind';
import { isWithin } from '../../text/base/fileName';
import { memoize } from '../../text/base/memoize';
import { type Problem, problem } from '../../text/base/problem';
import type { Resumable } from '../../text/base/resumable';
import { canonicalName, foldedName } from '../../text/units/canonical';
import { CaseRule, caseRuleOf } from '../../text/units/caseRule';
import type { Entity, EntryName, From } from '../model';
import { type PartReport, placeInFile } from './mergeEntity';

/** Entities between two pauses. */
const STEP = 500;
/** Most other entities that a problem lists. */
export const MAX_OTHERS = 10;

interface NameOwner extends From<EntryName> {
  readonly entity: Entity;
}

/**
 * Reports every name that two entities of the user's own registries share, by file. Names of the bundled registry and of
 * bulk data are left out, because a registry of higher priority hides them, and so are weak aliases, which are made to be
 * shared.
 */
export function* findSharedNames(entities: Iterable<Entity>): Resumable<ReadonlyMap<string, readonly Problem[]>> {
  const byName = new Map<string, NameOwner[]>();
  let count = 0;
  for (const entity of entities) {
    if (++count % STEP === 0) yield;
    if (!entity.parts.some(({ layer }) => isOwnLayer(layer))) continue;
    for (const name of entity.names) {
      const { kind, value } = name.item;
      if (!isOwnLayer(name.part.layer) || kind === 'weak' || kind === 'misspelling') continue;
      memoize(byName, foldedName(value), () => []).push({ entity, ...name });
    }
  }
  const byFile = new Map<string, Problem[]>();
  for (const owners of byName.values()) {
    if (++count % STEP === 0) yield;
    if (owners.length < 2) continue;
    reportShared(owners, (part, found) => memoize(byFile, part.file, () => []).push(placeInFile(part, found)));
  }
  return byFile;
}

function reportShared(all: readonly NameOwner[], report: PartReport): void {
  const highest = all.reduce((most, { part }) => Math.max(most, part.layer), 0);
  const owners = all.filter(({ part }) => part.layer === highest);
  const forms = owners.map(({ item, part }) => ({
    canonical: canonicalName(item.value),
    exact: isExact(item),
    scope: part.scope,
  }));
  owners.forEach((owner, at) => {
    const others = new Set<string>();
    for (let k = 0; k < owners.length && others.size < MAX_OTHERS; k++) {
      const { entity } = owners[k]!;
      if (entity !== owner.entity && meet(forms[at]!, forms[k]!)) others.add(entity.id);
    }
    if (others.size === 0) return;
    const other = [...others].join(', ');
    report(owner.part, problem('shared-name', owner.item.span, { name: owner.item.value, other }));
  });
}

interface Form {
  readonly canonical: string;
  readonly exact: boolean;
  readonly scope: string | undefined;
}

/**
 * Whether one text can be a mention of both: not of `IT` and `it`, each of which is matched only as written, nor of names that
 * count in different folders.
 */
function meet(a: Form, b: Form): boolean {
  if (!isWithin(a.scope, b.scope) && !isWithin(b.scope, a.scope)) return false;
  return a.canonical === b.canonical || !a.exact || !b.exact;
}

function isExact({ value, case: override }: EntryName): boolean {
  const canonical = canonicalName(value);
  const units = Uint16Array.from({ length: canonical.length }, (_, at) => canonical.charCodeAt(at));
  return caseRuleOf(units, 0, units.length, override) === CaseRule.exact;
}
