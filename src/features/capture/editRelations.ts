import * as vscode from 'vscode';
import { fieldsOf } from '../../core/base/fieldsOf';
import type { Span } from '../../core/base/span';
import { heldAt } from '../../core/queries/entities/held';
import { type LinkReference, linkReference, ownLinkOf, ownLinks } from '../../core/queries/entities/ownLinks';
import { linkValues } from '../../core/queries/entities/references';
import { bestFor, textFor } from '../../core/queries/names/textFor';
import { type From, type Link, locate } from '../../core/registry/model';
import { linkSentence } from '../../core/registry/vocabulary/words';
import { type LinkDetails, statusKeys } from '../../core/writing/capture';
import { deleteStatement, sourcesLeftBy } from '../../core/writing/editFact';
import { addSourceToLink, editLink, type NewKey } from '../../core/writing/editLink';
import { LINK_STATES, type LinkStatus } from '../../core/writing/statedStatus';
import { writtenDates } from '../../core/writing/writtenDates';
import type { Refused } from '../../core/yaml/write/refused';
import type { WrittenRegistry } from '../../core/yaml/write/writeRegistry';
import type { Host } from '../../workspace/host';
import { today } from '../shared/describedToday';
import { pickRow, showInformation } from '../shared/dialogs';
import { entityArgument } from '../shared/entityArgument';
import { entityName } from '../shared/entityName';
import { changeWritten } from './changeWritten';
import { type FoundPassage, sourceFor } from './chosenPassage';
import { askDate } from './questions';
import { askDetails, dateQuestion } from './relationDetails';

/** Changes what a relation in a registry of the user says beside its type and its ends. */
export async function editChosenRelation(host: Host, argument: unknown): Promise<void> {
  const link = await chosenLink(host, argument, vscode.l10n.t('Edit which relation?'));
  if (link) await editKnownRelation(host, link);
}

/** Says of a relation in a registry of the user that it holds no longer, with the date if it is known. */
export async function endChosenRelation(host: Host, argument: unknown): Promise<void> {
  const link = await chosenLink(host, argument, vscode.l10n.t('End which relation?'));
  const known = link && (await knownLink(host, link));
  if (!known) return;
  const sentence = sentenceOf(host, known);
  const endDate = valueIn(known, 'endDate');
  const answer = await askDate(sentence, dateQuestion('ended'), endDate === undefined ? undefined : { date: endDate });
  if (!answer) return;
  const keys = changedKeys(known, { status: 'ended', values: {}, dated: answer.dated }, []);
  await change(
    host,
    link,
    (text, span) => editLink(text, span, keys),
    (file) => vscode.l10n.t('The end of “{sentence}” was written to {file}.', { sentence, file }),
  );
}

/** Deletes a relation from a registry of the user, at once: the message has *Undo*. */
export async function deleteChosenRelation(host: Host, argument: unknown): Promise<void> {
  const link = await chosenLink(host, argument, vscode.l10n.t('Delete which relation?'));
  const known = link && (await knownLink(host, link));
  if (!known) return;
  const sentence = sentenceOf(host, known);
  await change(
    host,
    link,
    (text, span, found) => deleteStatement(text, 'links', span, sourcesLeftBy(host.snapshot.registry, found)),
    (file) => vscode.l10n.t('“{sentence}” was deleted from {file}.', { sentence, file }),
  );
}

export async function editKnownRelation(host: Host, link: LinkReference): Promise<void> {
  const known = await knownLink(host, link);
  if (!known) return;
  const { type } = known.item;
  const sentence = sentenceOf(host, known);
  const asks = host.snapshot.registry.vocabulary.linkTypeRow(type.value)?.asks ?? ['role' as const];
  const shown = [...asks, 'currency'].flatMap((key) => {
    const value = valueIn(known, key);
    return value === undefined ? [] : [[key, value] as const];
  });
  const [startDate, endDate] = [valueIn(known, 'startDate'), valueIn(known, 'endDate')];
  const details = await askDetails(host, {
    sentence,
    type: type.value,
    said: undefined,
    values: Object.fromEntries(shown),
    status: { answers: LINK_STATES, proposed: LINK_STATES.indexOf(statusOf(known)) },
    dated(status) {
      const date = status === 'ended' ? endDate : startDate;
      return date === undefined ? undefined : { date };
    },
    used: new Map(shown.flatMap(([key, value]) => (key === 'product' ? [[value, Number.MAX_SAFE_INTEGER]] : []))),
  });
  if (!details) return;
  const keys = changedKeys(known, details, [...asks, ...(asks.includes('amount') ? ['currency'] : [])]);
  await change(
    host,
    link,
    (text, span) => editLink(text, span, keys),
    (file) => vscode.l10n.t('“{sentence}” was changed in {file}.', { sentence, file }),
  );
}

