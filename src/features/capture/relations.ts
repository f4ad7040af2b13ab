import * as vscode from 'vscode';
import { linkOf, linkReference } from '../../core/answers/entities/ownStatements';
import { linkValues } from '../../core/answers/entities/referencesOf';
import { bestFor, textFor } from '../../core/answers/names/displayName';
import { citeNote, statusKeys } from '../../core/changes/capture/capture';
import { addSourceToLink, editLink, type NewKey } from '../../core/changes/capture/editLink';
import { writtenDates } from '../../core/notes/sentences/writtenDates';
import { type From, type Link, locate } from '../../core/registry/model';
import { linkSentence } from '../../core/registry/vocabulary/words';
import { fieldsOf } from '../../core/text/base/lists';
import type { Dated } from '../../core/text/languages/calendar';
import type { Host } from '../../workspace/host';
import { entityName } from '../shared/rows/entityName';
import type { FoundPassage } from './chosenPassage';
import { changeStatement, type Statements } from './editStatement';
import { askDate } from './questions';
import { dateQuestion } from './relationDetails';

export const RELATIONS: Statements<Link> = {
  list: 'links',
  finderOf(argument) {
    const { ownLink = argument } = fieldsOf(argument);
    const { entity, link } = fieldsOf(ownLink);
    if (typeof entity !== 'string' || typeof link !== 'string') return undefined;
    return (registry) => linkOf(registry, { entity, link });
  },
  again: (registry, link) => linkOf(registry, linkReference(link)),
  of(registry, { id, links }) {
    const referring = registry.referrersOf(id).flatMap((each) => registry.entity(each)?.links ?? []);
    const toEntity = referring.filter(({ item }) =>
      item.properties.some(({ values }) => values.some(({ value }) => value === id)),
    );
    return [...links, ...toEntity];
  },
  spanOf: ({ type }) => type.span,
  // At the first of what it says beside its type and ends.
  cursorOf({ vocabulary }, { type, properties }) {
    const said = vocabulary.linkTypeRow(type.value)?.asks ?? ['role'];
    const isSaid = (key: string): boolean => [...said, 'startDate', 'endDate', 'date'].some((each) => each === key);
    return (properties.find(({ key }) => isSaid(key.value))?.values[0] ?? type).span;
  },
  rowOf(host, link) {
    const [startDate, endDate] = [valueIn(link, 'startDate'), valueIn(link, 'endDate')];
    const date = startDate ?? endDate;
    const dates = date === undefined ? '' : writtenDates({ date, ...(startDate && endDate && { endDate }) });
    return { label: sentenceOf(host, link), description: dates };
  },
  saidBy: sentenceOf,
  end: endRelation,
  which: () => vscode.l10n.t('Edit which relation?'),
  none: (name) => vscode.l10n.t('{name} has no relations in your registries.', { name }),
  gone: () => vscode.l10n.t('This relation is no longer in your registries.'),
  deletedWords: (host, link, file) =>
    vscode.l10n.t('“{sentence}” was deleted from {file}.', { sentence: sentenceOf(host, link), file }),
};

/** Says of a relation in a registry of the user that it holds no longer, with the date if it is known. */
async function endRelation(host: Host, known: From<Link>): Promise<void> {
  const sentence = sentenceOf(host, known);
  const endDate = valueIn(known, 'endDate');
  const answer = await askDate(sentence, dateQuestion('ended'), endDate === undefined ? undefined : { date: endDate });
  if (!answer) return;
  const keys = endKeys(known, answer.dated);
  await changeStatement(
    host,
    RELATIONS,
    known,
    (text, span) => editLink(text, span, keys),
    (file) => vscode.l10n.t('The end of “{sentence}” was written to {file}.', { sentence, file }),
  );
}

/** Adds the note of a passage to what a relation cites. */
export async function citePassage(host: Host, link: From<Link>, { uri, passage }: FoundPassage): Promise<void> {
  await changeStatement(
    host,
    RELATIONS,
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
