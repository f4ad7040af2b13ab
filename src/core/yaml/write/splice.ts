import type { Span } from '../../base/span';
import { insertAt, type TextEdit } from '../../base/textEdit';
import { columnOf, lineOf } from '../../base/textLines';
import { type Change, isMap, type NewValue, type YamlPath } from './change';
import { inlineText, isOnLines, itemLines, type LineLayout, pairLines, STEP, valueLines } from './newText';
import { fromFlow, intoFlow } from './spliceFlow';
import {
  endOfLines,
  endWithComments,
  fromLines,
  isBlank,
  lineBelow,
  type Spliced,
  startWithComments,
} from './spliceLines';
import { isPlainScalar, replaceScalar, writeScalar } from './writeScalar';
import { pairIn, type WrittenComment, type WrittenItem, type WrittenNode } from './writtenTree';

type Edits = readonly TextEdit[] | undefined;

/**
 * The edits that make a change of a written value where it is, in the style of what is there. They are the best guess:
 * what they really do is checked afterwards. undefined where the change cannot be made in place.
 *
 * @param root the value that the path begins in.
 */
export function splice(spliced: Spliced, root: WrittenNode, change: Change): Edits {
  switch (change.kind) {
    case 'set':
      return setAt(spliced, root, undefined, change.path, change);
    case 'add':
      return addAt(spliced, root, undefined, change.path, change.value, change.before);
    case 'remove':
      return within(root, change.path, (parent, item) => removeItem(spliced, parent, item));
    case 'rename':
      return within(root, change.path, (_, { key }) => key && [replaced(spliced, key, change.to, true)]);
    case 'order':
      return ordered(spliced, nodeAt(root, change.path), change.order);
    case 'copy':
      return undefined;
  }
}

/** The item at the end of the path and the node that it is in. */
function within(root: WrittenNode, path: YamlPath, use: (parent: WrittenNode, item: WrittenItem) => Edits): Edits {
  const parent = nodeAt(root, path.slice(0, -1));
  const item = parent && itemOf(parent, path.at(-1)!);
  return parent && item && use(parent, item);
}

function nodeAt(root: WrittenNode, path: YamlPath): WrittenNode | undefined {
  return path.reduce<WrittenNode | undefined>((node, step) => node && itemOf(node, step)?.value, root);
}

function itemOf(node: WrittenNode, step: string | number): WrittenItem | undefined {
  if (typeof step === 'string') return pairIn(node, step);
  return node.kind === 'list' ? node.items[step] : undefined;
}

function isNothing({ kind, style, text }: WrittenNode): boolean {
  return kind === 'scalar' && ((text === '' && style !== 'block') || (style === 'plain' && /^(?:~|null)$/i.test(text)));
}

/** The node and the item that it is the value of, where it is one. */
type Owner = { readonly parent: WrittenNode; readonly item: WrittenItem } | undefined;

type Setting = Extract<Change, { kind: 'set' }>;

function setAt(spliced: Spliced, node: WrittenNode, owner: Owner, path: YamlPath, change: Setting): Edits {
  const { value, above } = change;
  const [step, ...rest] = path;
  if (step === undefined) return owner && setValue(spliced, owner, value);
  const further = (next: WrittenNode, at: Owner): Edits => setAt(spliced, next, at, rest, change);
  return below(spliced, node, owner, step, nested(rest, value), further, above);
}

function addAt(
  spliced: Spliced,
  node: WrittenNode,
  owner: Owner,
  path: YamlPath,
  value: NewValue,
  before: number | undefined,
): Edits {
  const [step, ...rest] = path;
  if (step === undefined) {
    if (node.kind !== 'list') return owner && madeList(spliced, owner, node, value);
    return addItem(spliced, node, owner, value, before);
  }
  const further = (next: WrittenNode, at: Owner): Edits => addAt(spliced, next, at, rest, value, before);
  return below(spliced, node, owner, step, nested(rest, [value]), further);
}

function nested(path: YamlPath, value: NewValue): NewValue {
  return path.reduceRight<NewValue>((inner, key) => ({ [key]: inner }), value);
}

/** One step further down, or the whole rest of the path where it ends here. */
function below(
  spliced: Spliced,
  node: WrittenNode,
  owner: Owner,
  step: string | number,
  missing: NewValue,
  further: (next: WrittenNode, at: Owner) => Edits,
  above?: string,
): Edits {
  const item = itemOf(node, step);
  if (item) {
    const at = { parent: node, item };
    const { value } = item;
    return value && !isNothing(value) ? further(value, at) : setValue(spliced, at, missing);
  }
  if (typeof step === 'number') return undefined;
  if (node.kind === 'map') return addPair(spliced, node, step, missing, above);
  return owner && setValue(spliced, owner, { [step]: missing });
}

