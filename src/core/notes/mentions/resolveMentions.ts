import { HIT_STRIDE, type Hits } from '../../matching/hits';
import type { NameOwner } from '../../matching/matcher';
import { isWrong } from '../../matching/nameKind';
import type { Snapshot } from '../../registry/engine/snapshot';
import type { Registry } from '../../registry/merging/registry';
import { type Resumable, runToEnd } from '../../text/base/lazy';
import { firstIndex } from '../../text/base/lists';
import type { Span } from '../../text/base/textEdit';
import { Sense } from '../../text/languages/senses/sense';
import type { Zones } from '../../text/markdown/zones';
import { foldedName } from '../../text/units/canonical';
import { WordsBeside } from './beside';
import { type Directives, readDirectives } from './directives';
import { type ExplicitLink, explicitLinks } from './explicitLinks';
import type { JudgedHits } from './judgedHits';
import type { Mention } from './mention';
import { asGiven, asWritten, highestPriority, lookUp, type Named, named, withoutOtherForms } from './naming';
import { nearWord } from './near';
import { isInsideLongerWord } from './notIn';
import { ProseCheck } from './proseCheck';
import { fits } from './senseOf';

/** The mentions of a text: rules 1, 6 to 10 and 12 of docs/matching.md over the hits of the matcher. Sorted, no overlaps. */
export function resolveMentions(
  text: string,
  judged: JudgedHits,
  zones: Zones,
  snapshot: Snapshot,
  folder?: Directives,
): readonly Mention[] {
  return runToEnd(resolveInSteps(text, judged, zones, snapshot, folder));
}

/** Resolves mentions in steps, between which other work may be done. */
export function* resolveInSteps(
  text: string,
  judged: JudgedHits,
  zones: Zones,
  snapshot: Snapshot,
  folder?: Directives,
): Resumable<readonly Mention[]> {
  const directives = readDirectives(text, zones.frontMatter, folder);
  yield;
  const resolution = new Resolution(text, judged, zones, snapshot, directives);
  const strong = yield* resolution.run();
  yield;
  const evidence = findEvidence(resolution.weak, strong, snapshot.registry);
  return evidence.size > 0 ? yield* resolution.run(evidence) : strong;
}

/**
 * For each entity whose weak names count: the entity that the note names, by a strong name or with a word that is near,
 * itself first, then the first of those that it is tied to. An ambiguous name and one that is not to be written are evidence for nothing.
 */
function findEvidence(weak: ReadonlySet<string>, strong: readonly Mention[], registry: Registry): Evidence {
  const evidence = new Map<string, string>();
  if (weak.size === 0) return evidence;
  const present = new Set<string>();
  for (const { entities, kind, beside } of strong) {
    if (entities.length === 1 && !isWrong(kind) && beside === undefined) present.add(entities[0]!);
  }
  for (const id of weak) {
    const found = present.has(id) ? id : [...present].find((other) => registry.areTied(id, other));
    if (found !== undefined) evidence.set(id, found);
  }
  return evidence;
}

/** By the id of an entity whose weak names count: the entity that the note names, because of which they do. */
type Evidence = ReadonlyMap<string, string>;

/** Why a weak name counts: see `Mention`. */
type Reason = Pick<Mention, 'near' | 'beside' | 'evidence'>;

interface Found extends Named {
  readonly reason?: Reason | undefined;
}

/** Hits judged between two pauses. */
const HITS_A_STEP = 64;

class Resolution {
  readonly #text: string;
  readonly #judged: JudgedHits;
  readonly #hits: Hits;
  readonly #zones: Zones;
  readonly #snapshot: Snapshot;
  readonly #ignored: ReadonlySet<string>;
  readonly #use = new Map<string, Named>();
  /** Whether neither the note nor its folder says anything about names. */
  readonly #hasNoDirectives: boolean;
  readonly #wordsBeside: WordsBeside;
  readonly #explicit: Mention[] = [];
  /** Flat pairs where nothing implicit counts. */
  readonly #taken: number[] = [];
  /** Entities with a weak name in the text that could count, as far as a run has met them. */
  readonly weak = new Set<string>();

  constructor(text: string, judged: JudgedHits, zones: Zones, snapshot: Snapshot, directives: Directives) {
    this.#text = text;
    this.#judged = judged;
    this.#hits = judged.hits;
    this.#zones = zones;
    this.#snapshot = snapshot;
    this.#wordsBeside = new WordsBeside(text, (span) => this.#isProse(span));
    this.#ignored = new Set(directives.ignore.flatMap((name) => lookUp(name, snapshot)?.entities ?? []));
    for (const [name, meant] of directives.use) {
      const found = lookUp(meant, snapshot);
      if (found) this.#use.set(name, found);
    }
    this.#hasNoDirectives = this.#ignored.size === 0 && this.#use.size === 0;
    const links = text.includes('[[') ? explicitLinks(text, zones.code) : [];
    for (const link of links) this.#take(link);
  }

