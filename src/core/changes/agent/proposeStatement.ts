import { describe } from '../../answers/dossier/describe';
import type { AgentWorld, Quoted, ToolProblem, WriteTarget } from '../../answers/questions/answers';
import { clipped, dateProblem, QUOTED, unknownEntity } from '../../answers/questions/pieces';
import type { LinkStatus } from '../../notes/sentences/statedStatus';
import type { Registry } from '../../registry/merging/registry';
import { refusalMessage } from '../../registry/refusalMessage';
import type { Resumable } from '../../text/base/resumable';
import { oneLine } from '../../text/units/oneLine';
import { freeId, sourceSlugOf } from '../../text/units/slug';
import type { WrittenRegistry } from '../../text/yaml/write/writeRegistry';
import { addStatement, type NewMap, type NewSource } from '../capture/addStatement';
import { newLink, sameFact } from '../capture/capture';
import { unifiedDiff } from './unifiedDiff';

export interface ProposeInput {
  readonly id: string;
  /** Of a fact, which is in one's own words unless `quote` is true. */
  readonly text?: string;
  readonly quote?: boolean;
  /** Of a relation: what `other` is to the entity, `Supply.supplier`. */
  readonly relation?: string;
  readonly other?: string;
  readonly status?: LinkStatus;
  readonly role?: string;
  readonly percentage?: string;
  readonly product?: string;
  readonly date?: string;
  readonly endDate?: string;
  readonly source: {
    readonly id?: string;
    readonly title?: string;
    readonly publisher?: string;
    readonly date?: string;
    readonly url?: string;
    readonly at?: string;
  };
}

export interface ProposalAnswer extends Quoted {
  readonly file: string;
  readonly uri: string;
  /** What would be written, as a unified diff. */
  readonly diff: string;
  readonly written: boolean;
}

/** A proposal with what writes it. */
export interface ProposedStatement {
  readonly answer: ProposalAnswer;
  readonly written: WrittenRegistry;
}

/**
 * The fact or relation as it would be written into a registry of the user: nothing is written. Nothing is guessed either: all of it
 * is in the input, with a source.
 */
export function* proposeStatement(
  world: AgentWorld,
  input: ProposeInput,
  target: WriteTarget | undefined,
): Resumable<ProposedStatement | ToolProblem> {
  const { registry } = world.snapshot;
  if (!registry.entity(input.id)) return unknownEntity(input.id);
  if (!target) return { problem: 'There is no registry file of the user to write to, and no folder for one.' };
  const { date, endDate, source } = input;
  const wrong = dateProblem({ date, endDate, 'source.date': source.date }) ?? orderProblem(date, endDate);
  if (wrong) return wrong;
  const cited = sourceOf(registry, source);
  if ('problem' in cited) return cited;
  yield;
  const isFact = input.text !== undefined;
  if (isFact === (input.relation !== undefined)) {
    return { problem: 'Either text, for a fact, or relation and other, for a relation, is needed.' };
  }
  const statement = isFact ? factOf(registry, input, cited.id) : linkOf(world, input, cited.id);
  if ('problem' in statement) return statement;
  const { file, uri, text, entryOffset } = target;
  const list = isFact ? 'facts' : 'links';
  const written = addStatement(text, entryOffset, input.id, list, statement.keys, cited.added);
  if ('refused' in written) return { problem: refusalMessage(written, file, text, world.l10n) };
  const answer = { ...QUOTED, file, uri, diff: unifiedDiff(file, text, written.edits), written: false };
  return { answer, written };
}

interface Keys {
  readonly keys: NewMap;
}

function orderProblem(date: string | undefined, endDate: string | undefined): ToolProblem | undefined {
  if (endDate === undefined || (date !== undefined && date.slice(0, endDate.length) <= endDate)) return undefined;
  return { problem: date === undefined ? 'endDate needs a date.' : 'endDate must not be before date.' };
}

