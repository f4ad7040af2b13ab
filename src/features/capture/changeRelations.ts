import * as vscode from 'vscode';
import { type LinkReference, linkOf, linkReference } from '../../core/answers/entities/ownStatements';
import { linkValues } from '../../core/answers/entities/referencesOf';
import { bestFor, textFor } from '../../core/answers/names/displayName';
import { citeNote, statusKeys } from '../../core/changes/capture/capture';
import { deleteStatement, sourcesLeftBy } from '../../core/changes/capture/deleteStatement';
import { addSourceToLink, editLink, type NewKey } from '../../core/changes/capture/editLink';
import { isOwnLayer } from '../../core/matching/nameKind';
import { writtenDates } from '../../core/notes/sentences/writtenDates';
import type { Registry } from '../../core/registry/merging/registry';
import { type From, type Link, locate } from '../../core/registry/model';
import { linkSentence } from '../../core/registry/vocabulary/words';
import { fieldsOf } from '../../core/text/base/lists';
import type { Span } from '../../core/text/base/textEdit';
import type { Dated } from '../../core/text/languages/calendar';
import type { Change, Refused } from '../../core/text/yaml/write/change';
import type { Host } from '../../workspace/host';
import { showInformation } from '../shared/ask/dialogs';
import { entityArgument } from '../shared/ask/entityArgument';
import { entityName } from '../shared/rows/entityName';
import type { FoundPassage } from './chosenPassage';
import { askDate } from './questions';
import { dateQuestion } from './relationDetails';
import { changeWritten, chosenWork, openStatement, pickStatement, type StatedValue } from './statementWork';

/** Opens, ends or deletes a relation, as a button of the page says or the user picks. */
export async function editRelation(host: Host, argument: unknown, given: unknown): Promise<void> {
  const known = await chosenLink(host, argument);
  if (!known) return;
  const work = await chosenWork(given, sentenceOf(host, known), known, ['open', 'end', 'delete']);
  if (work === 'open') await openRelation(host, linkReference(known));
  if (work === 'end') await endRelation(host, known);
  if (work === 'delete') await deleteRelation(host, known);
}

/** Opens a relation in its registry, to change there what it says; the cursor is at the first of it beside its type and ends. */
async function openRelation(host: Host, link: LinkReference): Promise<void> {
  const find = (registry: Registry): StatedValue | undefined => {
    const known = linkOf(registry, link);
    if (!known) return undefined;
    const { type, properties } = known.item;
    const said = registry.vocabulary.linkTypeRow(type.value)?.asks ?? ['role'];
    const value = properties.find(({ key }) =>
      [...said, 'startDate', 'endDate', 'date'].some((each) => each === key.value),
    )?.values[0];
    return { part: known.part, span: (value ?? type).span };
  };
  await openStatement(host, find, goneWords());
}

/** Says of a relation in a registry of the user that it holds no longer, with the date if it is known. */
async function endRelation(host: Host, known: From<Link>): Promise<void> {
  const sentence = sentenceOf(host, known);
  const endDate = valueIn(known, 'endDate');
  const answer = await askDate(sentence, dateQuestion('ended'), endDate === undefined ? undefined : { date: endDate });
  if (!answer) return;
  const keys = endKeys(known, answer.dated);
  await change(
    host,
    linkReference(known),
    (text, span) => editLink(text, span, keys),
    (file) => vscode.l10n.t('The end of “{sentence}” was written to {file}.', { sentence, file }),
  );
}

/** Deletes a relation from a registry of the user, at once: the message has *Undo*. */
async function deleteRelation(host: Host, known: From<Link>): Promise<void> {
  const sentence = sentenceOf(host, known);
  await change(
    host,
    linkReference(known),
    (text, span, found) => deleteStatement(text, 'links', span, sourcesLeftBy(host.snapshot.registry, found)),
    (file) => vscode.l10n.t('“{sentence}” was deleted from {file}.', { sentence, file }),
  );
}

