import type { Problem } from '../../base/problem';
import { shiftSpan } from '../../base/span';
import { insertAt } from '../../base/textEdit';
import { columnOf, lineEndOf } from '../../base/textLines';
import { freeId, isId, slugOf } from '../../text/slug';
import { inWholeText, itemAt, placeInItem, type ReadItem } from '../../yaml/cursor/yamlPath';
import { quoteOf, withQuotes } from '../../yaml/edit/editScalar';
import { insertEntry } from '../../yaml/edit/insertEntry';
import { isFlow } from '../../yaml/edit/nodeSpan';
import { removeNode } from '../../yaml/edit/removeNode';
import { writeScalar } from '../../yaml/edit/writeScalar';
import { valueAt, type YamlMap, type YamlNode } from '../../yaml/read/yamlNode';
import { guessSchema } from '../drafts/guessSchema';
import { LINK_TYPES, linkEnds } from '../vocabulary/vocabulary';
import { type Fix, type Fixers, fix } from './fix';
import { replacement } from './fixValue';
import { insertSource } from './insertSource';
import { sortFacts } from './sortFacts';

/** Whether an id is taken. */
type Taken = (id: string) => boolean;
/** Fixes of entries that lack something, or have something too much. */
export const ENTRY_FIXES: Fixers = {
  'missing-id': missingId,
  'duplicate-id': (problem, text, taken) => replacement(problem, text, freeId(problem.parameters.id ?? '', taken)),
  'missing-name': missingName,
  'empty-name': emptyName,
  'duplicate-key': duplicateKey,
  'missing-link-type': missingLinkType,
  'remove-without-effect': (problem, text) => removal(problem, text),
  'shared-name': removeName,
  'unmatchable-name': unmatchableName,
  'long-not-in': (problem, text) => removal(problem, text),
  'fact-order': ({ span }, text) => sortFacts(text, span.start),
  'dangling-reference': addEntry,
  'unknown-source': ({ parameters: { value = '' } }, text) => insertSource(text, value, titleOf(value)),
};