/** Adds the note of a passage to what a relation cites. */
export async function citePassage(host: Host, link: LinkReference, found: FoundPassage): Promise<void> {
  await change(
    host,
    link,
    (text, span, { item }, file) => {
      const { id: source, added } = sourceFor(host, found, file);
      return addSourceToLink(text, span, item.sources, { source, at: found.passage.heading }, added);
    },
    (file) => vscode.l10n.t('The source was added in {file}.', { file }),
  );
}

function valueIn({ item }: From<Link>, key: string): string | undefined {
  return textFor(vscode.env.language, linkValues(item, key));
}

/** The present value. */
function statusOf(link: From<Link>): LinkStatus {
  const [startDate, endDate, status] = ['startDate', 'endDate', 'status'].map((key) => valueIn(link, key));
  const held = heldAt({ startDate, endDate, status }, { asOf: undefined, today: today() });
  if (held === 'planned') return 'planned';
  return held === 'over' ? 'ended' : 'holds';
}

/** The changes of a link: its dates and status, and the keys that were asked for. A date that was not asked for stays. */
function changedKeys(link: From<Link>, details: LinkDetails, asked: readonly string[]): readonly NewKey[] {
  const { startDate, endDate, status } = statusKeys(details);
  const isEnded = details.status === 'ended';
  const keys: Record<string, string | undefined> = { status };
  if (!isEnded || startDate !== undefined) keys.startDate = startDate;
  if (isEnded || endDate !== undefined || statusOf(link) === 'ended') keys.endDate = endDate;
  for (const key of asked) keys[key] = details.values[key];
  return Object.entries(keys).flatMap(([key, value]) => {
    const old = bestFor(vscode.env.language, linkValues(link.item, key));
    return old?.value === value ? [] : [{ key, value, span: old && locate(link.part, old.span).span }];
  });
}

/** The edits of the text of a link; `span` is that of its type. */
type Edits = (text: string, span: Span, link: From<Link>, file: vscode.Uri) => WrittenRegistry | Refused;

/** Edits the file of a link, which is looked up again: it may have moved while the user was asked. */
async function change(
  host: Host,
  link: LinkReference,
  editsFor: Edits,
  message: (file: string) => string,
): Promise<void> {
  const known = await knownLink(host, link);
  if (!known) return;
  const location = locate(known.part, known.item.type.span);
  await changeWritten(host, location, (text, span, file) => editsFor(text, span, known, file), message, goneWords());
}

async function knownLink(host: Host, link: LinkReference): Promise<From<Link> | undefined> {
  const known = ownLinkOf((await host.settled()).registry, link);
  if (!known) void showInformation(goneWords());
  return known;
}

/** The relation of a row or of the page; else one of the entity that the argument or the cursor names, which the user picks. */
async function chosenLink(host: Host, argument: unknown, placeHolder: string): Promise<LinkReference | undefined> {
  const given = referenceIn(argument);
  if (given) return given;
  const entity = await entityArgument(host, argument);
  if (!entity) return undefined;
  const { registry } = await host.settled();
  const referring = registry.referrersOf(entity.id).flatMap((id) => ownLinks(registry, id));
  const toEntity = referring.filter(({ item }) =>
    item.properties.some(({ values }) => values.some(({ value }) => value === entity.id)),
  );
  const own = [...new Set([...ownLinks(registry, entity.id), ...toEntity])];
  if (own.length === 0) {
    const name = entityName(host, entity.id);
    void showInformation(vscode.l10n.t('Your registries have no relations of {name}.', { name }));
    return undefined;
  }
  if (own.length === 1) return linkReference(own[0]!);
  const rows = own.map((link) => {
    const [startDate, endDate] = [valueIn(link, 'startDate'), valueIn(link, 'endDate')];
    const date = startDate ?? endDate;
    const dates = date === undefined ? '' : writtenDates({ date, ...(startDate && endDate && { endDate }) });
    return { label: sentenceOf(host, link), description: dates, link: linkReference(link) };
  });
  return (await pickRow(rows, placeHolder))?.link;
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
