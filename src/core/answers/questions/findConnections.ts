import { describe } from '../dossier/describe';
import { readerOf } from '../dossier/statements';
import { chainText, connectionsOf, linkText } from '../map/connections';
import { namedInBoth } from '../map/namedInBoth';
import { MAP_WORDS } from '../views/mapWords';
import { sayer } from '../views/words';
import { AS_OF, LANGUAGE } from './portions';
import { listing } from './question';
import { idInput, many, object, text } from './schema';

/** How two entities are connected: the shortest chains of relations. */
export const CONNECTIONS = listing({
  tool: {
    name: 'find_connections',
    reference: 'dossierConnections',
    icon: 'git-compare',
    title: { en: 'Connections of Two Entities', zh: '两个实体的关联' },
    gives: { en: 'How two entities are connected, by relations', zh: '两个实体通过哪些关系相关联' },
    description:
      'Finds how two entities are connected by relations: up to five shortest chains of at most four steps, each as a text, and as the ids of its entities with what is between two of them.',
  },
  command: {
    name: 'connections',
    isHere: true,
    help: 'How two entities are connected. Up to five shortest chains of at most four steps, a line each; as text, where there is none, the entries that name both.',
    examples: ['huahong-technology apple', 'huahong-technology apple --json'],
  },
  input: object(
    { from: idInput('Id of one entity, as find_entities gives it.'), to: idInput('Id of the other entity.') },
    { ...LANGUAGE, ...AS_OF },
  ),
  row: object({ text: text(), entities: many(text()), links: many(text()) }),
  problem: ({ snapshot: { registry } }, { from, to }) =>
    registry.presentId(from) === registry.presentId(to)
      ? `two different entities are needed, not "${registry.presentId(from)}" twice.`
      : undefined,
  line: (row) => row.text,
  none({ snapshot: { registry } }, { from, to, language = 'en', asOf }) {
    const say = sayer(MAP_WORDS, language);
    const both = namedInBoth(registry, registry.presentId(from), registry.presentId(to), language, asOf);
    if (both.length === 0) return say('notConnected');
    const titles = both.map(({ text: title, date }) => [title, date].filter(Boolean).join(' ')).join(say('semicolon'));
    return [say('notConnected'), say('bothNamed'), titles].join(language === 'en' ? ' ' : '');
  },
  rows(world, { from, to, language, asOf }) {
    const { registry } = world.snapshot;
    const reader = readerOf(world, { language, asOf });
    const described = (id: string) => describe(registry, id, reader);
    const chains = connectionsOf(registry.vocabulary, described, registry.presentId(from), registry.presentId(to));
    return chains.map((chain) => ({
      text: chainText(chain),
      entities: chain.entities.map(({ entity }) => entity),
      links: chain.links.map(linkText),
    }));
  },
});
