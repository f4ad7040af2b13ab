import type { PageContent } from '../core/dossier/pageMessages';
import type { ShownView, View } from '../core/dossier/pageState';
import { fill } from './drawing';
import { buttonElement, element } from './element';

/** The row of buttons above the page, and below it, when asked for, the choice of a date. */
export function toolbarElement(
  { state, views, words, noteDate, today }: Omit<PageContent, 'dossier' | 'kinds'>,
  isDateOpen: boolean,
): HTMLElement {
  const { back, forward, isPinned, asOf } = state;
  const spacer = element('span', { class: 'spacer', 'data-key': 'spacer' });
  const step = (kind: 'back' | 'forward', steps: readonly ShownView[], sign: string): HTMLElement =>
    buttonElement(
      { kind },
      { 'data-key': kind, 'aria-label': words[kind], title: words[kind], 'aria-disabled': String(steps.length === 0) },
      sign,
    );
  const view = (shown: View): HTMLElement =>
    buttonElement(
      { kind: 'view', view: shown },
      { 'data-key': shown, class: 'view', 'aria-pressed': String(state.view === shown) },
      words[shown],
    );
  const buttons = element(
    'div',
    { class: 'buttons', 'data-key': 'buttons', 'data-list': '' },
    step('back', back, '◀'),
    step('forward', forward, '▶'),
    buttonElement({ kind: 'goTo' }, { 'data-key': 'goTo', class: 'find' }, words.goTo),
    spacer,
    ...(views.length > 1 ? views.map(view) : []),
    buttonElement(
      { kind: 'pin' },
      { 'data-key': 'pin', 'aria-pressed': String(isPinned), title: words.pinHelp },
      isPinned ? words.pinned : words.pin,
    ),
    dateButton(words.asOf, asOf, isDateOpen),
    buttonElement(
      { kind: 'language' },
      { 'data-key': 'language', lang: languageTag(words.otherLanguage) },
      words.otherLanguage,
    ),
    views.includes('page') || (views.includes('map') && state.view === 'map')
      ? buttonElement({ kind: 'export' }, { 'data-key': 'export' }, words.export)
      : undefined,
  );
  if (!isDateOpen) return element('nav', { 'data-list': '', 'data-key': 'bar' }, buttons);
  const choices = element(
    'div',
    { class: 'dates', 'data-key': 'dates', 'data-list': '' },
    element('label', { for: 'date', 'data-key': 'label' }, words.chooseDate),
    element('input', { type: 'date', id: 'date', 'data-key': 'date', max: '9999-12-31' }),
    buttonElement({ kind: 'asOf', date: today }, { 'data-key': 'today' }, words.today),
    noteDate === undefined
      ? undefined
      : buttonElement({ kind: 'asOf', date: noteDate }, { 'data-key': 'noteDate' }, fill(words.noteDate, noteDate)),
    buttonElement({ kind: 'asOf', date: undefined }, { 'data-key': 'allDates' }, words.allDates),
  );
  return element('nav', { 'data-list': '', 'data-key': 'bar' }, buttons, choices);
}

/** In a narrow page the date is shown without the words before it. */
function dateButton(label: string, asOf: string | undefined, isOpen: boolean): HTMLElement {
  const shown = asOf === undefined ? [`${label}… ▾`] : [element('span', { class: 'wide' }, `${label} `), `${asOf} ▾`];
  const name = asOf === undefined ? undefined : `${label} ${asOf} ▾`;
  const open = { 'data-toggle': 'date', 'aria-expanded': String(isOpen) };
  return element('button', { type: 'button', 'data-key': 'asOf', 'aria-label': name, ...open }, ...shown);
}

function languageTag(word: string): string {
  return word === 'English' ? 'en' : 'zh-Hans';
}
