import type * as vscode from 'vscode';
import { entityPiece } from '../../core/answers/dossier/linkedText';
import { byNewestNote, type NoteStatements } from '../../core/answers/dossier/noteStatements';
import { ALL_ENTITIES } from '../../core/answers/dossier/pageState';
import type { Reader } from '../../core/answers/dossier/statements';
import type { DatedItem } from '../../core/answers/entities/chronicle';
import { dateOrder } from '../../core/answers/entities/dateOrder';
import { quotation } from '../../core/answers/entities/timeline';
import { comingStatements, daysAfter } from '../../core/answers/news/changes';
import { happenedRow } from '../../core/answers/timeline/timelineRow';
import { asOfDate, type DayWords } from '../../core/answers/views/asOfDate';
import { type NewsOfEntity, newsView, saidId } from '../../core/answers/views/newsView';
import { listUnregisteredResumably } from '../../core/notes/unregistered/listUnregistered';
import { greatestFirst } from '../../core/text/base/greatestFirst';
import { nameKey } from '../../core/text/languages/nameKey';
import { isIsoDate } from '../../core/text/units/isoDate';
import type { Host } from '../../workspace/host';
import { runInSlices } from '../../workspace/slices';
import { dismissedNames } from '../shared/dismissedNames';
import { type EntityNews, newsOf, onlyNew } from '../shared/news';
import { readStatements } from '../shared/noteReading';
import { canUndoSeen } from '../shared/seenNews';
import type { CitedRow } from '../shared/tree/citedRow';
import type { DrawContext, PartlyDrawn } from './drawContext';

/** Days. */
const SOON = 30;
/** So many names that no registry has are shown. */
const NAMES = 12;
const TOGETHER = 16;

/** Notes with new sentences, each about one entity. */
interface NewsInNote {
  readonly id: string;
  readonly note: string;
  readonly hashes: readonly number[];
}

/** What is new: first of registries, then of notes, and then the names in these that no registry has. */
export async function* drawnNews({ host, content, token, memory }: DrawContext): AsyncIterable<PartlyDrawn> {
  const { state, today, watched } = content;
  const isIndexed = host.index.state === 'ready' && (await host.index.whenReady(token));
  const since = sinceDate(state.news.since, content);
  const all: EntityNews[] = [];
  for (const id of state.id === ALL_ENTITIES ? watched : [state.id]) {
    const news = await newsOf(host, id, since);
    if (news) all.push(news);
  }
  const { snapshot } = host;
  const { registry } = snapshot;
  const reader: Reader = { language: state.language, asOf: undefined, today };
  const pieceOf = (id: string) => entityPiece(registry.entity(id)!, state.language);
  const inNotes = greatestFirst(
    all.flatMap(({ id, saidIn }) => saidIn.map(([note, hashes]): NewsInNote => ({ id, note, hashes }))),
    ({ note }) => dateOrder(host.index.dateOf(note)),
  );
  const shown = isIndexed ? inNotes.slice(0, state.news.notes) : [];
  const coming = comingItems(all, today);
  memory.news = new Map(all.map((news) => [news.id, news]));
  memory.timeline = {
    ...{ snapshot, reader },
    entries: [...all.flatMap(({ news }) => news.map(({ statement }) => statement.item)), ...coming],
  };
  const whole = {
    ...content,
    one: memory.news.has(state.id) ? pieceOf(state.id) : undefined,
    unknown: state.id === ALL_ENTITIES ? [...watched].filter((id) => !registry.entity(id)) : [],
    coming: coming.map((item) => happenedRow(snapshot, item, reader)),
    isWrong: state.news.since !== '' && since === undefined,
    ...{ moreNotes: isIndexed ? inNotes.length - shown.length : 0, isIndexed, canUndo: await canUndoSeen(host) },
  };
  const drawn = (said: readonly Said[], names: readonly string[] | undefined): PartlyDrawn['drawn'] =>
    newsView({
      ...whole,
      names,
      news: all.map((each): NewsOfEntity => {
        const { id, news, since: begin, isByDate, saidIn } = each;
        const rows = greatestFirst(news, ({ statement }) => statement.item.order).map(({ statement, change }) => ({
          row: happenedRow(snapshot, statement.item, reader, id),
          kind: change,
        }));
        const own = said.flatMap((one) => (one.id === id ? [one.statements] : [])).sort(byNewestNote);
        const read = own.reduce((sum, { sentences }) => sum + sentences.length, 0);
        const sentences = saidIn.reduce((sum, [, hashes]) => sum + hashes.length, 0);
        return { entity: pieceOf(id), since: begin, isByDate, rows, said: own, sentences: Math.max(read, sentences) };
      }),
    });
  yield { drawn: drawn([], undefined), isWhole: false };
  const read = await readAll(host, shown, token);
  memory.said = new Map(read.map(({ id, note, statements }) => [saidId(id, note), statements]));
  yield { drawn: drawn(read, undefined), isWhole: false };
  const texts = [...new Map(read.map(({ note, text }) => [note, { file: note, text }])).values()];
  const unregistered = await runInSlices(listUnregisteredResumably(texts, snapshot), { token });
  const dismissed = dismissedNames(host);
  const names = unregistered.filter((each) => !each.names.some((name) => dismissed.has(nameKey(name)))).slice(0, NAMES);
  yield {
    drawn: drawn(
      read,
      names.map((each) => each.names.join(' ')),
    ),
    isWhole: true,
  };
}