  /** @param evidence for the weak names that count without a word that is near. */
  *run(evidence?: Evidence): Resumable<readonly Mention[]> {
    const implicit = yield* this.#implicit(evidence);
    if (this.#explicit.length === 0) return implicit;
    return [...implicit, ...this.#explicit].sort((a, b) => a.start - b.start);
  }

  *#implicit(evidence: Evidence | undefined): Resumable<readonly Mention[]> {
    const { data, length } = this.#hits;
    const prose = new ProseCheck(this.#text, this.#zones.prose);
    const taken = this.#taken;
    const mentions: Mention[] = [];
    let free = 0;
    let nextTaken = 0;
    let pause = HITS_A_STEP * HIT_STRIDE;
    for (let at = 0; at < length; ) {
      if (at >= pause) {
        pause = at + HITS_A_STEP * HIT_STRIDE;
        yield;
      }
      const start = data[at]!;
      const end = data[at + 1]!;
      let next = at + HIT_STRIDE;
      while (next < length && data[next] === start && data[next + 1] === end) next += HIT_STRIDE;
      while (nextTaken < taken.length && taken[nextTaken + 1]! <= start) nextTaken += 2;
      const isFree = start >= free && !(nextTaken < taken.length && taken[nextTaken]! < end);
      const found = isFree && prose.covers(start, end) ? this.#entitiesAt(at, next, start, end, evidence) : undefined;
      if (found) {
        const { kind, entities, reason } = found;
        const mention: Mention = { start, end, form: 'implicit', kind, entities };
        mentions.push(reason ? { ...mention, ...reason } : mention);
        free = end;
      }
      at = next;
    }
    return mentions;
  }

  #take(link: ExplicitLink): void {
    const found = link.embedded ? undefined : this.#named(link.target);
    if (found) {
      const { shownStart: start, shownEnd: end } = link;
      this.#explicit.push({ start, end, form: 'explicit', ...found });
    }
    // Of a link to something else the label is prose, if there is one.
    if (link.embedded || found || !link.labelled) this.#taken.push(link.start, link.end);
    else this.#taken.push(link.start, link.shownStart, link.shownEnd, link.end);
  }

  /**
   * [[Apple]] always means Apple, whatever is ignored; but of several entities with the name, the one that this note or
   * its folder means, or else those that are not ignored.
   */
  #named(target: string): Named | undefined {
    const found = lookUp(target, this.#snapshot);
    if (!found || found.entities.length < 2) return found;
    return this.#use.get(foldedName(target)) ?? lookUp(target, this.#snapshot, this.#ignored);
  }

  #entitiesAt(from: number, to: number, start: number, end: number, evidence: Evidence | undefined): Found | undefined {
    const { data } = this.#hits;
    const { matcher, registry } = this.#snapshot;
    const first = matcher.ownersOf(data[from + 2]!, data[from + 3]!);
    let { owners, mayBePlace } = first;
    for (let at = from + HIT_STRIDE; at < to; at += HIT_STRIDE) {
      const other = matcher.ownersOf(data[at + 2]!, data[at + 3]!);
      owners = [...owners, ...other.owners];
      mayBePlace ||= other.mayBePlace;
    }
    const sense = this.#judged.senseOf(from, mayBePlace);
    if (sense === Sense.nothing) return undefined;
    if (this.#hasNoDirectives && first.isCertain && to === from + HIT_STRIDE) {
      return sense === Sense.any || fits(sense, registry.likeOf(first.entities[0]!)) ? first : undefined;
    }
    // What a higher layer hides stays hidden where the name of the higher layer is ignored or does not count in this word.
    const written = this.#text.slice(start, end);
    const reasonOf = (owner: NameOwner) => this.#reasonFor(owner, start, end, evidence);
    const counted = withoutOtherForms(owners, written).filter((owner) => !this.#isWeak(owner) || reasonOf(owner));
    owners = asWritten(highestPriority(asGiven(counted)), written);
    owners = owners.filter(
      (owner) =>
        !this.#ignored.has(owner.id) &&
        !isInsideLongerWord(this.#text, start, end, owner.notIn, owner.spelling) &&
        (sense === Sense.any || fits(sense, registry.likeOf(owner.id))),
    );
    const found = named(owners, registry);
    if (!found) return undefined;
    const used = this.#use.size > 0 ? this.#use.get(foldedName(written)) : undefined;
    if (used || found.entities.length > 1 || !owners.every((each) => this.#isWeak(each))) return used ?? found;
    // Where two spellings of it count, a reason in the sentence itself, whatever the order of the spellings.
    const reasons = owners.map(reasonOf);
    return { ...found, reason: reasons.find((each) => each?.evidence === undefined) ?? reasons[0] };
  }

  /** Why a weak name counts; undefined if it does not. */
  #reasonFor(
    { id, near, beside, kind }: NameOwner,
    start: number,
    end: number,
    evidence: Evidence | undefined,
  ): Reason | undefined {
    if (beside) {
      const found = this.#wordsBeside.find({ start, end }, beside);
      return found && { beside: this.#text.slice(found.start, found.end) };
    }
    const word = near && nearWord(this.#text, start, end, near, (span) => this.#isProse(span));
    if (word) return { near: this.#text.slice(word.start, word.end) };
    this.weak.add(id);
    const named = evidence?.get(id);
    // The short form of a company needs its full name.
    return named === undefined || (kind === 'short' && named !== id) ? undefined : { evidence: named };
  }

  #isProse({ start, end }: Span): boolean {
    const { prose } = this.#zones;
    const next = firstIndex(prose.length, (k) => prose[k]! > start);
    return next % 2 === 1 && prose[next]! >= end;
  }

  #isWeak({ kind, near, beside }: NameOwner): boolean {
    return kind === 'weak' || kind === 'short' || near !== undefined || beside !== undefined;
  }
}
