import type { PageContent, PageWords } from '../core/dossier/pageMessages';
import { element } from './element';

/** By key of a list on the page, how many more rows than at first are shown. */
export type Expanded = Readonly<Record<string, number>>;

/** How many rows one click adds. */
const STEP = 100;

/** The words, icons and state with which the parts of a page are drawn. */
export class Drawing {
  readonly words: PageWords;
  readonly kinds: PageContent['kinds'];
  readonly asOf: string | undefined;
  /** Whether only some of it is from the user's registries, so that it says which. */
  readonly marksOwn: boolean;
  readonly #expanded: Expanded;
  readonly #isWhole: boolean;

  /**
   * @param isWhole whether everything is shown, because the reader searches in the page.
   * @param prefix of the keys of all sections and lists, where two entities are on one page.
   */
  constructor(
    { words, kinds, state, dossier }: Omit<PageContent, 'views' | 'noteDate' | 'today'>,
    expanded: Expanded,
    isWhole: boolean,
    readonly prefix = '',
  ) {
    this.words = words;
    this.kinds = kinds;
    this.asOf = state.asOf;
    const { timeline = [], relations = [], labelledNames = [] } = dossier ?? {};
    const all = [
      ...timeline,
      ...relations.flatMap((group) => group.statements),
      ...labelledNames.flatMap((group) => group.names),
    ];
    this.marksOwn = all.some(({ isOwn }) => isOwn) && all.some(({ isOwn }) => !isOwn);
    this.#expanded = expanded;
    this.#isWhole = isWhole;
  }

  /** The first ones of a list, and a button that says how many more there are; undefined if there are none. */
  firstOf<T>(list: string, all: readonly T[], most: number): { first: readonly T[]; more: HTMLElement | undefined } {
    const key = this.prefix + list;
    const shown = this.#isWhole ? all.length : most + (this.#expanded[key] ?? 0);
    // One more row takes no more room than the button.
    if (all.length <= shown + 1) return { first: all, more: undefined };
    const label = fill(this.words.more, all.length - shown);
    return {
      first: all.slice(0, shown),
      more: element('button', { type: 'button', class: 'more', 'data-key': `more ${key}`, 'data-expand': key }, label),
    };
  }
}

/** The state with more rows of the list `key`. */
export function expandedBy(expanded: Expanded, key: string): Expanded {
  return { ...expanded, [key]: (expanded[key] ?? 0) + STEP };
}

/** A text of the page with its numbers and names in it. */
export function fill(template: string, ...values: readonly (string | number)[]): string {
  return template.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''));
}