interface Said extends NewsInNote {
  readonly text: string;
  readonly statements: NoteStatements;
}

async function readAll(
  host: Host,
  all: readonly NewsInNote[],
  token: vscode.CancellationToken,
): Promise<readonly Said[]> {
  const read: Said[] = [];
  for (let at = 0; at < all.length; at += TOGETHER) {
    const some = all.slice(at, at + TOGETHER).map(async (each): Promise<Said | undefined> => {
      const { text, statements } = (await readStatements(host, each.note, new Set([each.id]), token)) ?? {};
      if (text === undefined || !statements) return undefined;
      return { ...each, text, statements: onlyNew(statements, each.hashes) };
    });
    read.push(...((await Promise.all(some)).filter((each) => each && each.statements.sentences.length > 0) as Said[]));
  }
  return read;
}

/** What begins or ends soon and is not listed as new, each once, the soonest first. */
function comingItems(all: readonly EntityNews[], today: string): readonly DatedItem[] {
  const items = new Map<string, DatedItem>();
  for (const { statements, news } of all) {
    const listed = new Set(news.map(({ statement }) => statement));
    for (const statement of comingStatements(statements, today, daysAfter(today, SOON))) {
      const { item } = statement;
      // Two entities that are watched may have it.
      if (!listed.has(statement))
        items.set(
          JSON.stringify([item.kind, item.date, [...item.involved].sort(), item.kind === 'link' ? '' : item.about]),
          item,
        );
    }
  }
  return greatestFirst([...items.values()], ({ order }) => -order);
}

/** A beginning that the reader has typed: a year or a month is from its first day on. */
function sinceDate(typed: string, day: DayWords): string | undefined {
  return isIsoDate(typed) ? typed : asOfDate(typed, day);
}

/** Rows of notes with new sentences, as commands on rows take them. */
export function saidRows(
  said: ReadonlyMap<string, NoteStatements>,
  ids: readonly string[],
): readonly Pick<CitedRow, 'cited' | 'note'>[] {
  return ids.flatMap((id) => {
    const statements = said.get(id);
    if (!statements) return [];
    const { note, date, title, sentences } = statements;
    const text = sentences.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join(' ');
    const citations = [{ source: note, title, publisher: undefined, at: undefined }];
    const place = { file: note, span: { start: 0, end: 0 } };
    const cited = {
      date: date || undefined,
      endDate: undefined,
      text: quotation(text),
      citations,
      event: undefined,
      location: place,
    };
    return [{ cited: () => cited, note }];
  });
}
