import { type EntryName, NAME_KIND_ORDER, type Scalar, type Target } from '../model';
import { targetKind } from '../references';
import type { EntryHead } from './briefEntry';

/** A head with as few characters of JSON as it takes. */
export type PackedHead = readonly [
  id: PackedScalar,
  schema: PackedScalar | 0,
  span: PackedSpan,
  targets: readonly string[],
  ...names: readonly PackedName[],
];
type PackedSpan = readonly [start: number, end: number];
type PackedScalar = readonly [value: string, ...PackedSpan];
type PackedName = readonly [...PackedScalar, kind: number, lang: string, rules?: NameRules];
type NameRules = Pick<EntryName, 'case' | 'startDate' | 'endDate'> & { readonly notIn?: readonly string[] };

/** undefined for the few that say whether they are disabled, or take names away. */
export function packHead({ id, schema, span, targets, names, remove, disabled }: EntryHead): PackedHead | undefined {
  if (disabled !== undefined || remove.length > 0) return undefined;
  return [
    packScalar(id),
    schema ? packScalar(schema) : 0,
    [span.start, span.end],
    targets.flatMap(({ key, id: target }) => [key, target]),
    ...names.map(packName),
  ];
}

/** What `packHead` packed. Arrays are read by index here: to take them apart by pattern takes several times as long. */
export function unpackHead(packed: PackedHead): EntryHead {
  const names: EntryName[] = [];
  for (let index = FIRST_NAME; index < packed.length; index++) names.push(unpackName(packed[index] as PackedName));
  return {
    id: unpackScalar(packed[0]),
    schema: packed[1] === 0 ? undefined : unpackScalar(packed[1]),
    names,
    remove: NONE,
    disabled: undefined,
    span: { start: packed[2][0], end: packed[2][1] },
    targets: unpackTargets(packed[3]),
  };
}

const FIRST_NAME = 4;
const NONE: readonly never[] = [];

function packScalar({ value, span }: Scalar): PackedScalar {
  return [value, span.start, span.end];
}

function unpackScalar(packed: PackedScalar): Scalar {
  return { value: packed[0], span: { start: packed[1], end: packed[2] } };
}

function packName(name: EntryName): PackedName {
  const { kind, lang, case: override, notIn, startDate, endDate } = name;
  const short = [...packScalar(name), NAME_KIND_ORDER.indexOf(kind), lang] as const;
  if (!override && notIn.length === 0 && !startDate && !endDate) return short;
  return [...short, { case: override, notIn, startDate, endDate }];
}

function unpackName(packed: PackedName): EntryName {
  const rules = packed[5];
  return {
    value: packed[0],
    span: { start: packed[1], end: packed[2] },
    kind: NAME_KIND_ORDER[packed[3]]!,
    lang: packed[4],
    case: rules?.case,
    notIn: rules?.notIn ?? NONE,
    startDate: rules?.startDate,
    endDate: rules?.endDate,
  };
}

function unpackTargets(packed: readonly string[]): readonly Target[] {
  const targets: Target[] = [];
  for (let index = 0; index < packed.length; index += 2) {
    const key = packed[index]!;
    targets.push({ kind: targetKind(key), key, id: packed[index + 1]! });
  }
  return targets;
}
