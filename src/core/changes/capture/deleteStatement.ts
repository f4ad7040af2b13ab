import { occurrencesOfId } from '../../registry/merging/occurrences';
import type { Registry } from '../../registry/merging/registry';
import type { Fact, From } from '../../registry/model';
import { runToEnd } from '../../text/base/lazy';
import type { Span } from '../../text/base/textEdit';
import { splitRegistry } from '../../text/yaml/split/splitRegistry';
import type { Change, Refused } from '../../text/yaml/write/change';
import { readPiece } from '../../text/yaml/write/piece';
import { statementAt } from './addStatement';

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
): readonly Change[] | Refused {
  const found = statementAt(text, span, list);
  return 'refused' in found ? found : [{ kind: 'remove', path: found.path }, ...removalsOf(text, sources)];
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
