import type { ComparedRow, ComparedValue } from '../core/compare/compareDossiers';
import type { CompareContent } from '../core/compare/compareMessages';
import type { Dossier } from '../core/dossier/dossier';
import { Drawing, type Expanded, fill } from './drawing';
import { type Child, element, linkElement, separated } from './element';
import { gone, remarksBlock } from './head';
import { dotElement, entityAnchor, tagElement, value } from './pieces';
import {
  contradictionsSection,
  keptUntilLine,
  relationsSection,
  sourcesSection,
  timelineSection,
} from './registrySections';

/** The names of the two entities. */
export function comparedTitle({ dossiers: [one, other], compareWords }: CompareContent): string | undefined {
  return one && other && fill(compareWords.compared, one.title, other.title);
}

/** Two entities side by side: what both say under each heading, with the differences, and below what only one column can show. */
export function comparison(content: CompareContent, expanded: Expanded, isWhole: boolean): HTMLElement {
  const [one, other] = content.dossiers;
  const drawingOf = (dossier: Dossier | undefined, prefix: string): Drawing =>
    new Drawing({ ...content, dossier }, expanded, isWhole, prefix);
  if (!one || !other) return element('main', {}, gone(content.state.id, drawingOf(one, '')));
  const { compareWords: words } = content;
  return element(
    'main',
    {},
    element(
      'header',
      { 'data-key': 'head' },
      element('h1', {}, fill(words.compared, one.title, other.title)),
      element(
        'p',
        { class: 'actions', 'data-key': 'actions' },
        linkElement({ kind: 'merge' }, {}, words.merge),
        ' · ',
        linkElement({ kind: 'compareWith' }, {}, words.compareWith),
      ),
    ),
    element(
      'section',
      { id: 'compared', 'data-key': 'compared', 'data-list': '' },
      element('h2', { 'data-key': 'title' }, words.properties),
      element(
        'div',
        { class: 'compared names-of', 'aria-hidden': 'true', 'data-key': 'names' },
        element('span', {}),
        element('span', {}, one.title),
        element('span', {}, other.title),
      ),
      element('dl', { 'data-key': 'rows' }, ...content.rows.map((row) => comparedRow(row, one, other, words))),
    ),
    element(
      'div',
      { class: 'columns sides', 'data-key': 'columns', 'data-list': '' },
      side(one, drawingOf(one, 'one-')),
      side(other, drawingOf(other, 'other-')),
    ),
  );
}

function comparedRow(
  row: ComparedRow,
  one: Dossier,
  other: Dossier,
  words: CompareContent['compareWords'],
): HTMLElement {
  const { label, differs } = row;
  return element(
    'div',
    { class: differs ? 'compared differs' : 'compared' },
    element('dt', {}, label, differs ? tagElement(words.differs) : undefined),
    said(row.one, one, words.nothing),
    said(row.other, other, words.nothing),
  );
}

/** What one of the two says, with its name for screen readers and narrow pages. */
function said(values: readonly ComparedValue[], { title }: Dossier, nothing: string): HTMLElement {
  const shown = values.map(
    ({ text, address, isShared }): Child =>
      isShared ? element('span', {}, value(text, address)) : element('strong', {}, value(text, address)),
  );
  return element(
    'dd',
    {},
    element('span', { class: 'of' }, title),
    values.length === 0 ? element('span', { class: 'quiet' }, nothing) : undefined,
    ...separated(shown, ' · '),
  );
}

function side(dossier: Dossier, drawing: Drawing): HTMLElement {
  const { id, schema, title } = dossier;
  return element(
    'div',
    { 'data-key': drawing.prefix, 'data-list': '' },
    element(
      'h2',
      { 'data-key': 'title' },
      element('span', {}, dotElement(schema, drawing), entityAnchor({ entity: id, text: title })),
    ),
    remarksBlock(dossier.remarks, drawing),
    contradictionsSection(dossier, drawing),
    timelineSection(dossier, drawing),
    relationsSection(dossier, drawing),
    sourcesSection(dossier, drawing),
    keptUntilLine(dossier),
  );
}
