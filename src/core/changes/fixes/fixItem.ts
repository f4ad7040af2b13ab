import type { Registry } from '../../registry/merging/registry';
import type { Problem } from '../../text/base/problem';
import { type StatementPath, statementAt } from '../capture/addStatement';
import { change, type Fix, type Fixers } from './fix';
import type { FixKind } from './fixMessage';
import { replacement } from './fixValue';

/** Fixes of facts and links: what the author more likely meant, and last to remove it. */
export const ITEM_FIXES: Fixers = {
  'missing-link-end': missingLinkEnd,
  'missing-fact-text': missingFactText,
};

/** A key that is nearly one of the two ends, or the type of link that has the end which is there. */
function missingLinkEnd(problem: Problem, text: string, { vocabulary }: Registry): readonly Fix[] {
  const found = statementAt(text, problem.span, 'links');
  if ('refused' in found) return [];
  const keys = found.statement.items.map(({ key }) => key?.text ?? '');
  const types = vocabulary.linkTypesWith(keys);
  return [...types.flatMap((type) => replacement(problem, text, type)), removal('delete-link', text, found)];
}

const FACT_KEYS: ReadonlySet<string> = new Set(['date', 'startDate', 'endDate', 'source', 'at', 'event']);

/** The only key that no fact has is meant for its text. */
function missingFactText(problem: Problem, text: string): readonly Fix[] {
  const found = statementAt(text, problem.span, 'facts');
  if ('refused' in found) return [];
  const others = found.statement.items.filter(({ key }) => !FACT_KEYS.has(key?.text ?? ''));
  const [only] = others.length === 1 && others[0]!.key?.text !== 'text' ? others : [];
  const isText = only?.value?.kind === 'scalar' && only.value.text.trim() !== '';
  const last = removal('delete-fact', text, found);
  if (!only?.key || !isText) return [last];
  const path = [...found.path, only.key.text];
  return [change('replace', text, [{ kind: 'rename', path, to: 'text' }], { text: 'text' }), last];
}

/** The fact or link with its lines; the key above it where it is the only one. */
function removal(kind: FixKind & `delete-${string}`, text: string, { path }: StatementPath): Fix {
  return change(kind, text, [{ kind: 'remove', path }]);
}
