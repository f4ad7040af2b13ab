import { newPageState, type PageState } from '../../../../../src/core/answers/dossier/pageState';
import { relationsOf } from '../../../../../src/core/answers/entities/relations';
import { type NewsContent, namesSection } from '../../../../../src/core/answers/views/newsView';
import type { NotesContent } from '../../../../../src/core/answers/views/pageContent';
import type { Framed } from '../../../../../src/core/answers/views/view';
import { mainOf } from '../../../../support/markup';
import { mapMessage, newsMessage, pageMessage, timelineMessage } from '../../../../support/pageAlone';
import { bundledSnapshot, snapshotOf } from '../../../data/dataFiles';
import { VOLT_REGISTRIES } from '../dossier/voltRegistry';
import { NARROW } from './shownMaps';

export const VOLT = snapshotOf(VOLT_REGISTRIES);
export const START = newPageState('volt', 'en');

const sentence = (text: string) => ({
  offset: 0,
  hash: 0,
  pieces: [
    { text, mark: true },
    { text: ' works.', mark: false },
  ],
  span: undefined,
  isAmbiguous: true,
  others: [],
  line: 3,
  column: 4,
});
export const note = (date: string) => ({
  note: `file:///n/${date}.md`,
  path: 'n.md',
  title: 'A day',
  date,
  sentences: [sentence('Volt')],
});
export const READ: NotesContent = {
  counts: { mentions: 46, notes: 9 },
  latest: '2025-07-25',
  months: [4, 0, 40].map((mentions, at) => ({ month: `2025-0${at + 5}`, mentions })),
  said: { notes: [note('2025-07-25'), note('')], later: [note('2026-01')], isWhole: false },
  companions: [
    { id: 'kestrel', schema: 'Company', name: 'Kestrel', lines: 10 },
    { id: 'ada', schema: 'Person', name: 'Ada', lines: 1 },
  ],
  both: {
    kestrel: { notes: [note('2025-07-25')], later: [], isWhole: true },
    ada: { notes: [], later: [], isWhole: true },
  },
};

/** A message with its parts where they belong. */
export function whole(message: ReturnType<typeof timelineMessage>): Framed {
  return { ...message, html: { ...message.html, main: mainOf(message) } };
}

export function page(change: Partial<PageState> = {}, notes: Partial<NotesContent> = READ): Framed {
  return pageMessage(VOLT, { ...START, ...change }, notes);
}
export function timeline(change: Partial<PageState> = {}): Framed {
  return whole(timelineMessage(VOLT, { ...START, view: 'timeline', ...change }));
}
export function news(change: Partial<PageState> = {}, more: Partial<NewsContent> = {}): Framed {
  return newsMessage(VOLT, { ...START, view: 'news', ...change }, more);
}
export const BUNDLED = bundledSnapshot();

/** What notes say against the first relation of Volt, in each of the three ways. */
function contradictions(person: string): NewsContent['contradictions'] {
  const { registry } = VOLT;
  const relation = relationsOf(registry, registry.entity('volt')!, 'en').find(({ ownLink }) => ownLink)!;
  const kinds = [
    ['share', '12'],
    ['holder', person],
    ['end', ''],
  ] as const;
  const where = note('2025-11-28');
  const noteOf = ([kind, said]: (typeof kinds)[number]) => ({
    ...where,
    against: { kind, said, relation, sentence: where.sentences[0]! },
  });
  return new Map(kinds.map((each) => [`con-${each[0]}`, noteOf(each)]));
}

const WATCHED = new Set(['volt', 'kestrel', 'nobody']);

/** What comes from notes and what is coming, beside what registries state. */
export const NEWS: Partial<NewsContent> = {
  moreNotes: 12,
  contradictions: contradictions('ada'),
  canUndo: true,
};

const PART = {
  ...{ newer: 100, older: 100, filter: '2025', shown: 'mine', isNarrowed: true },
  months: [1, 2, 3, 4, 5, 6].map((month) => ({ month: `2025-0${month}`, label: `${month}`, count: month, lists: [] })),
};
const UNCONNECTED = {
  ...{ to: { entity: 'kestrel', schema: 'Company', text: 'Kestrel' }, chains: [], named: [] },
  notes: [{ note: 'file:///n/both.md', line: 2, column: 0, title: 'both', date: '' }],
};

/** What comes into views later, in parts that have no place in what is drawn here. */
export const PARTS = [namesSection([{ names: ['Blue Kestrel Foundry'] }], 'en')];

/** Each view with all that it can have. */
export const SAMPLES: Readonly<Record<string, () => Framed>> = {
  'the page': () => page({ page: { ...START.page, both: ['kestrel', 'ada'] } }),
  'the page as of a date': () => page({ asOf: '2025-07-20', dates: 'soon' }),
  'the page in Chinese': () => page({ language: 'zh-cn' }),
  'the page of what is gone': () => page({ id: 'gone' }),
  'the page of Nvidia': () => pageMessage(BUNDLED, newPageState('nvidia', 'en')),
  'the timeline': () => timeline(),
  'the timeline as of a date': () => timeline({ asOf: '2025-07-20' }),
  'the timeline of Nvidia': () => whole(timelineMessage(BUNDLED, newPageState('nvidia', 'en', 'timeline'))),
  'a part of the timeline': () => whole(timelineMessage(VOLT, { ...START, view: 'timeline' }, PART)),
  'the map': () => mapMessage(BUNDLED.registry, 'nvidia', 'en', { steps: 2, selected: 'nvidia' }),
  'the map as lists': () => mapMessage(VOLT.registry, 'volt', 'en', {}, { room: NARROW, connected: UNCONNECTED }),
  'what is new of an entity': () => news(),
  'what is new of all that are watched': () => news({ id: '' }, { watched: WATCHED, ...NEWS }),
  'what is new in Chinese': () => news({ id: '', language: 'zh-cn' }, { watched: WATCHED, ...NEWS }),
  'what is new of what is gone': () => news({ id: 'gone' }, { subject: undefined }),
  'the timeline of what is gone': () => timeline({ id: 'gone' }),
};
