import { type EntryName, NAME_KIND_ORDER, type Scalar, type Target } from '../model';
import { targetKind } from '../references';
import type { EntryHead } from './lazyEntry';

/**
 * A head in one flat list: id, schema, span and how many targets there are, then two words of each target, then six of
 * each name. To make one list and read it by index takes a third of the time that lists in lists take.
 */
export type PackedHead = readonly Word[];
type Word = string | number | NameRules;
type NameRules = Pick<EntryName, 'case' | 'startDate' | 'endDate' | 'notIn'>;

const ID = 0;
const SCHEMA = 3;
const SPAN = 6;
const TARGETS = 8;
const FIRST_TARGET = 9;
const TARGET_WORDS = 2;
const NAME_WORDS = 6;

/** undefined for the few that say whether they are disabled, or take names away. */
export function packHead({ id, schema, span, targets, names, remove, disabled }: EntryHead): PackedHead | undefined {
  if (disabled !== undefined || remove.length > 0) return undefined;
  return [
    ...packScalar(id),
    ...(schema ? packScalar(schema) : [0, 0, 0]),
    span.start,
    span.end,
    targets.length,
    ...targets.flatMap(({ key, id: target }) => [key, target]),
    ...names.flatMap(packName),
  ];
}

/** What `packHead` packed. */
export function unpackHead(words: PackedHead): EntryHead {
  const targets: Target[] = [];
  const names: EntryName[] = [];
  let at = FIRST_TARGET;
  for (const end = at + TARGET_WORDS * (words[TARGETS] as number); at < end; at += TARGET_WORDS) {
    const key = words[at] as string;
    targets.push({ kind: targetKind(key), key, id: words[at + 1] as string });
  }
  for (; at < words.length; at += NAME_WORDS) names.push(unpackName(words, at));
  return {
    id: unpackScalar(words, ID),
    schema: words[SCHEMA] === 0 ? undefined : unpackScalar(words, SCHEMA),
    names,
    remove: NONE,
    disabled: undefined,
    span: { start: words[SPAN] as number, end: words[SPAN + 1] as number },
    targets,
  };
}

const NONE: readonly never[] = [];

function packScalar({ value, span }: Scalar): readonly Word[] {
  return [value, span.start, span.end];
}

function unpackScalar(words: PackedHead, at: number): Scalar {
  return { value: words[at] as string, span: { start: words[at + 1] as number, end: words[at + 2] as number } };
}

function packName(name: EntryName): readonly Word[] {
  const { kind, lang, case: override, notIn, startDate, endDate } = name;
  const plain = !override && notIn.length === 0 && !startDate && !endDate;
  const rules = plain ? 0 : { case: override, notIn, startDate, endDate };
  return [...packScalar(name), NAME_KIND_ORDER.indexOf(kind), lang, rules];
}

function unpackName(words: PackedHead, at: number): EntryName {
  const rules = words[at + 5] === 0 ? undefined : (words[at + 5] as NameRules);
  return {
    value: words[at] as string,
    span: { start: words[at + 1] as number, end: words[at + 2] as number },
    kind: NAME_KIND_ORDER[words[at + 3] as number]!,
    lang: words[at + 4] as string,
    case: rules?.case,
    notIn: rules?.notIn ?? NONE,
    startDate: rules?.startDate,
    endDate: rules?.endDate,
  };
}