/** Writes a value after a key or dash, in place of the one that may be there. */
function setValue(spliced: Spliced, { parent, item }: NonNullable<Owner>, value: NewValue): Edits {
  const { text, style } = spliced;
  const old = item.value;
  const key = item.key?.text;
  if (item.valueStart < 0) return [insertAt(item.end, `: ${inlineText(value, style.quote, key)}`)];
  const isQuoted = old?.style === 'single' || old?.style === 'double';
  if (old && (!isNothing(old) || (isQuoted && typeof value === 'string'))) {
    if (commentsWithin(spliced, old).length > (old.kind === 'scalar' ? 1 : 0)) return undefined;
    if (old.kind === 'scalar' && typeof value === 'string') return [scalarEdit(spliced, old, value, parent, key)];
    if (old.kind === 'scalar' && old.style === 'block') return undefined;
    const { start, end } = old;
    const written = inlineText(value, style.quote, key);
    const isBelow = lineOf(text, start).start > lineOf(text, item.valueStart).start && old.style === 'block';
    if (!isBelow) return [{ span: { start, end }, text: written }];
    const lines = { start: lineOf(text, start).start, end: endOfLines(text, old) };
    return [insertAt(item.valueStart, ` ${written}`), { span: lines, text: '' }];
  }
  const gone: readonly TextEdit[] = old ? [{ span: { start: item.valueStart, end: old.end }, text: '' }] : [];
  if (parent.style === 'flow' || !isOnLines(value) || item.key === undefined) {
    const written = ` ${inlineText(value, style.quote, key)}`;
    return old
      ? [{ span: { start: item.valueStart, end: old.end }, text: written }]
      : [insertAt(item.valueStart, written)];
  }
  const lines = valueLines(value, layoutIn(spliced, parent), style.quote);
  return [...gone, lineBelow(text, Math.max(item.valueStart, old?.end ?? 0), lines, style.eol)];
}

function commentsWithin({ tree }: Spliced, { start, end }: WrittenNode): readonly WrittenComment[] {
  return tree.comments.filter((each) => start < each.start && each.end <= end);
}

/** Another text in place of a scalar, in quotes of the same kind. The lines of a text below `|` become one. */
function scalarEdit(
  spliced: Spliced,
  old: WrittenNode,
  value: string,
  parent: WrittenNode,
  key: string | undefined,
): TextEdit {
  const { text, style } = spliced;
  if (old.style !== 'block') return replaced(spliced, old, value, parent.style === 'flow', key);
  const written = isPlainScalar(value, false) ? value : inlineText(value, style.quote, key);
  const [comment] = commentsWithin(spliced, old);
  const isOpen = !/[\r\n]$/.test(text.slice(old.start, old.end));
  return { span: old, text: written + (comment ? ` ${comment.text}` : '') + (isOpen ? '' : style.eol) };
}

/** Another text in place of a scalar on its line. */
function replaced({ text, style }: Spliced, old: WrittenNode, value: string, inFlow: boolean, key = ''): TextEdit {
  const { start, end } = old;
  if (old.style === 'single' || old.style === 'double') {
    return replaceScalar(text, { start: start + 1, end: end - 1 }, value, inFlow);
  }
  const isPlain = isPlainScalar(value, inFlow);
  return { span: { start, end }, text: isPlain ? value : inlineText(value, style.quote, key) };
}

/** How the lines of a map are placed: its column, and how deep its lists are. */
function layoutIn({ text }: Spliced, { start, items }: WrittenNode): LineLayout {
  const column = columnOf(text, start);
  for (const { value } of items) {
    if (value?.kind !== 'list' || value.style !== 'block' || value.items.length === 0) continue;
    return { column, dashIndent: columnOf(text, value.start).slice(column.length) };
  }
  return { column, dashIndent: STEP };
}

function addPair(spliced: Spliced, map: WrittenNode, key: string, value: NewValue, above?: string): Edits {
  const { text, style } = spliced;
  const next = above === undefined ? undefined : itemOf(map, above);
  if (map.style === 'flow') {
    const written = `${writeScalar(key, style.quote)}: ${inlineText(value, style.quote, key)}`;
    return next ? [insertAt(next.start, `${written}, `)] : intoFlow(spliced, map, written);
  }
  const last = map.items.at(-1);
  if (!last) return undefined;
  const layout = layoutIn(spliced, map);
  const lines = pairLines(key, value, layout, style.quote);
  if (next) {
    const written = lines.join(style.eol).slice(layout.column.length) + style.eol + layout.column;
    return [insertAt(next.start, written)];
  }
  return [lineBelow(text, endWithComments(spliced, last, map), lines, style.eol, true)];
}

