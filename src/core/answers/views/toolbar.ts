import type { Bilingual } from '../../registry/vocabulary/rows';
import { inLanguage } from '../../registry/vocabulary/words';
import { VIEW_ROWS, type ViewRow } from '../dossier/pageState';
import { PAGE_WORDS } from '../dossier/pageWords';
import { type Attributes, type Html, html, type MarkupValue } from './html';
import { dateTextField } from './pieces';
import { acts, button, labelled } from './sends';
import type { Drawn, Framed, ViewContent } from './view';
import { sayer } from './words';

/** The words of the bar. On a narrow page what is after `|` is unseen. */
const WORDS = {
  ...PAGE_WORDS,
  back: { en: 'Back', zh: '后退' },
  forward: { en: 'Forward', zh: '前进' },
  goTo: { en: 'Go to| entity…', zh: '转到|实体…' },
  pin: { en: 'Pin', zh: '固定' },
  pinHelp: {
    en: 'Stay on this page when the cursor moves to another name',
    zh: '光标移到其他名称时，页面保持不变',
  },
  export: { en: '|Export…', zh: '|导出…' },
  language: { en: '中|文', zh: 'En|glish' },
  date: { en: 'Date', zh: '日期' },
  dateExamples: { en: '2025, 2025-06 or 2025-06-01', zh: '2025、2025-06 或 2025-06-01' },
  noteDate: { en: 'This note’s date, {0}', zh: '这篇笔记的日期 {0}' },
  allDates: { en: 'All Dates', zh: '全部日期' },
} as const;

/** The bar above a page: its buttons, when it is open the choice of a date, and what a view keeps there. */
function toolbar(content: ViewContent, fixed: MarkupValue): Html {
  const { state, subject } = content;
  const say = sayer(WORDS, state.language);
  const step = (action: 'back' | 'forward', sign: string): Html =>
    button(acts(action), sign, { ...labelled(say(action)), 'aria-disabled': String(state[action].length === 0) });
  const { ofToday }: ViewRow = VIEW_ROWS.find(({ view: each }) => each === state.view)!;
  const views = VIEW_ROWS.filter(({ of }: ViewRow) => subject && of.includes(subject.of));
  const view = ({ view: each, ...words }: ViewRow): Html =>
    wordButton(acts('view', each), inLanguage<string>(words, state.language), {
      class: 'view',
      'aria-pressed': String(state.view === each),
    });
  const isExported = subject?.of === 'entity' || state.view === 'map';
  const languageTag = /^zh\b/i.test(state.language) ? 'en' : 'zh-Hans';
  return html`
    <nav>
      <div class="buttons">
        ${step('back', '◀')}${step('forward', '▶')}
        ${wordButton(acts('goTo'), say('goTo'), { class: 'find' })}
        <span class="spacer"></span>
        ${views.map(view)}
        ${button(acts('pin'), say('pin'), { 'aria-pressed': String(state.isPinned), title: say('pinHelp') })}
        ${dateButton(content, ofToday)}
        ${wordButton(acts('language'), say('language'), { lang: languageTag })}
        ${subject && wordButton(acts('export'), say('export'), { class: 'export', 'aria-disabled': String(!isExported) })}
      </div>
      ${state.dates !== undefined && !ofToday && dateField(content, state.dates)}
      ${fixed}
    </nav>
  `;
}

/** A button whose word takes less room on a narrow page; it is read aloud as a whole. */
function wordButton(does: Attributes, word: string, more: Attributes): Html {
  const [first = '', rest = ''] = word.split('|');
  return button(does, [first, rest !== '' && html`<span class="long">${rest}</span>`], more);
}

/** Opens the choice of a date. @param ofToday why there is none; undefined where there is. */
function dateButton({ state }: ViewContent, ofToday: Bilingual | undefined): Html {
  const say = sayer(WORDS, state.language);
  const { asOf, dates } = ofToday ? { asOf: undefined, dates: undefined } : state;
  const open = {
    id: 'as-of',
    'aria-expanded': String(dates !== undefined),
    'aria-disabled': ofToday && 'true',
    title: ofToday && inLanguage<string>(ofToday, state.language),
  };
  const long = (text: string): Html => html`<span class="long">${text}</span>`;
  const label = asOf === undefined ? [say('asOf'), long('… ')] : [long(`${say('asOf')} `), asOf, ' '];
  return button(acts('dates'), [label, '▾'], open);
}

/** @param wrong what the reader has typed and is not a date; '' for nothing. */
function dateField(content: ViewContent, wrong: string): Html {
  const { state, today, noteDate } = content;
  const say = sayer(WORDS, state.language);
  const named = { id: 'date', label: say('date'), isWrong: wrong !== '' };
  const more = { 'data-focus': true, placeholder: say('dateExamples'), value: wrong || (state.asOf ?? '') };
  return html`
    <div class="dates" id="dates">
      ${dateTextField(acts('asOf'), named, more, content)}
      ${button(acts('asOf', '', today), say('today'))}
      ${noteDate !== undefined && button(acts('asOf', '', noteDate), say('noteDate', noteDate))}
      ${button(acts('allDates'), say('allDates'))}
    </div>
  `;
}

/** What a view has drawn, with the bar above it, as the page gets it. */
export function framed(content: ViewContent, { title, fixed, main }: Drawn): Framed {
  const { state } = content;
  const html = { bar: String(toolbar(content, fixed)), main: String(main), language: state.language, title };
  return { html, state };
}
