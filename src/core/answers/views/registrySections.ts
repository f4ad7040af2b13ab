import type { Resumable } from '../../text/base/lazy';
import type { RelationStatement, Statement, StatementGroup, TimelineStatement } from '../dossier/dossier';
import type { Held } from '../entities/held';
import { type Html, html, joined, type MarkupValue } from './html';
import type { EntityContent } from './pageContent';
import { dot, firstOf, heldWord, linkedLine, sayOf, section, tag } from './pieces';
import { acts, link } from './sends';
import { statementId } from './statementId';
import { citedLinks, lineLink, ownTag, statementLinks } from './statementLinks';

const EVENTS_SHOWN = 8;
const RELATIONS_SHOWN = 20;
const SOURCES_SHOWN = 8;

/** Facts and events, newest first; above a divider those after the date that the reader asks for, or what is coming, the soonest first. */
export function timelineSection(content: EntityContent): MarkupValue {
  const { timeline: all } = content.dossier;
  if (all.length === 0) return false;
  const { asOf } = content.state;
  const say = sayOf(content);
  // Only where no date is asked for, something is coming.
  const isAhead = ({ held, timeUntil }: TimelineStatement): boolean => held === 'later' || timeUntil !== '';
  const ahead = all.filter(isAhead);
  const then = all.filter((each) => !isAhead(each));
  const isDivided = asOf !== undefined || (ahead.length > 0 && then.length > 0);
  const [word, inOrder] = asOf === undefined ? [say('comingUp'), ahead.toReversed()] : [say('later'), ahead];
  return section(
    'timeline',
    say('timeline'),
    say('newestFirst', all.length),
    ahead.length > 0 && [html`<h3 class="aside">${word}</h3>`, eventList('ahead', inOrder, content)],
    isDivided && html`<p class="divider">${asOf === undefined ? say('today') : say('asOfDate', asOf)}</p>`,
    then.length > 0 && eventList('events', then, content),
  );
}

function eventList(name: string, all: readonly TimelineStatement[], content: EntityContent): MarkupValue {
  return firstOf(name, all, EVENTS_SHOWN, content, (some) => {
    const events = some.map((each, at) => event(each, some[at - 1], content));
    return html`<ul class="events" id="${name}">${events}</ul>`;
  });
}

function event(statement: TimelineStatement, above: TimelineStatement | undefined, content: EntityContent): Html {
  const { key, date, text, timeUntil, citations, isOwn } = statement;
  const id = statementId(key);
  return html`<li class="${classOf(isOwn, content)}" id="timeline-${id}">
    <time>${date || sayOf(content)('undated')}</time>
    <div>
      ${linkedLine(content.linked(text))}${citedLinks(citations, above?.citations)}${tag(timeUntil)}
      ${ownTag(isOwn, content)}${' '}${statementLinks(id, statement, content)}
    </div>
  </li>`;
}

/** What is the user's own is marked where other things are not. */
function classOf(isOwn: boolean, { marksOwn }: EntityContent): string {
  return isOwn && marksOwn ? 'item mine' : 'item';
}

/** The relations to other entities, with dates and sources: those of a kind in a step. */
export function* relationsSection(content: EntityContent): Resumable<MarkupValue> {
  const { relations: groups, hasUndatedRelation } = content.dossier;
  if (groups.length === 0) return false;
  const say = sayOf(content);
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const drawn: Html[] = [];
  for (const group of groups) {
    drawn.push(relationGroup(group, content));
    yield;
  }
  return section(
    'relations',
    say('relations'),
    count,
    hasUndatedRelation && html`<p class="quiet">${say('undatedHolds')}</p>`,
    html`<dl class="relations">${drawn}</dl>`,
  );
}