function addItem(
  spliced: Spliced,
  list: WrittenNode,
  owner: Owner,
  value: NewValue,
  before: number | undefined,
): Edits {
  const { text, style } = spliced;
  const isFree =
    list.items.length === 0 && list.anchor === undefined && isBlank(text.slice(list.start + 1, list.end - 1));
  if (isFree && owner && owner.parent.style === 'block' && owner.item.key && isOnLines([value])) {
    return setValue(
      spliced,
      { ...owner, item: { ...owner.item, value: { ...list, kind: 'scalar', style: 'plain', text: '' } } },
      [value],
    );
  }
  const at = before === undefined ? undefined : list.items[before];
  if (list.style === 'flow') {
    const written = inlineText(value, style.quote);
    return at ? [insertAt(at.start, `${written}, `)] : intoFlow(spliced, list, written);
  }
  const last = list.items.at(-1);
  if (!last) return undefined;
  const lines = linesLike(spliced, list, value);
  if (!at) return [lineBelow(text, endWithComments(spliced, last, list), lines, style.eol, true)];
  const start = startWithComments(spliced, at);
  return start === undefined ? undefined : [insertAt(start, lines.map((line) => line + style.eol).join(''))];
}

/** The lines of an item that looks like the others of the list. */
function linesLike({ text, style }: Spliced, list: WrittenNode, value: NewValue): readonly string[] {
  const column = columnOf(text, list.start);
  const model = list.items.findLast((each) => each.value?.kind === 'map') ?? list.items.at(-1)!;
  const gap = model.value && /^ +$/.exec(text.slice(model.start + 1, model.value.start))?.[0];
  const isFlow = typeof value !== 'string' && (model.value?.kind !== 'map' || model.value.style === 'flow');
  if (isFlow) return [`${column}-${gap ?? ' '}${inlineText(value, style.quote)}`];
  return itemLines(value, column, isMap(value) && model.value?.kind === 'map' ? (gap ?? ' ') : ' ', style.quote);
}

/** A single value and another one, as a list. */
function madeList(spliced: Spliced, { parent, item }: NonNullable<Owner>, node: WrittenNode, value: NewValue): Edits {
  const { text, style } = spliced;
  const { start, end } = node;
  if (node.kind === 'map' && node.style === 'block') return listOfBlock(spliced, item, node, value);
  if (node.style === 'block' || commentsWithin(spliced, node).length > 0 || node.anchor !== undefined) return undefined;
  const isSame = node.style !== 'plain' || node.kind !== 'scalar' || isPlainScalar(node.text, true);
  const isSafe = isSame && !(parent.style === 'block' && /[,[\]{}]/.test(node.style === 'plain' ? node.text : ''));
  const first = isSafe ? text.slice(start, end) : writeScalar(node.text, style.quote);
  return [{ span: { start, end }, text: `[${first}, ${inlineText(value, style.quote)}]` }];
}

/** The lines of a map get a dash, and are indented by as much. */
function listOfBlock({ text, style }: Spliced, item: WrittenItem, node: WrittenNode, value: NewValue): Edits {
  if (lineOf(text, node.start).start <= item.valueStart) return undefined;
  const column = columnOf(text, node.start);
  const span: Span = { start: node.start, end: endOfLines(text, node) };
  const moved = text.slice(span.start, span.end).replace(/\n(?=[^\r\n])/g, `\n${STEP}`);
  const open = /[\r\n]$/.test(moved) ? '' : style.eol;
  const lines = itemLines(value, column, ' ', style.quote).join(style.eol);
  return [{ span, text: `- ${moved}${open}${lines}${open === '' ? style.eol : ''}` }];
}

function ordered(spliced: Spliced, list: WrittenNode | undefined, order: readonly number[]): Edits {
  if (list?.kind !== 'list' || order.length !== list.items.length) return undefined;
  const { text, style } = spliced;
  const spans: Span[] = [];
  for (const item of list.items) {
    const start = list.style === 'flow' ? item.start : startWithComments(spliced, item);
    if (start === undefined) return undefined;
    spans.push({ start, end: list.style === 'flow' ? item.end : endWithComments(spliced, item, list) });
  }
  const pieces = spans.map(({ start, end }) => text.slice(start, end));
  const isOpen = list.style !== 'flow' && !/[\r\n]$/.test(pieces.at(-1) ?? '');
  return order.map((index, position) => {
    let piece = pieces[index]!;
    if (isOpen && index === pieces.length - 1) piece += style.eol;
    if (isOpen && position === pieces.length - 1) piece = piece.replace(/\r?\n$/, '');
    return { span: spans[position]!, text: piece };
  });
}

/** The edits that remove an item or pair; comments in it stay, on lines above what follows. */
function removeItem(spliced: Spliced, parent: WrittenNode, item: WrittenItem): Edits {
  if (parent.items.length === 1) {
    const inside = { start: parent.start + 1, end: parent.end - 1 };
    return parent.style === 'flow' ? [{ span: inside, text: '' }] : undefined;
  }
  return parent.style === 'flow' ? fromFlow(spliced, parent, item) : fromLines(spliced, parent, item);
}
