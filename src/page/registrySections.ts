import type { Dossier, RelationStatement, Statement, StatementGroup, TimelineStatement } from '../core/dossier/dossier';
import type { Held } from '../core/queries/entities/held';
import { type Drawing, fill } from './drawing';
import { type Child, element, linkElement, separated } from './element';
import {
  citationLinks,
  dotElement,
  lineLink,
  ownTag,
  pieces,
  relationLinks,
  sectionElement,
  statementLinks,
  tagElement,
} from './pieces';

const EVENTS_SHOWN = 8;
const RELATIONS_SHOWN = 20;
const SOURCES_SHOWN = 8;

/** Facts and events, newest first; above a divider those after the date that the reader asks for, or what is coming, the soonest first. */
export function timelineSection({ timeline: all }: Dossier, drawing: Drawing): HTMLElement | undefined {
  if (all.length === 0) return undefined;
  const { words, asOf } = drawing;
  const later = all.filter(({ held }) => held === 'later');
  const coming = all.filter(({ timeUntil }) => timeUntil !== '').toReversed();
  const then = all.filter(({ held, timeUntil }) => held !== 'later' && timeUntil === '');
  return sectionElement(
    drawing,
    'timeline',
    words.timeline,
    fill(words.newestFirst, all.length),
    ...aside('later', words.later, later, drawing),
    ...aside('coming', words.comingUp, coming, drawing),
    asOf === undefined && (coming.length === 0 || then.length === 0)
      ? undefined
      : element(
          'p',
          { class: 'divider', 'data-key': 'divider' },
          asOf === undefined ? words.today : fill(words.asOfDate, asOf),
        ),
    ...(then.length === 0 ? [] : eventList('events', then, drawing)),
  );
}

function aside(key: string, title: string, all: readonly TimelineStatement[], drawing: Drawing): readonly Child[] {
  if (all.length === 0) return [];
  return [element('h3', { class: 'aside', 'data-key': `${key} title` }, title), ...eventList(key, all, drawing)];
}

function eventList(key: string, all: readonly TimelineStatement[], drawing: Drawing): readonly Child[] {
  const { first, more } = drawing.firstOf(key, all, EVENTS_SHOWN);
  return [
    element('ul', { class: 'events', 'data-key': key, 'data-list': '' }, ...first.map((each) => event(each, drawing))),
    more,
  ];
}

function event(statement: TimelineStatement, drawing: Drawing): HTMLElement {
  const { key, date, text, timeUntil, citations: cited, isOwn } = statement;
  const when = date || drawing.words.undated;
  const said = element(
    'div',
    {},
    ...pieces(text),
    ...citationLinks(cited),
    timeUntil === '' ? undefined : tagElement(timeUntil),
    ownTag(isOwn, drawing),
    ' ',
    statementLinks(statement, drawing),
  );
  return element('li', { class: 'item', 'data-key': key, 'data-statement': key }, element('time', {}, when), said);
}

/** The relations to other entities, with dates and sources. */
export function relationsSection(
  { relations: groups, hasUndatedRelation }: Dossier,
  drawing: Drawing,
): HTMLElement | undefined {
  if (groups.length === 0) return undefined;
  const count = groups.reduce((sum, { statements }) => sum + statements.length, 0);
  return sectionElement(
    drawing,
    'relations',
    drawing.words.relations,
    String(count),
    hasUndatedRelation
      ? element('p', { class: 'quiet', 'data-key': 'undated' }, drawing.words.undatedHolds)
      : undefined,
    element(
      'dl',
      { class: 'relations', 'data-key': 'groups', 'data-list': '' },
      ...groups.map((group) => relationGroup(group, drawing)),
    ),
  );
}

function relationGroup({ label, statements }: StatementGroup<RelationStatement>, drawing: Drawing): HTMLElement {
  const { words, asOf } = drawing;
  const part = (held: readonly Held[]) => statements.filter((each) => held.includes(each.held));
  const lines = (key: string, all: readonly RelationStatement[]): readonly Child[] => {
    const { first, more } = drawing.firstOf(`${label} ${key}`, all, RELATIONS_SHOWN);
    return [element('ul', {}, ...runs(first).map((run) => relationLine(run, drawing))), more];
  };
  const setApart = (word: string, held: Held): readonly Child[] => {
    const all = part([held]);
    return all.length === 0 ? [] : [element('p', { class: 'apart' }, word), ...lines(held, all)];
  };
  const held = part(['held', 'undated']);
  return element(
    'div',
    { 'data-key': label },
    element('dt', {}, label),
    element(
      'dd',
      {},
      ...(held.length === 0 ? [] : lines('held', held)),
      ...setApart(words.planned, 'planned'),
      ...setApart(asOf === undefined ? words.ended : words.over, 'over'),
      ...setApart(words.later, 'later'),
    ),
  );
}

