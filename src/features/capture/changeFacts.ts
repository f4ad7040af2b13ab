import * as vscode from 'vscode';
import { type FactReference, factOf, factReference } from '../../core/answers/entities/timelineItems';
import { bestFor, textFor } from '../../core/answers/names/displayName';
import { deleteStatement, sourcesLeftBy } from '../../core/changes/capture/deleteStatement';
import { isOwnLayer } from '../../core/matching/nameKind';
import type { Registry } from '../../core/registry/merging/registry';
import { type Fact, type From, locate } from '../../core/registry/model';
import { fieldsOf } from '../../core/text/base/lists';
import type { Host } from '../../workspace/host';
import { showInformation } from '../shared/ask/dialogs';
import { entityArgument } from '../shared/ask/entityArgument';
import { entityName } from '../shared/rows/entityName';
import { changeWritten, chosenWork, openStatement, pickStatement, type StatedValue } from './statementWork';

/** Opens or deletes a fact, as a button of the page says or the user picks. */
export async function editFact(host: Host, argument: unknown, given: unknown): Promise<void> {
  const known = await chosenFact(host, argument);
  if (!known) return;
  const said = textFor(vscode.env.language, known.item.text) ?? '';
  const work = await chosenWork(given, said, known, ['open', 'delete']);
  if (work === 'open') await openFact(host, factReference(known));
  if (work === 'delete') await deleteFact(host, factReference(known));
}

async function openFact(host: Host, fact: FactReference): Promise<void> {
  const find = (registry: Registry): StatedValue | undefined => {
    const known = factOf(registry, fact);
    const text = known && bestFor(vscode.env.language, known.item.text);
    return known && text && { part: known.part, span: text.span };
  };
  await openStatement(host, find, goneWords());
}

/** Deletes a fact from a registry of the user, at once: the message has *Undo*. */
async function deleteFact(host: Host, fact: FactReference): Promise<void> {
  const name = entityName(host, fact.entity);
  const { registry } = await host.settled();
  const known = factOf(registry, fact);
  const text = known && isOwnLayer(known.part.layer) ? bestFor(vscode.env.language, known.item.text) : undefined;
  await changeWritten(
    host,
    known && text && locate(known.part, text.span),
    (written, span) => deleteStatement(written, 'facts', span, known ? sourcesLeftBy(registry, known) : []),
    (file) => vscode.l10n.t('The fact about {name} was deleted from {file}.', { name, file }),
    goneWords(),
  );
}

/** The fact of a row or of the page; else one of the entity that the argument or the cursor names. */
async function chosenFact(host: Host, argument: unknown): Promise<From<Fact> | undefined> {
  const given = referenceIn(argument);
  if (given) return factOf((await host.settled()).registry, given) ?? void showInformation(goneWords());
  const entity = await entityArgument(host, argument);
  if (!entity) return undefined;
  const rowOf = ({ item }: From<Fact>) => ({
    label: item.date?.value ?? '–',
    description: textFor(vscode.env.language, item.text) ?? '',
  });
  const none = vscode.l10n.t('{name} has no facts in your registries.', { name: entityName(host, entity.id) });
  return pickStatement(entity.facts, rowOf, vscode.l10n.t('Edit which fact?'), none);
}

function referenceIn(argument: unknown): FactReference | undefined {
  const { ownFact = argument } = fieldsOf(argument);
  const { entity, text, date } = fieldsOf(ownFact);
  if (typeof entity !== 'string' || typeof text !== 'string' || typeof date !== 'string') return undefined;
  return { entity, text, date };
}

function goneWords(): string {
  return vscode.l10n.t('This fact is no longer in your registries.');
}
