import type { MatcherPart } from '../../matching/matcher';
import { BULK_LAYER, isWrong, type Layer, type NameKind } from '../../matching/nameKind';
import { NameStarts } from '../../matching/nameStarts';
import { SegmentBuilder } from '../../matching/segmentBuilder';
import { nounForms, otherSpellings } from '../../matching/variants';
import { NO_WORDS, type WordsOfName, wordsKey } from '../../matching/wordsOfName';
import type { Resumable } from '../../text/base/lazy';
import { LANGUAGES, nounFormsIn } from '../../text/languages/languages';
import { escapeRegExp } from '../../text/units/escape';
import { nounLanguage } from '../formsOfName';
import { differingIds } from '../merging/entryTable';
import type { Registry } from '../merging/registry';
import type { EntryName } from '../model';

/** Entities that may differ from the large part before everything is compiled again. */
const MAX_CHANGED = 256;
/** Entities between two pauses: few, because the first are compiled by code that is itself not yet compiled. */
const STEP = 32;
/** Ids between two pauses. */
const IDS_A_STEP = 16_384;

/** The parts of a matcher, the registry whose names they are, and the ids whose names are not those of the first part. */
export interface Compiled {
  readonly parts: readonly MatcherPart[];
  readonly registry: Registry;
  /** With the names (`namesKey`) that the first part has of them. */
  readonly changed: ReadonlyMap<string, string>;
}

/**
 * Compiles the names of a registry. Where little differs from what was compiled before, only that is compiled, as a
 * small part of its own beside the large one.
 */
export function* compileMatcher(registry: Registry, previous: Compiled | undefined): Resumable<Compiled> {
  const isSameVocabulary = previous?.registry.vocabulary === registry.vocabulary;
  const edited = previous && isSameVocabulary && (yield* differingIds(previous.registry.entries, registry.entries));
  const changed = previous && edited && edited.size <= MAX_CHANGED ? changedBy(edited, registry, previous) : undefined;
  if (!previous || !changed || changed.size > MAX_CHANGED) {
    const all = yield* compilePart(registry, yield* idsOf(registry));
    return { parts: [all], registry, changed: new Map() };
  }
  if (changed === previous.changed) return { ...previous, registry };
  const base = { ...previous.parts[0]!, dead: new Set(changed.keys()) };
  const delta = yield* compilePart(registry, [...changed.keys()]);
  return { parts: [base, delta], registry, changed };
}

function* idsOf(registry: Registry): Resumable<readonly string[]> {
  const ids: string[] = [];
  for (const id of registry.ids()) {
    ids.push(id);
    if (ids.length % IDS_A_STEP === 0) yield;
  }
  yield;
  return ids;
}

/**
 * The entities whose names differ from those in the first part, given the ids that may have changed; the same map if
 * none has.
 */
function changedBy(ids: ReadonlySet<string>, registry: Registry, previous: Compiled): Compiled['changed'] {
  const changed = new Map(previous.changed);
  let same = true;
  for (const id of ids) {
    const before = namesKey(previous.registry, id);
    const now = namesKey(registry, id);
    if (before === now) continue;
    same = false;
    const compiled = previous.changed.get(id) ?? before;
    if (compiled === now) changed.delete(id);
    else changed.set(id, compiled);
  }
  return same ? previous.changed : changed;
}

/** Everything of an entity that is compiled. */
function namesKey(registry: Registry, id: string): string {
  const rules: unknown[] = [];
  registry.visitNames(id, (name, layer, scope) =>
    rules.push([name.value, name.case, wordsKey(name), name.kind, layer, scope, name.words, name.lang]),
  );
  const like = registry.likeOf(id);
  const { case: rule, words } = registry.vocabulary.schemaRow(registry.schemaOf(id) ?? '') ?? {};
  return JSON.stringify([rules, registry.vocabulary.isPlace(like), like === 'Company', rule, words]);
}

/** The words that limit a common noun: those in which it does not count in all their forms, and with a form of the noun in its place. */
function withForms(name: EntryName, language: string, form: string): WordsOfName {
  if (name.notIn.length === 0) return name;
  const notIn = name.notIn.flatMap((word) => [word, ...nounFormsIn(language, word)[0]]);
  const written = new RegExp(escapeRegExp(name.value), 'giu');
  return { ...name, notIn: [...new Set([...notIn, ...notIn.map((word) => word.replace(written, () => form))])] };
}

interface CompiledName {
  readonly value: string;
  readonly layer: Layer;
  readonly scope: string | undefined;
}

function* compilePart(registry: Registry, ids: readonly string[]): Resumable<MatcherPart> {
  const builder = new SegmentBuilder();
  const places = new Set<number>();
  // Texts have most nouns as the registry has them: those are close together in memory if the other forms come last.
  const addForms: (() => void)[] = [];
  for (let owner = 0; owner < ids.length; owner++) {
    if (owner % STEP === STEP - 1) yield;
    const id = ids[owner]!;
    const schema = registry.schemaOf(id) ?? '';
    if (registry.vocabulary.isPlace(schema)) places.add(owner);
    const names: CompiledName[] = [];
    // Names that count in all notes: a short form that is one of them is needed nowhere.
    const everywhere = new Set<string>();
    // Which may have rules for names without some of their own.
    const kind = registry.vocabulary.schemaRow(schema);
    registry.visitNames(id, (name, layer, scope) => {
      const language = nounLanguage(name, kind?.words);
      const isNoun = language !== undefined;
      const rule = name.case ?? kind?.case ?? (isNoun ? 'ignore' : undefined);
      const isStrong = name.kind !== 'weak' && !isWrong(name.kind);
      const add = (value: string, ofKind: NameKind, noun?: 'given' | 'form'): void => {
        const words = isNoun ? withForms(name, language, value) : name;
        builder.add(value, rule, words, owner, ofKind, layer - BULK_LAYER, scope, noun);
      };
      add(name.value, name.kind, isNoun ? 'given' : undefined);
      if (isNoun)
        addForms.push(() => {
          for (const form of nounForms(name.value, language)) add(form, isStrong ? 'variant' : name.kind, 'form');
        });
      names.push({ value: name.value, layer, scope });
      if (scope === undefined) everywhere.add(name.value);
      if (!isStrong) return;
      for (const variant of otherSpellings(name.value))
        builder.add(variant, name.case, name, owner, 'variant', layer - BULK_LAYER, scope);
    });
    if (registry.vocabulary.like(schema) !== 'Company') continue;
    for (const { value, layer, scope } of names) {
      for (const { shortCompanyName } of LANGUAGES) {
        const short = shortCompanyName?.(value);
        if (short === undefined || everywhere.has(short)) continue;
        builder.add(short, undefined, NO_WORDS, owner, 'short', layer - BULK_LAYER, scope);
      }
    }
  }
  for (const [at, add] of addForms.entries()) {
    if (at % STEP === STEP - 1) yield;
    add();
  }
  const segment = yield* builder.build();
  return {
    segment,
    starts: new NameStarts(segment.pool),
    idOf: (owner) => ids[owner]!,
    isPlace: (owner) => places.has(owner),
    dead: new Set(),
  };
}
