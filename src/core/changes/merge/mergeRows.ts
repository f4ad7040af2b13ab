import type { Entity } from '../../registry/model';
import { DEFAULT_SCHEMA } from '../../registry/vocabulary/vocabulary';
import type { Kept, MergeConflict } from './mergeEntries';
import type { MergeEnds, RegistryMerge } from './mergeInRegistries';

/** A row of the list of a merge: what one of the two says or both, or what is left out. */
export interface MergeRow {
  /** Tells rows apart; the same row has the same key in any plan of the two. */
  readonly id: string;
  /** A key of an entry, or the type of a link that is left out. */
  readonly key: string;
  readonly lang: string;
  readonly texts: readonly string[];
  readonly side: 'into' | 'from' | 'both' | 'left-out';
  /** Where the user chooses: what the row is one side of. */
  readonly conflict: MergeConflict | undefined;
}

/** The choice which of the two stays. */
const WHICH = { key: 'id', lang: '', into: [], from: [], mayKeepBoth: false } as const;

/** Whether the user chose that the other one stays. */
export function isOtherChosen(ticked: ReadonlySet<string>): boolean {
  return keptOf(WHICH, ticked) === 'from';
}

/**
 * What a merge is about: what cannot both be true, with a row for each side; what is left out; and what else the two say, the
 * kind, names, texts, properties, and how many facts and links.
 *
 * @param mayChooseId whether the user chooses which of the two stays: the choice of the key `id`.
 */
export function mergeRows({ from, into }: MergeEnds, plan: RegistryMerge, mayChooseId: boolean): readonly MergeRow[] {
  const ids = { ...WHICH, into: [into.id], from: [from.id] };
  const conflicts = [...(mayChooseId ? [ids] : []), ...plan.conflicts];
  const choices = conflicts.flatMap((conflict) => [choice(conflict, 'into'), choice(conflict, 'from')]);
  const leftOut = plan.leftOut.map(({ key, texts }, index): MergeRow => {
    return { id: `left-out ${index}`, key, lang: '', texts, side: 'left-out', conflict: undefined };
  });
  return [...choices, ...leftOut, ...saidRows({ from, into }, plan)];
}

/** The rows that are ticked at first: all that stays, of what cannot both be true both or the values of the one that stays. */
export function keptAtFirst(rows: readonly MergeRow[]): ReadonlySet<string> {
  const isKept = ({ side, conflict }: MergeRow): boolean =>
    side !== 'left-out' && (!conflict || side === 'into' || conflict.mayKeepBoth);
  return new Set(rows.filter(isKept).map(({ id }) => id));
}

/** What stays of a conflict: as ticked or, where none of its rows was listed yet, as at first. */
export function keptOf(conflict: MergeConflict, ticked: ReadonlySet<string>): Kept {
  const [into, from] = [rowId(conflict, 'into'), rowId(conflict, 'from')].map((id) => ticked.has(id));
  if (into === from) return conflict.mayKeepBoth ? 'both' : 'into';
  return into ? 'into' : 'from';
}

/**
 * The ticks after the user changed some: of what cannot both be true one side stays at least, and both only where they may;
 * what is no choice is as at first.
 */
export function settledMerge(
  rows: readonly MergeRow[],
  before: ReadonlySet<string>,
  ticked: ReadonlySet<string>,
): ReadonlySet<string> {
  const first = keptAtFirst(rows);
  const isKept = ({ id, conflict }: MergeRow): boolean => {
    if (!conflict) return first.has(id);
    const [own, other] = [id, rowId(conflict, id === rowId(conflict, 'into') ? 'from' : 'into')];
    if (ticked.has(own) !== ticked.has(other)) return ticked.has(own);
    if (ticked.has(own) && conflict.mayKeepBoth) return true;
    // Both or none: the one that was not ticked before, which the user means.
    return before.has(own) === before.has(other) ? first.has(own) : !before.has(own);
  };
  return new Set(rows.filter(isKept).map(({ id }) => id));
}

function rowId({ key, lang }: MergeConflict, side: 'into' | 'from'): string {
  return `${side} ${key} ${lang}`;
}

function choice(conflict: MergeConflict, side: 'into' | 'from'): MergeRow {
  const { key, lang } = conflict;
  return { id: rowId(conflict, side), key, lang, texts: conflict[side], side, conflict };
}

/** What one of the two says or both, but for what the user chooses and what is left out. */
function saidRows({ from, into }: MergeEnds, { conflicts, leftOut }: RegistryMerge): readonly MergeRow[] {
  const linksOf = (side: 'from' | 'into'): number => leftOut.filter(({ linkOf }) => linkOf === side).length;
  const [theirs, ours] = [saidBy(from, linksOf('from')), saidBy(into, linksOf('into'))];
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((key) => {
    const listed = new Set([
      ...conflicts.flatMap((each) => (each.key === key ? [...each.into, ...each.from] : [])),
      ...leftOut.flatMap((each) => (each.key === key ? each.texts : [])),
    ]);
    const [own, other] = [ours, theirs].map((said) => (said.get(key) ?? []).filter((text) => !listed.has(text)));
    const isBoth = (text: string): boolean => !COUNTED.includes(key) && own!.includes(text) && other!.includes(text);
    const of = {
      both: own!.filter(isBoth),
      into: own!.filter((text) => !isBoth(text)),
      from: other!.filter((text) => !isBoth(text)),
    };
    return (['both', 'into', 'from'] as const).flatMap((side): readonly MergeRow[] => {
      const id = `said ${side} ${key}`;
      return of[side].length === 0 ? [] : [{ id, key, lang: '', texts: of[side], side, conflict: undefined }];
    });
  });
}

/** Keys of which only a number is shown: two facts of each are not the same two. */
const COUNTED: readonly string[] = ['facts', 'links'];

/** @param lost how many of its links are left out. */
function saidBy({ schema, names, headline, summary, description, properties, facts, links }: Entity, lost: number) {
  const counted = (count: number): readonly string[] => (count === 0 ? [] : [String(count)]);
  const texts = (all: readonly { readonly value: string }[]): readonly string[] => [
    ...new Set(all.map(({ value }) => value)),
  ];
  const own = Array.from(properties, ([key, values]) => [key, texts(values.map(({ item }) => item))] as const);
  return new Map<string, readonly string[]>([
    ['schema', schema === DEFAULT_SCHEMA ? [] : [schema]],
    ['name', texts(names.map(({ item }) => item))],
    ['headline', texts(headline.map(({ item }) => item))],
    ['summary', texts(summary)],
    ['description', texts(description)],
    ...own,
    ['facts', counted(facts.length)],
    ['links', counted(links.length - lost)],
  ]);
}
