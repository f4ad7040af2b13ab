import { afterLines, columnOf, lineOf } from '../../base/lines';
import { insertAt, type Span, type TextEdit } from '../../base/textEdit';
import type { Comment } from '../read/yamlLibrary';
import { type Refused, refused } from './change';
import { belowKey, inlineText, itemLines, type LineLayout, pairLines, STEP } from './newText';
import { fromFlow, inFlow, intoFlow } from './spliceFlow';
import { endWithComments, fromLines, isBlank, lineBelow, type Spliced, startWithComments } from './spliceLines';
import { isNothing, keyOfItem, NOWHERE, type Value, type ValueItem } from './value';
import { isPlainScalar, type Quote, scalarLike, writeScalar } from './writeScalar';

type Edits = readonly TextEdit[] | Refused;

/** The item that a value is in, and the list or map that has the item. */
interface Owner {
  readonly parent: Value;
  readonly item: ValueItem;
}

/**
 * The edits that turn a written value into another one where it is, in the style of what is there: only where the two
 * differ. They are the best guess: what they really do is checked afterwards. Refused where that cannot be said in place,
 * with what is in the way.
 */
export function splice(spliced: Spliced, old: Value, now: Value): Edits {
  return joined(differences(spliced, old, now, undefined));
}

function joined(all: readonly Edits[]): Edits {
  const found: TextEdit[] = [];
  for (const each of all) {
    if ('refused' in each) return each;
    found.push(...each);
  }
  return found;
}

/** What each difference takes. */
function differences(spliced: Spliced, old: Value, now: Value, owner: Owner | undefined): readonly Edits[] {
  if (old === now) return [];
  if (old.start !== now.start) return [owner ? setValue(spliced, owner, now) : refused('unwritable', old.start)];
  if (owner && isFree(spliced, old)) return [setValue(spliced, owner, now)];
  const found: Edits[] = [];
  let at = 0;
  let added: ValueItem[] = [];
  for (const item of [...now.items, undefined]) {
    if (item?.start === NOWHERE) {
      added.push(item);
      continue;
    }
    let to = at;
    while (to < old.items.length && old.items[to]!.start !== item?.start) to++;
    const before = old.items[to];
    found.push(...exchanged(spliced, old, old.items.slice(at, to), added, before));
    if (before && item) found.push(...inItem(spliced, { parent: old, item: before }, item));
    at = to + 1;
    added = [];
  }
  return found;
}

/** The key and the value of an item that stays. */
function inItem(spliced: Spliced, owner: Owner, now: ValueItem): readonly Edits[] {
  const { key, value } = owner.item;
  const found: Edits[] = [];
  if (key && now.key && key !== now.key) {
    const { text } = now.key;
    const written = scalarLike(text, quoteIn(key), true, writeScalar(text, spliced.style.quote));
    found.push([{ span: key, text: written }]);
  }
  if (value === now.value) return found;
  if (value && now.value) found.push(...differences(spliced, value, now.value, owner));
  else found.push(setValue(spliced, owner, now.value));
  return found;
}

/** New items in the place of some, before `next` or at the end. */
function exchanged(
  spliced: Spliced,
  parent: Value,
  gone: readonly ValueItem[],
  added: readonly ValueItem[],
  next: ValueItem | undefined,
): readonly Edits[] {
  if (parent.style !== 'flow') {
    return [
      ...(gone.length > 0 ? [fromLines(spliced, parent, gone)] : []),
      ...(added.length > 0 ? [addLines(spliced, parent, added, next)] : []),
    ];
  }
  if (added.length === 0) return gone.length > 0 ? [fromFlow(spliced, parent, gone)] : [];
  const { quote } = spliced.style;
  const elements = added.map(({ key, value }) => {
    const written = inlineText(value, quote, key?.text);
    return parent.kind === 'map' ? `${writeScalar(key?.text ?? '', quote)}: ${written}` : written;
  });
  const written = elements.join(', ');
  if (gone.length > 0) return [inFlow(spliced, gone, written)];
  return [next ? [insertAt(next.start, `${written}, `)] : intoFlow(spliced, parent, elements)];
}