/** A source of the registry, by its id or address, or a new one. */
function sourceOf(
  { sources }: Registry,
  { id, title, publisher, date, url }: ProposeInput['source'],
): { readonly id: string; readonly added: NewSource | undefined } | ToolProblem {
  if (id !== undefined) {
    return sources.has(id) ? { id, added: undefined } : { problem: `There is no source "${clipped(id)}".` };
  }
  if (url !== undefined && !/^https?:\/\/\S+$/.test(url)) {
    return { problem: `source.url must be an address of the web, not "${clipped(url)}".` };
  }
  const known = url === undefined ? undefined : [...sources.values()].find((source) => source.url === url);
  if (known) return { id: known.id, added: undefined };
  const name = oneLine(title ?? '');
  if (name === '') return { problem: 'source needs the id of a source that the registry has, or a title.' };
  const free = freeId(sourceSlugOf(name) || 'source', (each) => sources.has(each));
  const keys = { title: name, publisher: oneLine(publisher ?? ''), date: date ?? '', url: url ?? '' };
  return { id: free, added: { id: free, keys: given(keys) } };
}

function factOf(registry: Registry, input: ProposeInput, source: string): Keys | ToolProblem {
  const { id, date = '', endDate = '', quote, source: cited } = input;
  const text = oneLine(input.text ?? '');
  if (text === '') return { problem: 'text must say something.' };
  const known = sameFact(registry.entity(id)!, text);
  if (known)
    return { problem: `The registry has this fact already${known.item.date ? `, of ${known.item.date.value}` : ''}.` };
  return { keys: given({ date, endDate, text, quote: quote ? 'true' : '', source, at: oneLine(cited.at ?? '') }) };
}

function linkOf(world: AgentWorld, input: ProposeInput, source: string): Keys | ToolProblem {
  const { id, relation = '', other, status = 'holds', date, endDate, role = '', percentage = '', product = '' } = input;
  const { registry } = world.snapshot;
  const { vocabulary } = registry;
  const [type = '', end = ''] = relation.split('.');
  const row = vocabulary.linkTypeRow(type);
  if (!row || !vocabulary.linkEnds(type).includes(end)) {
    const known = vocabulary.linkTypes.flatMap((each) => vocabulary.linkEnds(each).map((key) => `${each}.${key}`));
    return { problem: `relation must be one of ${known.join(', ')}, not "${clipped(relation)}".` };
  }
  if (other === undefined) return { problem: 'other, the id of the other entity, is needed.' };
  if (!registry.entity(other)) return unknownEntity(other);
  if (registry.presentId(other) === registry.presentId(id)) return { problem: 'An entity has no relation to itself.' };
  if (product !== '' && !registry.entity(product)) return unknownEntity(product);
  const values = given({ role: oneLine(role), percentage: oneLine(percentage), product });
  const strange = Object.keys(values).filter((key) => !row.asks.some((asked) => asked === key));
  if (strange.length > 0) return { problem: `${type} has no ${strange.join(' and no ')}.` };
  const dossier = describe(registry, id, { language: 'en', asOf: undefined, today: world.today })!;
  const known = dossier.relations
    .flatMap(({ statements }) => statements)
    .find(
      ({ kind, text, startDate }) =>
        kind === relation && text[0].entity === other && (date === undefined || startDate === date),
    );
  if (known) return { problem: 'The registry has this relation already: get_relations shows it.' };
  const dated = date === undefined ? undefined : { date, ...(endDate !== undefined && { endDate }) };
  const at = oneLine(input.source.at ?? '');
  const from = row.from.key === end ? 1 : 0;
  const details = { status, values, dated };
  return {
    keys: newLink(vocabulary, { type, from }, [id, other], 0, details, { source, at: at === '' ? undefined : at }),
  };
}

/** Without those that are empty. */
function given(keys: NewMap): NewMap {
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== ''));
}
