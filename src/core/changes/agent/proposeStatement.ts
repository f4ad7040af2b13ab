import { describe } from '../../answers/dossier/describe';
import { clipped, DATE, ID } from '../../answers/questions/portions';
import { answering, type ProblemAnswer, type World, type WriteTarget } from '../../answers/questions/question';
import { QUESTIONS, toolsOf } from '../../answers/questions/questions';
import { dateInput, flag, idInput, object, oneOf, text, type ValueOf } from '../../answers/questions/schema';
import { LINK_STATES } from '../../notes/sentences/stated';
import type { Registry } from '../../registry/merging/registry';
import { refusalMessage } from '../../registry/refusalMessage';
import type { Resumable } from '../../text/base/lazy';
import { oneLine } from '../../text/units/blanks';
import { freeId, sourceSlugOf } from '../../text/units/slug';
import { type WrittenRegistry, writeRegistry } from '../../text/yaml/write/writeRegistry';
import { addStatement, type NewMap } from '../capture/addStatement';
import { type NewCitation, newLink, sameFact } from '../capture/capture';
import { unifiedDiff } from './unifiedDiff';

const SOURCE = object(
  {},
  {
    id: text('Id of a source that the registry has.'),
    title: text(undefined, { maxLength: 300 }),
    publisher: text(undefined, { maxLength: 200 }),
    date: DATE,
    url: text(undefined, { maxLength: 2000 }),
    at: text('The passage, as para. 2.', { maxLength: 200 }),
  },
  'Where it is from: the id of a source, or a title, best with url, publisher and date.',
);

/** A fact, or a relation, which has `relation` and `other`. */
const INPUT = object(
  { ...ID, source: SOURCE },
  {
    text: text('A fact, in one sentence of your own.', { maxLength: 1000 }),
    quote: flag('true if the text is in the exact words of the source.'),
    relation: text('What the other one is to the entity, as Supply.supplier.'),
    other: idInput('Id of the other entity.'),
    status: oneOf(LINK_STATES, 'Of a relation; holds by default.'),
    role: text(undefined, { maxLength: 200 }),
    percentage: text(undefined, { maxLength: 20 }),
    product: idInput('Id of the product of a Supply.'),
    date: dateInput(
      'When it happened or began, YYYY-MM-DD, YYYY-MM or YYYY; of an ended relation without endDate, when it ended.',
    ),
    endDate: DATE,
  },
);
export type ProposeInput = ValueOf<typeof INPUT>;

/** What would be written, as a unified diff of a file. */
const OUTPUT = object({ file: text(), uri: text(), diff: text(), written: flag() });

/** What an agent proposes to write. Only the editor writes it, when the user has seen it. */
export const PROPOSE_STATEMENT = answering({
  tool: {
    name: 'propose_statement',
    reference: 'dossierPropose',
    icon: 'add',
    title: { en: 'Propose a Fact or Relation', zh: '建议事实或关系' },
    gives: {
      en: 'Writes a fact or a relation into your registry after you have seen the diff',
      zh: '在你看过改动之后，把一条事实或关系写入你的名录',
    },
    description: `Proposes a fact (text) or a relation (relation and other) of an entity, with its source, as a diff of the user's registry. Propose only what the source says. Only the editor writes it, after the user has seen the diff.`,
  },
  input: INPUT,
  output: OUTPUT,
  needs: ({ id }) => ({ target: id }),
  *answer(world, input, { target }) {
    const proposed = yield* proposeStatement(world, input, target);
    return 'problem' in proposed ? proposed : proposed.answer;
  },
});

/** A proposal with what writes it. */
export interface ProposedStatement {
  readonly answer: ValueOf<typeof OUTPUT>;
  readonly written: WrittenRegistry;
}

/**
 * The fact or relation as it would be written into a registry of the user: nothing is written. Nothing is guessed either: all of it
 * is in the input, with a source.
 *
 * @param input as `problemOf` finds nothing wrong with it.
 */