/** New items or pairs on lines of their own. */
function addLines(spliced: Spliced, parent: Value, added: readonly ValueItem[], next: ValueItem | undefined): Edits {
  const { text, style } = spliced;
  const layout = layoutIn(spliced, parent);
  const lines = added.flatMap((item) =>
    parent.kind === 'map' ? pairLines(keyOfItem(item), item.value, layout) : linesLike(spliced, parent, item.value),
  );
  if (!next) return [lineBelow(text, endWithComments(spliced, parent.items.at(-1)!, parent), lines, style.eol, true)];
  if (parent.kind === 'map') {
    return [insertAt(next.start, lines.join(style.eol).slice(layout.column.length) + style.eol + layout.column)];
  }
  const start = startWithComments(spliced, next);
  return start === undefined
    ? refused('same-line', next.start)
    : [insertAt(start, lines.map((line) => line + style.eol).join(''))];
}

/** Writes a value after a key or dash, in place of the one that may be there. */
function setValue(spliced: Spliced, owner: Owner, now: Value | undefined): Edits {
  const { text, style } = spliced;
  const { parent, item } = owner;
  const old = item.value;
  if (old && now?.kind === 'list' && now.items[0]?.value?.start === old.start)
    return madeList(spliced, owner, old, now);
  const said = now?.kind === 'scalar' ? now.text : undefined;
  const isQuoted = old?.style === 'single' || old?.style === 'double';
  const isEmpty = !old || (isNothing(old) && !(isQuoted && said !== undefined));
  const written = inlineText(now, style.quote, item.key?.text);
  const mayBeLines = parent.style !== 'flow' && item.key !== undefined && item.valueStart >= 0;
  if (mayBeLines && (isEmpty || (old.start === now?.start && isFree(spliced, old)))) {
    const lines = belowKey(now, layoutIn(spliced, parent));
    if (lines.length > 0) {
      const gone: readonly TextEdit[] = old ? [{ span: { start: item.valueStart, end: old.end }, text: '' }] : [];
      return [...gone, lineBelow(text, Math.max(item.valueStart, old?.end ?? 0), lines, style.eol)];
    }
  }
  if (item.valueStart < 0) return [insertAt(item.end, `: ${written}`)];
  if (isEmpty) {
    return [{ span: { start: item.valueStart, end: old?.end ?? item.valueStart }, text: ` ${written}` }];
  }
  const { start } = old;
  const isBelow = lineOf(text, start).start > lineOf(text, item.valueStart).start;
  if (old.style === 'block' && old.kind !== 'scalar' && isBelow) {
    const lines = { start: lineOf(text, start).start, end: afterLines(text, old.end) };
    const column = columnOf(text, start);
    const comments = commentsWithin(spliced, lines).map((comment) => column + comment.text + style.eol);
    return [insertAt(item.valueStart, ` ${written}`), { span: lines, text: comments.join('') }];
  }
  const [comment, more] = commentsWithin(spliced, old);
  const isText = old.style === 'block' && old.kind === 'scalar';
  const inTheWay = isText ? more : comment;
  if (inTheWay) return refused('comment', inTheWay.start);
  if (isText) return [inPlaceOfBlock(spliced, old, said, written)];
  const like = old.kind === 'scalar' && said !== undefined;
  return [{ span: old, text: like ? scalarLike(said, quoteIn(old), parent.style === 'flow', written) : written }];
}

/** Whether brackets are empty, so that lines may be in their place. */
function isFree({ text }: Spliced, old: Value): boolean {
  const isEmpty = old.kind === 'list' && old.style === 'flow' && old.items.length === 0 && old.anchor === undefined;
  return isEmpty && isBlank(text.slice(old.start + 1, old.end - 1));
}

function commentsWithin({ tree }: Spliced, { start, end }: Span): readonly Comment[] {
  return tree.comments.filter((each) => start < each.start && each.end <= end);
}