/** Adds the note of a passage to what a relation cites. */
export async function citePassage(host: Host, link: LinkReference, { uri, passage }: FoundPassage): Promise<void> {
  await change(
    host,
    link,
    (text, span, { item }, file) => {
      const cited = citeNote(host.snapshot.registry, uri.toString(), passage, file.toString());
      return addSourceToLink(text, span, item.sources, cited);
    },
    (file) => vscode.l10n.t('The source was added in {file}.', { file }),
  );
}

function valueIn({ item }: From<Link>, key: string): string | undefined {
  return textFor(vscode.env.language, linkValues(item, key));
}

/** What changes where a link has ended: a date that is not given stays, but for the end. */
function endKeys(link: From<Link>, dated: Dated | undefined): readonly NewKey[] {
  const { startDate, endDate, status } = statusKeys({ status: 'ended', dated });
  const keys = { status, ...(startDate !== undefined && { startDate }), endDate };
  return Object.entries(keys).flatMap(([key, value]) => {
    const old = bestFor(vscode.env.language, linkValues(link.item, key));
    return old?.value === value ? [] : [{ key, value, span: old && locate(link.part, old.span).span }];
  });
}

/** What is changed in a link; `span` is that of its type. */
type Changes = (text: string, span: Span, link: From<Link>, file: vscode.Uri) => readonly Change[] | Refused;

/** Edits the file of a link, which is looked up again: it may have moved while the user was asked. */
async function change(
  host: Host,
  link: LinkReference,
  changes: Changes,
  message: (file: string) => string,
): Promise<void> {
  const known = linkOf((await host.settled()).registry, link);
  if (!known || !isOwnLayer(known.part.layer)) return void showInformation(goneWords());
  const location = locate(known.part, known.item.type.span);
  await changeWritten(host, location, (text, span, file) => changes(text, span, known, file), message, goneWords());
}

/** The relation of a row or of the page; else one of the entity that the argument or the cursor names. */
async function chosenLink(host: Host, argument: unknown): Promise<From<Link> | undefined> {
  const { registry } = await host.settled();
  const given = referenceIn(argument);
  if (given) return linkOf(registry, given) ?? void showInformation(goneWords());
  const entity = await entityArgument(host, argument);
  if (!entity) return undefined;
  const referring = registry.referrersOf(entity.id).flatMap((id) => registry.entity(id)?.links ?? []);
  const toEntity = referring.filter(({ item }) =>
    item.properties.some(({ values }) => values.some(({ value }) => value === entity.id)),
  );
  const rowOf = (link: From<Link>) => {
    const [startDate, endDate] = [valueIn(link, 'startDate'), valueIn(link, 'endDate')];
    const date = startDate ?? endDate;
    const dates = date === undefined ? '' : writtenDates({ date, ...(startDate && endDate && { endDate }) });
    return { label: sentenceOf(host, link), description: dates };
  };
  const none = vscode.l10n.t('{name} has no relations in your registries.', { name: entityName(host, entity.id) });
  return pickStatement([...entity.links, ...toEntity], rowOf, vscode.l10n.t('Edit which relation?'), none);
}

/** "MP Materials supplies Apple". */
function sentenceOf(host: Host, { item, part }: From<Link>): string {
  const type = item.type.value;
  const row = host.snapshot.registry.vocabulary.linkTypeRow(type);
  const named = (key: string | undefined): string | undefined => key && linkValues(item, key)[0]?.value;
  const [actor, other] = [named(row?.from.key), named(row?.to.key)];
  const self = part.entry.id.value;
  const given = item.properties.find(({ values }) => host.snapshot.registry.entity(values[0]?.value ?? ''));
  const ends =
    actor !== undefined && !row?.isMutual ? [actor, self] : [self, other ?? actor ?? given?.values[0]?.value];
  const [from, to] = ends.map((id) => (id === undefined ? '…' : entityName(host, id)));
  return linkSentence(host.snapshot.registry.vocabulary, type, from!, to!, vscode.env.language);
}

function referenceIn(argument: unknown): LinkReference | undefined {
  const { ownLink = argument } = fieldsOf(argument);
  const { entity, link } = fieldsOf(ownLink);
  return typeof entity === 'string' && typeof link === 'string' ? { entity, link } : undefined;
}

function goneWords(): string {
  return vscode.l10n.t('This relation is no longer in your registries.');
}
