import { findMentionsResumably } from '../../notes/mentions/findMentions';
import { greatestFirst } from '../../text/base/lists';
import { textOf } from '../dossier/markdownText';
import { type NoteStatements, noteStatementsOf } from '../dossier/noteStatements';
import { PAGE_WORDS } from '../dossier/pageWords';
import type { Reader } from '../dossier/statements';
import { chronicle } from '../entities/chronicle';
import { filterChronicle } from '../entities/chronicleFilter';
import { dateOrder } from '../entities/dateOrder';
import { datedNews, isDated } from '../news/changes';
import { contradictedBy } from '../news/contradicted';
import { happenedRow, relationRow } from '../timeline/timelineRow';
import { sayer } from '../views/words';
import { happenedPart } from './listTimeline';
import { ID, LANGUAGE, WRITTEN } from './portions';
import { listing } from './question';
import { dateInput, many, object, oneOf, text, type ValueOf } from './schema';

const ROW = object({
  date: text(),
  change: oneOf(['new', 'ended', 'contradicted']),
  kind: text(),
  text: text(),
  sources: many(text()),
  ...WRITTEN,
  registry: text('What the registry states against a sentence that contradicts it; empty for all others.'),
});

type Row = ValueOf<typeof ROW>;

/** What is new of some entities, or of all, since a date, by dates alone: agents and the command line keep nothing. */
export const NEWS = listing({
  tool: {
    name: 'list_news',
    reference: 'dossierNews',
    icon: 'eye',
    title: { en: 'What Is New', zh: '最新动态' },
    gives: {
      en: 'What is new of some entities, or of all, since a date',
      zh: '自某日以来某些实体或全部实体的新内容',
    },
    description:
      'Gives what is new of some entities, or of all, since a date, the newest first: sentences of notes dated then or later that contradict the registry (`registry` has what that states), facts, events and relations that begin or end then or later, and then the sentences of these notes that name one of the entities. It goes by dates alone: what has no date is not in it.',
  },
  command: {
    name: 'news',
    isHere: true,
    help: `What is new of some entities, or of all, since a date, by dates alone: ${Object.keys(ROW.properties).join(', ')}. First sentences of notes that are dated on that day or later and contradict the registry, then facts, events and relations that begin or end so, and then all sentences of these notes, the newest first. What has no date is not in it.`,
    examples: ['mp-materials apple --since 2025-07 notes', '--since 2025-07-15 --format csv notes'],
  },
  input: object(
    { since: dateInput('The day, month or year with which it begins.') },
    { ids: many(ID.id), ...LANGUAGE },
  ),
  row: ROW,
  needs: ({ ids, since }) => ({ notes: { ...(ids?.length && { ids }), since } }),
  *rows(world, { ids, since, language = 'en' }, { notes = [] }) {
    const { registry } = world.snapshot;
    const reader: Reader = { language, asOf: undefined, today: world.today };
    const entities = ids?.length ? new Set(ids) : undefined;
    const range = { since, until: undefined };
    const said: Row[] = [];
    const contradicted: Row[] = [];
    for (const { file, path, text: note, snapshot } of notes) {
      yield;
      const mentions = yield* findMentionsResumably(note, snapshot);
      const statements = noteStatementsOf({ note: file, path, text: note }, mentions, entities);
      if (!statements || !isDated(statements.date, range)) continue;
      const { date, title, sentences } = statements;
      const kind = sayer(PAGE_WORDS, language)('note');
      const ofNote = { date, change: 'new', kind, sources: [title], file, registry: '' } as const;
      const rowOf = ({ pieces, line, column }: NoteStatements['sentences'][number]): Row => {
        return { ...ofNote, text: textOf(pieces), line: line + 1, column: column + 1 };
      };
      said.push(...sentences.map(rowOf));
      for (const one of yield* contradictedBy(registry, statements, { text: note, mentions }, entities, date)) {
        const { text, date: held } = relationRow(world.snapshot, one.relation, reader);
        const stated = [textOf(text), held].filter(Boolean).join(' · ');
        contradicted.push({ ...rowOf(one.sentence), change: 'contradicted', registry: stated });
      }
    }
    yield* greatestFirst(contradicted, ({ date }) => dateOrder(date));
    for (const { item, change } of datedNews(filterChronicle(yield* chronicle(registry), { entities }), range)) {
      yield { ...happenedPart(world, happenedRow(world.snapshot, item, reader)), change, registry: '' };
    }
    yield* greatestFirst(said, ({ date }) => dateOrder(date));
  },
});