/**
 * Another value in place of the lines of a text below `|`, on one line with the comment of its sign.
 *
 * @param said its text; undefined for any other value.
 * @param written how it is written where it cannot be plain.
 */
function inPlaceOfBlock(spliced: Spliced, old: Value, said: string | undefined, written: string): TextEdit {
  const { text, style } = spliced;
  const line = said !== undefined && isPlainScalar(said, false) ? said : written;
  const [comment] = commentsWithin(spliced, old);
  const isOpen = !/[\r\n]$/.test(text.slice(old.start, old.end));
  return { span: old, text: line + (comment ? ` ${comment.text}` : '') + (isOpen ? '' : style.eol) };
}

function quoteIn({ style }: Value): Quote | undefined {
  return style === 'single' ? "'" : style === 'double' ? '"' : undefined;
}

/** How the lines of a map are placed: its column, and how deep its lists are. */
function layoutIn({ text, style: { quote } }: Spliced, { start, items }: Value): LineLayout {
  const column = columnOf(text, start);
  for (const { value } of items) {
    if (value?.kind !== 'list' || value.style !== 'block' || value.items.length === 0) continue;
    return { column, dashIndent: columnOf(text, value.start).slice(column.length), quote };
  }
  return { column, dashIndent: STEP, quote };
}

/** The lines of an item that looks like the others of the list. */
function linesLike({ text, style }: Spliced, list: Value, value: Value | undefined): readonly string[] {
  const column = columnOf(text, list.start);
  const model = list.items.findLast((each) => each.value?.kind === 'map') ?? list.items.at(-1)!;
  const gap = model.value && /^ +$/.exec(text.slice(model.start + 1, model.value.start))?.[0];
  const isFlow = value?.kind !== 'scalar' && (model.value?.kind !== 'map' || model.value.style === 'flow');
  if (isFlow) return [`${column}-${gap ?? ' '}${inlineText(value, style.quote)}`];
  const isLike = value?.kind === 'map' && model.value?.kind === 'map';
  return itemLines(value, column, isLike ? (gap ?? ' ') : ' ', style.quote);
}

/** A single value and others, as a list. */
function madeList(spliced: Spliced, { parent, item }: Owner, old: Value, { items }: Value): Edits {
  const { text, style } = spliced;
  const others = items.slice(1).map(({ value }) => value);
  const first = items[0]!.value === old ? old : undefined;
  if (old.anchor !== undefined) return refused('anchor', old.outer);
  if (first?.style === 'block') return listOfBlock(spliced, { parent, item }, first, others);
  const isSafe = first && (first.style !== 'plain' || first.kind !== 'scalar' || isPlainScalar(first.text, true));
  const kept = isSafe ? text.slice(old.start, old.end) : inlineText(items[0]!.value, style.quote);
  const written = [kept, ...others.map((each) => inlineText(each, style.quote))];
  return [{ span: { start: old.start, end: old.end }, text: `[${written.join(', ')}]` }];
}

/** The lines of a map or of a text below `|` get a dash, and are indented by as much. */
function listOfBlock(
  { text, style }: Spliced,
  { parent, item }: Owner,
  old: Value,
  others: readonly (Value | undefined)[],
): Edits {
  const isText = old.kind === 'scalar';
  if (parent.style === 'flow' || (!isText && lineOf(text, old.start).start <= item.valueStart))
    return refused('same-line', old.start);
  const column = isText ? columnOf(text, parent.start) + STEP : columnOf(text, old.start);
  const span: Span = { start: isText ? item.valueStart : old.start, end: afterLines(text, old.end) };
  const moved = text.slice(old.start, span.end).replace(/\n(?=[^\r\n])/g, `\n${STEP}`);
  const open = /[\r\n]$/.test(moved) ? '' : style.eol;
  const lines = others.flatMap((each) => itemLines(each, column, ' ', style.quote)).join(style.eol);
  const head = isText ? style.eol + column : '';
  return [{ span, text: `${head}- ${moved}${open}${lines}${open === '' ? style.eol : ''}` }];
}
