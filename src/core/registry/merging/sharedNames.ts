import { isOwnLayer, isWrong } from '../../matching/nameKind';
import { nounKey } from '../../matching/variants';
import { memoize, type Resumable } from '../../text/base/lazy';
import { isWithin } from '../../text/base/paths';
import { type Problem, problem } from '../../text/base/problem';
import { canonicalName, foldedName } from '../../text/units/canonical';
import { CaseRule, caseRuleOf } from '../../text/units/letterCase';
import { formsOfName, nounLanguage } from '../formsOfName';
import type { Entity, EntryName, From } from '../model';
import { type PartReport, placeInFile } from './mergeEntity';

/** Entities between two pauses. */
const STEP = 500;
/** Most other entities that a problem lists. */
export const MAX_OTHERS = 10;

interface NameOwner extends From<EntryName> {
  readonly entity: Entity;
  /** The name, or a form of it. */
  readonly spelling: string;
  readonly isForm: boolean;
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
      if (!isOwnLayer(name.part.layer) || kind === 'weak' || isWrong(kind)) continue;
      const add = (spelling: string, isForm: boolean) =>
        memoize(byName, nounKey(spelling), () => []).push({ entity, ...name, spelling, isForm });
      add(value, false);
      for (const form of new Set(formsOfName(name.item, entity.words).map(nounKey))) add(form, true);
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
  const forms = owners.map(({ entity, item, part, spelling, isForm }) => ({
    canonical: canonicalName(spelling),
    exact: isExact(item),
    scope: part.scope,
    isForm,
    key: nounKey(item.value),
    isNoun: nounLanguage(item, entity.words) !== undefined,
  }));
  owners.forEach((owner, at) => {
    const others = new Set<string>();
    for (let k = 0; k < owners.length && others.size < MAX_OTHERS; k++) {
      const { entity } = owners[k]!;
      if (entity !== owner.entity && meet(forms[at]!, forms[k]!)) others.add(entity.id);
    }
    if (others.size === 0) return;
    const other = [...others].join(', ');
    report(owner.part, problem('shared-name', owner.item.span, { name: owner.spelling, other }));
  });
}

interface Form {
  readonly canonical: string;
  readonly exact: boolean;
  readonly scope: string | undefined;
  readonly isForm: boolean;
  /** Of the name that it is or is a form of. */
  readonly key: string;
  readonly isNoun: boolean;
}

/**
 * Whether one text can be a mention of both: not of `IT` and `it`, each of which is matched only as written, nor of names that
 * count in different folders.
 */
function meet(a: Form, b: Form): boolean {
  if (!isWithin(a.scope, b.scope) && !isWithin(b.scope, a.scope)) return false;
  // A spelling that the registry gives wins over a form; names that are the same have the same forms.
  if (a.isForm !== b.isForm || (a.isForm && a.key === b.key)) return false;
  // What is between two words is the same only for common nouns.
  if (!(a.isNoun && b.isNoun) && foldedName(a.canonical) !== foldedName(b.canonical)) return false;
  return a.canonical === b.canonical || !a.exact || !b.exact;
}

function isExact({ value, case: override }: EntryName): boolean {
  const canonical = canonicalName(value);
  const units = Uint16Array.from({ length: canonical.length }, (_, at) => canonical.charCodeAt(at));
  return caseRuleOf(units, 0, units.length, override) === CaseRule.exact;
}
