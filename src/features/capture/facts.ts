import * as vscode from 'vscode';
import { factOf, factReference } from '../../core/answers/entities/timelineItems';
import { bestFor, textFor } from '../../core/answers/names/displayName';
import type { Fact } from '../../core/registry/model';
import { fieldsOf } from '../../core/text/base/lists';
import { entityName } from '../shared/rows/entityName';
import type { Statements } from './editStatement';

export const FACTS: Statements<Fact> = {
  list: 'facts',
  finderOf(argument) {
    const { ownFact = argument } = fieldsOf(argument);
    const { entity, text, date } = fieldsOf(ownFact);
    if (typeof entity !== 'string' || typeof text !== 'string' || typeof date !== 'string') return undefined;
    return (registry) => factOf(registry, { entity, text, date });
  },
  again: (registry, fact) => factOf(registry, factReference(fact)),
  of: (_, { facts }) => facts,
  spanOf: ({ text }) => text[0]!.span,
  cursorOf: (_, { text }) => bestFor(vscode.env.language, text)!.span,
  rowOf: (host, fact) => ({ label: fact.item.date?.value ?? '–', description: FACTS.saidBy(host, fact) }),
  saidBy: (_, { item }) => textFor(vscode.env.language, item.text) ?? '',
  which: () => vscode.l10n.t('Edit which fact?'),
  none: (name) => vscode.l10n.t('{name} has no facts in your registries.', { name }),
  gone: () => vscode.l10n.t('This fact is no longer in your registries.'),
  deletedWords: (host, { part }, file) =>
    vscode.l10n.t('The fact about {name} was deleted from {file}.', {
      name: entityName(host, part.entry.id.value),
      file,
    }),
};
