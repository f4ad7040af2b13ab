import type { Dossier, DossierProperty, LabelledNames, Remark } from '../core/dossier/dossier';
import type { NotesContent } from '../core/dossier/pageMessages';
import type { MonthCount } from '../core/queries/notes/mentionsByMonth';
import { type Drawing, fill } from './drawing';
import { type Child, element, linkElement, separated, svgElement } from './element';
import { countText, dotElement, lineLink, nameOfFile, pieces, value } from './pieces';

const NAMES_SHOWN = 6;

/** Who this is: kind, names, summary, properties, and how often notes mention it. */
export function head(dossier: Dossier, notes: NotesContent | undefined, drawing: Drawing): HTMLElement {
  const { title, otherNames, schema, kind, nameThen, labelledNames, summary, description, properties, profile } =
    dossier;
  const { words } = drawing;
  const then =
    nameThen === undefined ? [] : [{ label: words.calledThen, names: [{ text: nameThen, period: '', isOwn: false }] }];
  return element(
    'header',
    { 'data-key': 'head' },
    kind === '' ? undefined : element('p', { class: 'kind' }, dotElement(schema, drawing), kind),
    element('h1', {}, title),
    otherNames.length === 0 ? undefined : element('span', { class: 'others' }, otherNames.join(' · ')),
    profile && element('p', {}, linkElement({ kind: 'myNote' }, { title: profile.path }, words.yourNoteOnIt)),
    ...[...then, ...labelledNames].map((labelled) => nameLine(labelled, drawing)),
    summary.length === 0 ? undefined : element('p', { class: 'summary' }, ...pieces(summary)),
    description.length === 0 ? undefined : element('p', { class: 'description' }, ...pieces(description)),
    element(
      'dl',
      { class: 'properties' },
      ...properties.filter(({ isInHead }) => !isInHead).map((each) => property(each, drawing)),
      mentions(notes, drawing),
    ),
    element(
      'p',
      { class: 'actions', 'data-key': 'actions' },
      ...(profile ? [] : [linkElement({ kind: 'myNote' }, {}, words.myNote), ' · ']),
      linkElement({ kind: 'addFact' }, {}, words.addFact),
      ' · ',
      linkElement({ kind: 'rename' }, {}, words.rename),
      ' · ',
      linkElement({ kind: 'compareWith' }, {}, words.compare),
    ),
  );
}

/** The first names of a kind; a click shows the others. */
function nameLine({ label, names }: LabelledNames, drawing: Drawing): HTMLElement {
  const { words, marksOwn } = drawing;
  const { first, more } = drawing.firstOf(label, names, NAMES_SHOWN);
  const shown = first.map(({ text, period, isOwn }) =>
    element(
      'span',
      { class: isOwn && marksOwn ? 'own-name' : undefined },
      text,
      period === '' ? '' : ` ${period}`,
      isOwn && marksOwn ? ` (${words.yours})` : '',
    ),
  );
  return element(
    'p',
    { class: 'names' },
    `${label}${words.colon}`,
    element('span', {}, ...separated(shown, ' · ')),
    more && ' ',
    more,
  );
}

function property({ label, values, addresses, location }: DossierProperty, drawing: Drawing): HTMLElement {
  return element(
    'div',
    { class: 'item' },
    element('dt', {}, label),
    element(
      'dd',
      {},
      ...separated(
        values.map((text, index) => value(text, addresses[index])),
        ' · ',
      ),
      ' ',
      lineLink(location, drawing),
    ),
  );
}

/** "46 mentions in 9 notes, last on 2025-07-25". */
function mentions(content: NotesContent | undefined, { words }: Drawing): HTMLElement {
  const said = (): readonly Child[] => {
    if (!content?.counts) return [content?.isIndexing === false ? words.notIndexed : words.indexing];
    if (content.counts.mentions === 0) return [words.noMentions];
    const { latest } = content;
    return [
      linkElement({ kind: 'mentions' }, {}, countText(content.counts, words)),
      latest === '' ? undefined : element('span', { class: 'quiet' }, ` · ${fill(words.lastOn, latest)}`),
      monthBars(content.months, words),
    ];
  };
  return element('div', {}, element('dt', {}, words.inYourNotes), element('dd', {}, ...said()));
}

/** Pixels. */
const BAR = { width: 6, gap: 2, height: 22 };

/** Bars that show in which months notes mention it most; none where all are of one month. */
function monthBars(months: readonly MonthCount[], words: Drawing['words']): Child {
  if (months.length < 2) return undefined;
  const most = Math.max(...months.map(({ mentions: count }) => count));
  const bars = months.map(({ month, mentions: count }, index) => {
    const height = count === 0 ? 1 : Math.max(2, Math.round((count / most) * BAR.height));
    const place = { x: index * (BAR.width + BAR.gap), y: BAR.height - height, width: BAR.width, height };
    return svgElement('rect', place, svgElement('title', {}, `${month}: ${count}`));
  });
  const figures = months
    .filter(({ mentions: count }) => count > 0)
    .map(({ month, mentions: count }) => `${month}: ${count}`);
  const width = months.length * (BAR.width + BAR.gap) - BAR.gap;
  const label = fill(words.byMonth, figures.join(', '));
  return svgElement(
    'svg',
    { class: 'mention-bars', role: 'img', 'aria-label': label, width, height: BAR.height },
    ...bars,
  );
}

/** The user's own remarks. */
export function remarksBlock(notes: readonly Remark[], { words }: Drawing): HTMLElement | undefined {
  if (notes.length === 0) return undefined;
  return element(
    'section',
    { class: 'own', 'data-key': 'own', 'aria-label': words.yourNote },
    ...notes.map(({ text, location }) =>
      element(
        'p',
        {},
        element('strong', {}, words.yourNote),
        ' ',
        ...pieces(text),
        ' ',
        linkElement(
          { kind: 'location', location },
          { class: 'source', title: words.openLine },
          nameOfFile(location.file),
        ),
      ),
    ),
  );
}

/** The page of an entity that the registry no longer has. */
export function gone(id: string, { words }: Pick<Drawing, 'words'>): HTMLElement {
  return element('p', { class: 'notice', role: 'status', 'data-key': 'gone' }, fill(words.gone, id));
}
