import { WORD } from '../../registry/entries/parseDeclarations';
import type { Registry } from '../../registry/merging/registry';
import { namingKey } from '../../registry/references';
import { spelledOut } from '../../registry/vocabulary/words';
import type { Problem } from '../../text/base/problem';
import type { NewValue } from '../../text/yaml/write/change';
import { statementAt } from '../capture/addStatement';
import { change, type Fix, type Fixers } from './fix';
import { ENTRY_FIXES } from './fixEntry';
import { SYNTAX_FIXES } from './fixSyntax';
import { VALUE_FIXES } from './fixValue';

/** A link that does not name its other end goes with its lines, and the key above it where it is the only one. */
function deleteLink({ span }: Problem, text: string): readonly Fix[] {
  const found = statementAt(text, span, 'links');
  return 'refused' in found ? [] : [change('delete-link', text, [{ kind: 'remove', path: found.path }])];
}

/** Fixes of words that are not built in: they are declared, with what is known of them. */
const DECLARATION_FIXES: Fixers = {
  'unknown-schema': ({ parameters: { schema = '' } }, text) => declare(text, 'schemas', schema, schemaDraft(schema)),
  'unknown-link-type': declareLinkType,
};

function declare(text: string, section: 'schemas' | 'linkTypes', word: string, value: NewValue): readonly Fix[] {
  if (!WORD.test(word)) return [];
  return [change('declare', text, [{ kind: 'set', path: [section, word], value }], { word })];
}

/** The word for one, and keys for what only the author knows. */
function schemaDraft(word: string): NewValue {
  return { name: spelledOut(word), plural: null, like: null, icon: null };
}

/** The keys of its ends, as links of that type have them, and keys for what only the author knows. */
function declareLinkType({ parameters: { type = '' } }: Problem, text: string, registry: Registry): readonly Fix[] {
  const [to = null, from = null] = endsOf(type, registry);
  const value = { name: spelledOut(type), from, to, sentence: null, forward: null, inverse: null };
  return declare(text, 'linkTypes', type, value);
}

/** The key by which the first link of that type names an entity, and that of the first link that is written at its other end. */
function endsOf(type: string, registry: Registry): readonly string[] {
  const ends: string[] = [];
  for (const { entries } of registry.files.values()) {
    for (const { entry } of entries) {
      if (!entry.ownWords?.some(({ scalar }) => scalar.value === type)) continue;
      for (const link of entry.links) {
        if (link.type.value !== type || link.properties.some(({ key }) => ends.includes(key.value))) continue;
        const end = namingKey(link, registry.vocabulary, (id) => registry.hasId(id));
        if (end !== undefined) ends.push(end);
        if (ends.length === 2) return ends;
      }
    }
  }
  return ends;
}

/** Several may have fixes for one code; those of the first are the likeliest. */
const FIXERS: readonly Fixers[] = [
  SYNTAX_FIXES,
  VALUE_FIXES,
  ENTRY_FIXES,
  { 'missing-link-end': deleteLink },
  DECLARATION_FIXES,
];

/**
 * The ways to fix a problem of a registry file, the most likely first; none where only its author can know. Each
 * changes nothing but what is wrong: comments, quotes and order stay. Never throws.
 *
 * @param text of the file, the one that the registry was read from.
 */
export function fixesOf(problem: Problem, text: string, registry: Registry): readonly Fix[] {
  return FIXERS.flatMap((fixers) => fixers[problem.code]?.(problem, text, registry) ?? []);
}