export function* proposeStatement(
  world: World,
  input: ProposeInput,
  target: WriteTarget | undefined,
): Resumable<ProposedStatement | ProblemAnswer> {
  const { registry } = world.snapshot;
  if (!target) return { problem: 'There is no registry file of the user to write to, and no folder for one.' };
  const { date, endDate } = input;
  const wrong = orderProblem(date, endDate);
  if (wrong) return wrong;
  const cited = citationOf(registry, input.source);
  if ('problem' in cited) return cited;
  yield;
  const isFact = input.text !== undefined;
  if (isFact === (input.relation !== undefined)) {
    return { problem: 'Either text, for a fact, or relation and other, for a relation, is needed.' };
  }
  const statement = isFact ? factOf(registry, input, cited) : linkOf(world, input, cited);
  if ('problem' in statement) return statement;
  const { file, uri, text: before, entry } = target;
  const list = isFact ? 'facts' : 'links';
  const written = writeRegistry(before, addStatement(entry, list, statement.keys, cited.added));
  if ('refused' in written) return { problem: refusalMessage(written, file, before, world.l10n) };
  const answer = { file, uri, diff: unifiedDiff(file, before, written.text), written: false };
  return { answer, written };
}

interface Keys {
  readonly keys: NewMap;
}

function orderProblem(date: string | undefined, endDate: string | undefined): ProblemAnswer | undefined {
  if (endDate === undefined || (date !== undefined && date.slice(0, endDate.length) <= endDate)) return undefined;
  return { problem: date === undefined ? 'endDate needs a date.' : 'endDate must not be before date.' };
}

/** The place in a source of the registry, by its id or address, or in a new one. */
function citationOf(
  { sources }: Registry,
  { id, title, publisher, date, url, at: place = '' }: ValueOf<typeof SOURCE>,
): NewCitation | ProblemAnswer {
  const at = oneLine(place) || undefined;
  if (id !== undefined)
    return sources.has(id) ? { source: id, at } : { problem: `There is no source "${clipped(id)}".` };
  if (url !== undefined && !/^https?:\/\/\S+$/.test(url)) {
    return { problem: `source.url must be an address of the web, not "${clipped(url)}".` };
  }
  const known = url === undefined ? undefined : [...sources.values()].find((source) => source.url === url);
  if (known) return { source: known.id, at };
  const name = oneLine(title ?? '');
  if (name === '') return { problem: 'source needs the id of a source that the registry has, or a title.' };
  const free = freeId(sourceSlugOf(name) || 'source', (each) => sources.has(each));
  const keys = { title: name, publisher: oneLine(publisher ?? ''), date: date ?? '', url: url ?? '' };
  return { source: free, at, added: { id: free, keys: given(keys) } };
}

function factOf(registry: Registry, input: ProposeInput, cited: NewCitation): Keys | ProblemAnswer {
  const { id, date = '', endDate = '', quote } = input;
  const said = oneLine(input.text ?? '');
  if (said === '') return { problem: 'text must say something.' };
  const known = sameFact(registry.entity(id)!, said);
  if (known)
    return { problem: `The registry has this fact already${known.item.date ? `, of ${known.item.date.value}` : ''}.` };
  const { source, at = '' } = cited;
  return { keys: given({ date, endDate, text: said, quote: quote ? 'true' : '', source, at }) };
}

function linkOf(world: World, input: ProposeInput, cited: NewCitation): Keys | ProblemAnswer {
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
  if (registry.presentId(other) === registry.presentId(id)) return { problem: 'An entity has no relation to itself.' };
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
  const from = row.from.key === end ? 1 : 0;
  const details = { status, values, dated };
  return { keys: newLink(vocabulary, { type, from }, [id, other], 0, details, cited) };
}

/** Without those that are empty. */
function given(keys: NewMap): NewMap {
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== ''));
}

/** What agents in the editor and elsewhere can ask, and what proposes a change, in the order in which it is listed. */
export const TOOLS = toolsOf([...QUESTIONS, PROPOSE_STATEMENT]);
