import { isWrong } from '../../matching/nameKind';
import { explicitLinks } from '../../notes/mentions/explicitLinks';
import type { Mention } from '../../notes/mentions/mention';
import { lookUp } from '../../notes/mentions/naming';
import { noteDate } from '../../notes/mentions/noteDate';
import type { Snapshot } from '../../registry/engine/snapshot';
import type { Registry } from '../../registry/merging/registry';
import { lazy, memoize } from '../../text/base/lazy';
import { areInSameLetters, isLatin } from '../../text/languages/letters';
import { lexZones } from '../../text/markdown/zones';
import { unbroken } from '../../text/units/blanks';
import { foldedName } from '../../text/units/canonical';
import { displayName, nameLike, writtenNames } from '../names/displayName';
import { nameInstead } from '../names/inFormOf';
import type { NoteFinding, NoteProblem, NoteProblemCode, ShownSeverity } from './noteProblem';
import { outdatedNames } from './outdatedNames';

/** A note, with the mentions that `findMentions` finds in it. `fileName` may hold its date. */
export interface CheckedNote {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly fileName: string;
}

/**
 * The problems of the names in a note, in the order of the text. Problems whose severity is `off` are not looked for.
 * Takes time linear in the text and never throws.
 */
export function noteProblems(
  { text, mentions, fileName }: CheckedNote,
  snapshot: Snapshot,
  severityOf: (code: NoteProblemCode) => ShownSeverity,
): readonly NoteProblem[] {
  const { registry } = snapshot;
  const date = lazy(() => noteDate(text, fileName));
  const CHECKS: Readonly<Record<NoteProblemCode, () => Iterable<NoteFinding>>> = {
    misspelling: () => wrongNames('misspelling', { text, mentions }, registry),
    avoid: () => wrongNames('avoid', { text, mentions }, registry),
    'ambiguous-name': () => ambiguousNames(text, mentions, registry),
    'outdated-name': () => outdatedNames(text, mentions, registry, date),
    'competing-names': () => competingNames(text, mentions, registry),
    'former-link': () => formerIds(text, registry),
    'unknown-link': () => unknownLinks(text, snapshot),
    'short-first-name': () => shortFirstNames(text, mentions, registry),
  };
  const problems: NoteProblem[] = [];
  for (const code of Object.keys(CHECKS) as NoteProblemCode[]) {
    const severity = severityOf(code);
    if (severity !== 'off') for (const found of CHECKS[code]()) problems.push({ ...found, severity });
  }
  return problems.sort((a, b) => a.span.start - b.span.start);
}

/** What is right is in the form in which the note has what is wrong; where that is not certain there is its `base` alone. */
function* wrongNames(
  code: 'misspelling' | 'avoid',
  { text, mentions }: Omit<CheckedNote, 'fileName'>,
  registry: Registry,
): Generator<NoteFinding> {
  for (const { start, end, kind, entities } of mentions) {
    const entity = kind === code && entities[0] !== undefined && registry.entity(entities[0]);
    if (!entity) continue;
    const name = unbroken(text.slice(start, end));
    const wrong = writtenNames(entity, name).find((each) => each.kind === code);
    if (!wrong) continue;
    const like = nameLike(entity, name);
    const instead = like ? nameInstead(name, wrong, entity, like) : { right: displayName(entity, 'en') };
    const parameters = { name, wrong: wrong.value, ...instead };
    yield { code, span: { start, end }, entities, parameters };
  }
}

/** Each name at its first mention only. */
function* ambiguousNames(text: string, mentions: readonly Mention[], registry: Registry): Generator<NoteFinding> {
  const reported = new Set<string>();
  for (const { start, end, kind, entities } of mentions) {
    if (entities.length < 2 || isWrong(kind)) continue;
    const name = text.slice(start, end);
    const folded = foldedName(name);
    if (reported.has(folded)) continue;
    reported.add(folded);
    const meanings = entities.map((id) => meaningName(registry, id, name)).join(' · ');
    yield { code: 'ambiguous-name', span: { start, end }, entities, parameters: { name, meanings } };
  }
}

/** How to call one of several entities that share a name: by its main name, or by its id if that is the shared name. */
export function meaningName(registry: Registry, id: string, shared: string): string {
  const entity = registry.entity(id);
  const name = entity && (nameLike(entity, shared)?.value ?? displayName(entity, 'en'));
  return name === undefined || foldedName(name) === foldedName(shared) ? id : name;
}

function* formerIds(text: string, registry: Registry): Generator<NoteFinding> {
  if (registry.formerIds.size === 0 || !text.includes('[[')) return;
  for (const { target, start, embedded } of explicitLinks(text, lexZones(text).code)) {
    const right = registry.presentId(target);
    if (embedded || right === target) continue;
    const at = text.indexOf(target, start);
    const span = { start: at, end: at + target.length };
    yield { code: 'former-link', span, entities: [right], parameters: { name: target, right } };
  }
}

function* unknownLinks(text: string, snapshot: Snapshot): Generator<NoteFinding> {
  if (!text.includes('[[')) return;
  for (const { target, start, end, embedded } of explicitLinks(text, lexZones(text).code)) {
    if (embedded || lookUp(target, snapshot)) continue;
    yield { code: 'unknown-link', span: { start, end }, entities: [], parameters: { name: target } };
  }
}

/** Most units between a short name and the full name that explains it, as in `TSMC (Taiwan Semiconductor …)`. */
const EXPLAINED_WITHIN = 3;

function* shortFirstNames(text: string, mentions: readonly Mention[], registry: Registry): Generator<NoteFinding> {
  const met = new Set<string>();
  for (const [index, { start, end, kind, entities }] of mentions.entries()) {
    const [id] = entities;
    if (id === undefined || entities.length > 1 || met.has(id)) continue;
    met.add(id);
    const next = mentions[index + 1];
    const entity = kind === 'name' ? undefined : registry.entity(id);
    const isExplained = next?.entities[0] === id && next.kind === 'name' && next.start - end <= EXPLAINED_WITHIN;
    if (!entity || isExplained || isWrong(kind)) continue;
    const name = text.slice(start, end);
    // A plural is a form of the full name.
    if (kind === 'variant' && writtenNames(entity, name).some((each) => each.kind === 'name')) continue;
    const right = nameLike(entity, name)?.value;
    if (right === undefined || writtenNames(entity, name).length === 0) continue;
    yield { code: 'short-first-name', span: { start, end }, entities, parameters: { name, right } };
  }
}

/** Entities under two names in one note in the same letters other than Latin, such as 英伟达 and 輝達, unless one name is short for the other. */
function* competingNames(text: string, mentions: readonly Mention[], registry: Registry): Generator<NoteFinding> {
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
