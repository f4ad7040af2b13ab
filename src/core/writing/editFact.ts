import { runToEnd } from '../base/resumable';
import type { Span } from '../base/span';
import type { Dated } from '../languages/calendar';
import { occurrencesOfId } from '../registry/merging/occurrences';
import type { Registry } from '../registry/merging/registry';
import type { Fact, From } from '../registry/model';
import { splitRegistry } from '../yaml/split/splitRegistry';
import type { Change } from '../yaml/write/change';
import { readPiece } from '../yaml/write/piece';
import type { Refused } from '../yaml/write/refused';
import { removalOf } from '../yaml/write/registryPaths';
import { pairIn } from '../yaml/write/value';
import { type WrittenRegistry, writeRegistry } from '../yaml/write/writeRegistry';
import { statementAt } from './statementAt';

/** The new text and date of a fact. */
export interface FactChange {
  /** One line. */
  readonly text: string;
  /** undefined for none. */
  readonly dated: Dated | undefined;
}

/**
 * Changes the text of a fact, and its dates; all else of it stays, but for `quote` where the new words are not all in the old
 * text: what is reworded is no longer a quotation.
 *
 * @param span of the text that the fact has in the language that is edited.
 */
export function editFact(text: string, span: Span, { text: said, dated }: FactChange): WrittenRegistry | Refused {
  const found = statementAt(text, span, 'facts');
  if ('refused' in found) return found;
  const { path, statement: fact, written } = found;
  const old = written.value?.text ?? '';
  const wording: readonly Change[] = old === said ? [] : [{ kind: 'set', path: written.path, value: said }];
  if (fact.kind !== 'map') {
    const whole: Change = { kind: 'set', path, value: { ...dated, text: said } };
    return writeRegistry(text, dated ? [whole] : wording);
  }
  const textOf = (key: string): string | undefined => pairIn(fact, key)?.value?.text;
  const has = (key: string): boolean => pairIn(fact, key) !== undefined;
  const change = (key: string, value: string | undefined): readonly Change[] => {
    if (value === undefined) return has(key) ? [{ kind: 'remove', path: [...path, key] }] : [];
    return textOf(key)?.trim() === value ? [] : [{ kind: 'set', path: [...path, key], value }];
  };
  const dateKey = has('date') || !has('startDate') ? 'date' : 'startDate';
  return writeRegistry(text, [
    ...wording,
    ...change(dateKey, dated?.date),
    ...change('endDate', dated?.endDate),
    ...(bare(old).includes(bare(said)) ? [] : change('quote', undefined)),
  ]);
}

/**
 * Removes the fact or link at a span, and the list where it is the only one.
 *
 * @param sources the ids of sources that go with it, as `sourcesLeftBy` says, unless the user has edited them.
 */
export function deleteStatement(
  text: string,
  list: 'facts' | 'links',
  span: Span,
  sources: readonly string[],
): WrittenRegistry | Refused {
  const found = statementAt(text, span, list);
  if ('refused' in found) return found;
  const { written, path } = found;
  return writeRegistry(text, [{ kind: 'remove', path: removalOf(written, path.length) }, ...removalsOf(text, sources)]);
}

/** The sources that nothing would cite without a fact or a link, of those that are notes and in the same file. */
export function sourcesLeftBy(registry: Registry, { item, part }: From<Pick<Fact, 'sources'>>): readonly string[] {
  return item.sources.flatMap((cited) => {
    const source = registry.sources.get(cited.source?.value ?? '');
    if (source?.note === undefined || source.file !== part.file) return [];
    const occurrences = occurrencesOfId(registry, 'source', source.id);
    return occurrences.filter(({ role }) => role === 'reference').length === 1 ? [source.id] : [];
  });
}

/** The changes that remove these sources, but for those that the user has edited. */
function removalsOf(text: string, sources: readonly string[]): readonly Change[] {
  return sources
    .filter((source) => isMadeOfNote(text, source))
    .map((source) => ({ kind: 'remove', path: ['sources', source] }));
}

/** The keys that Dossier gives a source that is a note; one with others, in another order or with comments was edited. */
const OF_NOTE: ReadonlySet<string> = new Set(['title note', 'title date note']);

function isMadeOfNote(text: string, id: string): boolean {
  for (const { start, end } of runToEnd(splitRegistry(text)).sources) {
    const piece = readPiece(text.slice(start, end));
    if ('refused' in piece) continue;
    const [first, ...others] = piece.root.items;
    if (first?.key?.text !== id || others.length > 0) continue;
    const { value } = first;
    const keys = value?.items.map(({ key }) => key?.text).join(' ') ?? '';
    // A comment below belongs to the next source.
    const hasComment = piece.tree.comments.some((comment) => comment.start < first.end);
    const isOnLine = piece.tree.comments.some(
      ({ start: at }) => at > first.end && !piece.text.slice(first.end, at).includes('\n'),
    );
    return value?.style === 'block' && OF_NOTE.has(keys) && !hasComment && !isOnLine;
  }
  return false;
}

/** Without blanks, so that a text of several lines and one of one line are the same. */
function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}