/** Words for an id: `mp-materials` is Mp Materials until the author writes the right name. */
function titleOf(id: string): string {
  return id
    .split(/[-_\s]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ')
    .trim();
}

function missingId(problem: Problem, text: string, taken: Taken): readonly Fix[] {
  const item = itemAt(text, problem.span.start);
  const [first] = item?.root.pairs ?? [];
  if (!item || !first) return [];
  const names = wordsIn(valueAt(item.root, 'name')).map(({ value }) => value);
  const slug = names.map(slugOf).find((each) => each !== '');
  const id = freeId(slug ?? 'entity', taken);
  const given = item.root.pairs.find(({ key }) => key.value === 'id');
  if (given?.value) return replacement(problem, text, id);
  if (given) return [afterColon(text, item.start + given.key.span.end, id)];
  return [beforeFirst(item, item.root, 'id', id)];
}

function missingName({ span, parameters: { id = '' } }: Problem, text: string): readonly Fix[] {
  const item = itemAt(text, span.start);
  if (!item) return [];
  const name = writeScalar(titleOf(id), quoteOf(text));
  const { end } = withQuotes(text, span);
  const key = item.root.pairs.find((pair) => pair.key.value === 'id')?.key.span;
  if (!key) return [];
  if (isFlow(item.text, item.root))
    return [fix('insert', [insertAt(end, `, name: ${name}`)], { text: `name: ${name}` })];
  const column = columnOf(item.text, withQuotes(item.text, key).start);
  return [fix('insert', [insertAt(end, `${lineEndOf(text)}${column}name: ${name}`)], { text: `name: ${name}` })];
}

/** A name is made of the id; another kind of name, which need not be there, is removed. */
function emptyName(problem: Problem, text: string): readonly Fix[] {
  if (problem.parameters.key !== 'name') return removal(problem, text, ({ parameters }) => parameters.key ?? '');
  const item = itemAt(text, problem.span.start);
  const id = valueAt(item?.root, 'id');
  if (!item || id?.kind !== 'scalar') return [];
  const title = titleOf(id.value);
  if (!/^["']/.test(text.slice(problem.span.start))) {
    return text.slice(problem.span.end).trimStart().startsWith(':') ? [afterColon(text, problem.span.end, title)] : [];
  }
  return replacement({ ...problem, span: { start: problem.span.start + 1, end: problem.span.end - 1 } }, text, title);
}

/** The colon may follow a closing quote. */
function afterColon(text: string, keyEnd: number, value: string): Fix {
  const written = writeScalar(value, quoteOf(text));
  return fix('insert', [insertAt(text.indexOf(':', keyEnd) + 1, ` ${written}`)], { text: written });
}

function beforeFirst(item: ReadItem, map: YamlMap, key: string, value: string): Fix {
  const start = withQuotes(item.text, map.pairs[0]!.key.span).start;
  const written = `${key}: ${writeScalar(value, quoteOf(item.text))}`;
  const rest = isFlow(item.text, map) ? ', ' : lineEndOf(item.text) + columnOf(item.text, start);
  return fix('insert', [insertAt(item.start + start, written + rest)], { text: written });
}

/** One for each type of link that has an end of the kind that the link names. */
function missingLinkType({ span }: Problem, text: string): readonly Fix[] {
  const place = placeInItem(text, { start: span.start, end: span.start });
  const step = place?.path.findLast((each) => each.kind === 'item');
  if (!place || step?.item.kind !== 'map') return [];
  const { item } = place;
  const link = step.item;
  const keys = new Set(link.pairs.map(({ key }) => key.value));
  const given = link.pairs.find(({ key }) => key.value === 'type');
  const types = LINK_TYPES.filter((type) => linkEnds(type).some((end) => keys.has(end)));
  return types.map((type) =>
    given ? afterColon(text, item.start + given.key.span.end, type) : beforeFirst(item, link, 'type', type),
  );
}

/** Removes what is at the place of the problem; nothing from an entry that is not well-formed, where more might go. */
function removal(
  problem: Problem,
  text: string,
  shown = ({ span }: Problem) => text.slice(span.start, span.end),
): readonly Fix[] {
  const place = placeInItem(text, problem.span);
  if (!place?.item.isWellFormed) return [];
  const edit = removeNode(place.item.text, place.path);
  return edit ? [fix('delete', [inWholeText(place.item, edit)], { text: shown(problem) })] : [];
}

/** Of two equal keys the second is not read; under another name it is, and so is where its value ends. */
function duplicateKey(problem: Problem, text: string): readonly Fix[] {
  const { start, end } = problem.span;
  const renamed = text.slice(0, start) + UNUSED.repeat(end - start) + text.slice(end);
  return removal(problem, renamed, ({ parameters }) => parameters.key ?? '');
}

/** A unit for private use (Unicode 3.5.1), which no key holds. */
const UNUSED = '\ue000';

/** The name that is shown is not removed: its entity would have none. */
function removeName(problem: Problem, text: string): readonly Fix[] {
  const step = placeInItem(text, problem.span)?.path[0];
  return step?.kind === 'pair' && step.pair.key.value === 'name' ? [] : removal(problem, text);
}

/** The word of its own that forbids the name, or else the name. */
function unmatchableName(problem: Problem, text: string): readonly Fix[] {
  if (problem.parameters.reason !== 'not-in') return removeName(problem, text);
  const place = placeInItem(text, problem.span);
  const step = place?.path.at(-1);
  const words = step?.kind === 'pair' ? valueAt(step.map, 'notIn') : undefined;
  const own = wordsIn(words).find(({ value }) => value.trim() === problem.parameters.name);
  return place && own ? removal({ ...problem, span: shiftSpan(own.span, place.item.start) }, text) : [];
}

function addEntry({ parameters: { value = '' } }: Problem, text: string, taken: Taken): readonly Fix[] {
  if (!isId(value) || taken(value)) return [];
  const name = titleOf(value);
  const edit = insertEntry(text, { id: value, schema: guessSchema([name]), names: [{ lang: '', value: name }] });
  return edit ? [fix('add-entry', [edit], { id: value })] : [];
}

function wordsIn(node: YamlNode | undefined): readonly (YamlNode & { kind: 'scalar' })[] {
  if (!node) return [];
  if (node.kind === 'scalar') return [node];
  return node.kind === 'list' ? node.items.flatMap(wordsIn) : node.pairs.flatMap(({ value }) => wordsIn(value));
}
