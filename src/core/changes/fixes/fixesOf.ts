import { renameId } from '../../registry/merging/occurrences';
import type { Registry } from '../../registry/merging/registry';
import type { Problem } from '../../text/base/problem';
import { freeId } from '../../text/units/slug';
import { respell } from '../../text/yaml/write/respell';
import { editsOf, type Fix } from './fix';
import { DECLARATION_FIXES } from './fixDeclaration';
import { ENTRY_FIXES } from './fixEntry';
import { ITEM_FIXES } from './fixItem';
import { SYNTAX_FIXES } from './fixSyntax';
import { VALUE_FIXES } from './fixValue';

/** Several may have fixes for one code; those of the first are the likeliest. */
const FIXERS = [SYNTAX_FIXES, VALUE_FIXES, ENTRY_FIXES, ITEM_FIXES, DECLARATION_FIXES];

/**
 * The ways to fix a problem of a registry file, the most likely first; none where only its author can know. Each
 * changes nothing but what is wrong: comments, quotes and order stay. Never throws.
 *
 * @param text of the file, the one that the registry was read from.
 */
export function fixesOf(problem: Problem, file: string, text: string, registry: Registry): readonly Fix[] {
  const { code } = problem;
  return [
    ...FIXERS.flatMap((fixers) => fixers[code]?.(problem, text, registry) ?? []),
    ...(code === 'invalid-id' ? rename(problem, file, text, registry) : []),
  ];
}

function rename(
  { parameters: { id = '', suggestion = '' } }: Problem,
  file: string,
  text: string,
  registry: Registry,
): readonly Fix[] {
  if (suggestion === '') return [];
  const to = freeId(suggestion, (each) => registry.hasId(each));
  const elsewhere = new Map(renameId(registry, id, to));
  const here = elsewhere.get(file) ?? [];
  elsewhere.delete(file);
  return [{ kind: 'rename', parameters: { id: to }, write: () => editsOf(respell(text, here)), elsewhere }];
}
