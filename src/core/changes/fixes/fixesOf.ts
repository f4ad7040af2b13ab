import { WORD } from '../../registry/entries/parseDeclarations';
import { renameId } from '../../registry/merging/occurrences';
import type { Registry } from '../../registry/merging/registry';
import { namingKey } from '../../registry/references';
import { spelledOut } from '../../registry/vocabulary/words';
import type { Problem } from '../../text/base/problem';
import { freeId } from '../../text/units/slug';
import type { NewValue } from '../../text/yaml/write/change';
import { respell } from '../../text/yaml/write/respell';
import { type StatementPath, statementAt } from '../capture/addStatement';
import { change, editsOf, type Fix, type Fixers } from './fix';
import { ENTRY_FIXES } from './fixEntry';
import type { FixKind } from './fixMessage';
import { SYNTAX_FIXES } from './fixSyntax';
import { replacement, VALUE_FIXES } from './fixValue';

/** Fixes of facts and links: what the author more likely meant, and last to remove it. */
const ITEM_FIXES: Fixers = {
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
