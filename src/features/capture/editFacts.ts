import * as vscode from 'vscode';
import { fieldsOf } from '../../core/base/fieldsOf';
import type { Span } from '../../core/base/span';
import { isOwnLayer } from '../../core/matching/nameKind';
import { type FactReference, factReference, ownFactOf } from '../../core/queries/entities/timeline';
import { bestFor, textFor } from '../../core/queries/names/textFor';
import { locate } from '../../core/registry/model';
import { oneLine } from '../../core/text/oneLine';
import { deleteStatement, editFact, sourcesLeftBy } from '../../core/writing/editFact';
import { writtenDates } from '../../core/writing/writtenDates';
import type { Refused } from '../../core/yaml/write/refused';
import type { WrittenRegistry } from '../../core/yaml/write/writeRegistry';
import type { Host } from '../../workspace/host';
import { askText, pickRow, showInformation } from '../shared/dialogs';
import { entityArgument } from '../shared/entityArgument';
import { entityName } from '../shared/entityName';
import { changeWritten } from './changeWritten';
import { askDate } from './questions';

/** Changes text and date of a fact in a registry of the user. */
export async function editChosenFact(host: Host, argument: unknown): Promise<void> {
  const fact = await chosenFact(host, argument, vscode.l10n.t('Edit which fact?'));
  if (fact) await editKnownFact(host, fact);
}

/** Deletes a fact from a registry of the user, at once: the message has *Undo*. */
export async function deleteChosenFact(host: Host, argument: unknown): Promise<void> {
  const fact = await chosenFact(host, argument, vscode.l10n.t('Delete which fact?'));
  if (!fact) return;
  const name = entityName(host, fact.entity);
  await change(
    host,
    fact,
    (text, span, leftSources) => deleteStatement(text, 'facts', span, leftSources()),
    (file) => vscode.l10n.t('The fact about {name} was deleted from {file}.', { name, file }),
  );
}

export async function editKnownFact(host: Host, fact: FactReference): Promise<void> {
  const known = ownFactOf((await host.settled()).registry, fact);
  if (!known) return void showInformation(goneWords());
  const { text, isQuote, date, endDate } = known.item;
  const name = entityName(host, fact.entity);
  const said = await askText({
    title: vscode.l10n.t('Fact about {name}', { name }),
    prompt: isQuote
      ? vscode.l10n.t('The text of the fact. Reworded, it is no longer a quotation.')
      : vscode.l10n.t('The text of the fact.'),
    value: oneLine(textFor(vscode.env.language, text) ?? ''),
    problem: (value) => (value.trim() === '' ? vscode.l10n.t('A fact needs a text.') : undefined),
  });
  if (said === undefined) return;
  const dated = date && { date: date.value, ...(endDate && { endDate: endDate.value }) };
  const title = vscode.l10n.t('Fact about {name}', { name });
  const answer = await askDate(title, vscode.l10n.t('When was it? Empty for no date.'), dated);
  if (!answer) return;
  const isDateKept = writtenDates(answer.dated) === writtenDates(dated);
  const changed = { text: said.trim(), dated: isDateKept ? dated : answer.dated };
  await change(
    host,
    fact,
    (source, span) => editFact(source, span, changed),
    (file) => vscode.l10n.t('The fact about {name} was changed in {file}.', { name, file }),
  );
}

/** The edits of the text of a fact at a span; `leftSources` finds the sources that only this fact cites. */
type Edits = (text: string, span: Span, leftSources: () => readonly string[]) => WrittenRegistry | Refused;

/** Edits the file of a fact, which is looked up again: it may have moved while the user was asked. */
async function change(
  host: Host,
  fact: FactReference,
  editsFor: Edits,
  message: (file: string) => string,
): Promise<void> {
  const { registry } = await host.settled();
  const known = ownFactOf(registry, fact);
  const shown = known && bestFor(vscode.env.language, known.item.text);
  const location = known && shown && locate(known.part, shown.span);
  await changeWritten(
    host,
    location,
    (text, span) => editsFor(text, span, () => (known ? sourcesLeftBy(registry, known) : [])),
    message,
    goneWords(),
  );
}

/** The fact of a row or of the page; else one of the entity that the argument or the cursor names, which the user picks. */
async function chosenFact(host: Host, argument: unknown, placeHolder: string): Promise<FactReference | undefined> {
  const given = referenceIn(argument);
  if (given) return given;
  const entity = await entityArgument(host, argument);
  if (!entity) return undefined;
  const own = entity.facts.filter(({ part }) => isOwnLayer(part.layer));
  if (own.length === 0) {
    const name = entityName(host, entity.id);
    void showInformation(vscode.l10n.t('Your registries have no facts about {name}.', { name }));
    return undefined;
  }
  if (own.length === 1) return factReference(own[0]!);
  const rows = own.map((fact) => ({
    label: fact.item.date?.value ?? '–',
    description: textFor(vscode.env.language, fact.item.text) ?? '',
    fact: factReference(fact),
  }));
  return (await pickRow(rows, placeHolder))?.fact;
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