function relationGroup({ label, statements }: StatementGroup<RelationStatement>, content: EntityContent): Html {
  const parts = APART.map((held) => {
    const all = statements.filter((each) => held.includes(each.held));
    if (all.length === 0) return false;
    const word = heldWord(held[0], content);
    const lines = firstOf(`${label} ${held[0]}`, all, RELATIONS_SHOWN, content, (some) => {
      const runs = alikeRuns(some);
      return html`<ul>${runs.map((run, at) => relationLine(run, runs[at - 1]?.[0], content))}</ul>`;
    });
    return [word !== '' && html`<p class="apart">${word}</p>`, lines];
  });
  return html`<div><dt>${label}</dt><dd>${parts}</dd></div>`;
}

/** The relations of a kind in parts: what holds, and below it what does not at the moment of the reader. */
const APART: readonly (readonly [Held, ...Held[]])[] = [
  ['held', 'undated', 'unsaid'],
  ['planned'],
  ['over'],
  ['later'],
];

type Run = readonly [RelationStatement, ...RelationStatement[]];

/** Relations with nothing but the same source are on one line. */
function alikeRuns(statements: readonly RelationStatement[]): readonly Run[] {
  const found: [RelationStatement, ...RelationStatement[]][] = [];
  for (const statement of statements) {
    const last = found.at(-1);
    const said = sourcesIfBare(statement);
    if (last && said !== undefined && said === sourcesIfBare(last[0])) last.push(statement);
    else found.push([statement]);
  }
  return found;
}

function sourcesIfBare({ date, detail, citations, isOwn, held }: Statement): string | undefined {
  return date === '' && detail === '' ? JSON.stringify([citations, isOwn, held]) : undefined;
}

function relationLine(run: Run, above: RelationStatement | undefined, content: EntityContent): Html {
  const [{ detail, date, citations, isOwn }] = run;
  const about = [detail, date].filter((part) => part !== '').join(sayOf(content)('comma'));
  const names = run.map((each) => {
    const id = statementId(each.key);
    const links = statementLinks(id, each, content);
    return html`<span class="item" id="relations-${id}">${dot(each.text[0].schema, content)}${linkedLine(each.text)}${links}</span>`;
  });
  return html`<li${{ class: isOwn && content.marksOwn && 'mine' }}>
    ${joined(names, ' · ')}${about !== '' && html` <span class="quiet">${about}</span>`}
    ${citedLinks(citations, above?.citations)}${ownTag(isOwn, content)}
  </li>`;
}

/** Statements that contradict each other, side by side. */
export function contradictionsSection(content: EntityContent): MarkupValue {
  const { contradictions: groups } = content.dossier;
  if (groups.length === 0) return false;
  const side = (statement: Statement): Html => {
    const { key, text, date, detail, status, citations, isOwn, location } = statement;
    const about = [detail, date, status].filter((part) => part !== '').join(sayOf(content)('comma'));
    const id = statementId(key);
    return html`<li class="${classOf(isOwn, content)}" id="contradictions-${id}">
      <span>${linkedLine(text)}${about !== '' && ` ${about}`}</span>
      ${citedLinks(citations, undefined)}${ownTag(isOwn, content)}${' '}${lineLink(id, location, content)}
    </li>`;
  };
  const all = groups.map(
    ({ label, statements }) => html`<div class="contradiction"><h3>${label}</h3><ul>${statements.map(side)}</ul></div>`,
  );
  return section('contradictions', sayOf(content)('contradictions'), groups.length, all);
}

/** The sources that the statements cite. */
export function sourcesSection(content: EntityContent): MarkupValue {
  const { sources: all } = content.dossier;
  if (all.length === 0) return false;
  const say = sayOf(content);
  const list = firstOf('sources', all, SOURCES_SHOWN, content, (some) => {
    const rows = some.map(({ id, title, detail, citations }) => {
      const about = [detail, say('cited', citations)].filter((part) => part !== '').join(' · ');
      return html`<li>${link(acts('source', id), title)} <span class="quiet">${about}</span></li>`;
    });
    return html`<ul class="sources">${rows}</ul>`;
  });
  return section('sources', say('sources'), all.length, list);
}