/** Relations with nothing but the same source are on one line. */
function runs(statements: readonly RelationStatement[]): readonly (readonly RelationStatement[])[] {
  const found: RelationStatement[][] = [];
  for (const statement of statements) {
    const last = found.at(-1)?.[0];
    if (last && isBare(last) && isBare(statement) && alike(last, statement)) found.at(-1)!.push(statement);
    else found.push([statement]);
  }
  return found;
}

function isBare({ date, detail }: Statement): boolean {
  return date === '' && detail === '';
}

function alike(a: Statement, b: Statement): boolean {
  return JSON.stringify(a.citations) === JSON.stringify(b.citations) && a.isOwn === b.isOwn && a.held === b.held;
}

function relationLine(run: readonly RelationStatement[], drawing: Drawing): HTMLElement {
  const [{ detail, date, citations: cited, isOwn }] = run as readonly [RelationStatement, ...RelationStatement[]];
  const about = [detail, date].filter((part) => part !== '').join(drawing.words.comma);
  const names = run.map((each) =>
    element('span', { class: 'item', 'data-statement': each.key }, ...nameOf(each, drawing)),
  );
  return element(
    'li',
    {},
    ...separated(names, ' · '),
    about === '' ? undefined : element('span', { class: 'quiet' }, ` ${about}`),
    ...citationLinks(cited),
    ownTag(isOwn, drawing),
  );
}

function nameOf(statement: RelationStatement, drawing: Drawing): readonly Child[] {
  const { text } = statement;
  return [dotElement(text[0].schema, drawing), ...pieces(text), relationLinks(statement, drawing)];
}

/** Statements that contradict each other, side by side. */
export function contradictionsSection({ contradictions: groups }: Dossier, drawing: Drawing): HTMLElement | undefined {
  if (groups.length === 0) return undefined;
  return sectionElement(
    drawing,
    'contradictions',
    drawing.words.contradictions,
    String(groups.length),
    ...groups.map(({ label, statements }) =>
      element(
        'div',
        { class: 'contradiction', 'data-key': label },
        element('h3', {}, label),
        element('ul', {}, ...statements.map((each) => side(each, drawing))),
      ),
    ),
  );
}

function side(
  { key, text, date, detail, status, citations: cited, isOwn, location }: Statement,
  drawing: Drawing,
): HTMLElement {
  const about = [detail, date, status].filter((part) => part !== '').join(', ');
  return element(
    'li',
    { class: 'item', 'data-statement': key },
    element('span', {}, ...pieces(text), about === '' ? '' : ` ${about}`),
    ...citationLinks(cited),
    ownTag(isOwn, drawing),
    ' ',
    lineLink(location, drawing),
  );
}

/** The sources that the statements cite. */
export function sourcesSection({ sources: all }: Dossier, drawing: Drawing): HTMLElement | undefined {
  if (all.length === 0) return undefined;
  const { words } = drawing;
  const { first, more } = drawing.firstOf('sources', all, SOURCES_SHOWN);
  const rows = first.map(({ id, title, detail, citations: count }) =>
    element(
      'li',
      { 'data-key': id },
      linkElement({ kind: 'source', id }, {}, title),
      element(
        'span',
        { class: 'quiet' },
        ` ${[detail, count === 1 ? words.citedOnce : fill(words.cited, count)].filter((part) => part !== '').join(' · ')}`,
      ),
    ),
  );
  return sectionElement(
    drawing,
    'sources',
    words.sources,
    String(all.length),
    element('ul', { class: 'sources', 'data-key': 'list', 'data-list': '' }, ...rows),
    more,
  );
}

/** Up to which day the registry was kept. */
export function keptUntilLine({ keptUntil: words }: Dossier): HTMLElement | undefined {
  return words === '' ? undefined : element('p', { class: 'quiet', 'data-key': 'keptUntil' }, words);
}
