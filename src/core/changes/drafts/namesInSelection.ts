import { languageOfName } from '../../text/languages/letters';
import { oneLine } from '../../text/units/blanks';

/** A name with the language that its script points to: a BCP-47 tag, or '' where it points to none. */
export interface SelectedName {
  readonly lang: string;
  readonly value: string;
}

/** Text this long is a sentence, not a name. */
const LONGEST = 100;
/** A selection this long, without white space around it, has no names: two of them with their mark-up are far shorter. */
const LONGEST_SELECTION = 1000;

/**
 * The names that the user selected in a note: one, or two for a name with another in brackets after it, where the two
 * are in different scripts (`英伟达（Nvidia）`). Mark-up, quotation marks and line breaks around and in them are left out.
 * Empty where the text cannot be a name. No slower for a long selection.
 */
export function namesInSelection(selection: string): readonly SelectedName[] {
  const selected = selection.trim();
  if (selected.length > LONGEST_SELECTION) return [];
  const text = bare(selected);
  const pair = besideBrackets(text);
  if (pair) {
    const names = pair.map(bare).filter(canBeName).map(named);
    const [first, second] = names;
    if (first && second && first.lang !== second.lang) return [withLanguage(first), withLanguage(second)];
  }
  return canBeName(text) ? [named(text)] : [];
}

/** The texts before and in the brackets at the end; undefined where there are none, or brackets within them. */
function besideBrackets(text: string): readonly string[] | undefined {
  const open = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
  const inside = text.slice(open + 1, -1);
  return open > 0 && /[)）]$/.test(text) && !/[)）]/.test(inside) ? [text.slice(0, open), inside] : undefined;
}

/** Whether the text can be a name: not empty, no sentence, and not signs alone. */
export function canBeName(text: string): boolean {
  return text !== '' && text.length <= LONGEST && /[\p{L}\p{N}]/u.test(text);
}

/**
 * The names of one entity: the first of each language, and the others as aliases. Latin letters beside others are English.
 *
 * @param values the best first.
 */
export function namesByLanguage(values: readonly string[]): {
  readonly names: readonly SelectedName[];
  readonly aliases: readonly string[];
} {
  const all = values.map(named);
  const isAlone = all.every(({ lang }) => lang === all[0]!.lang);
  const first = all.filter(({ lang }, at) => all.findIndex((each) => each.lang === lang) === at);
  return {
    names: isAlone ? first : first.map(withLanguage),
    aliases: all.filter((each) => !first.includes(each)).map(({ value }) => value),
  };
}

function named(value: string): SelectedName {
  return { lang: languageOfName(value), value };
}

/**
 * The name with a language. Of two names one is in Latin letters and has none of its own: in these notes that is
 * English.
 */
function withLanguage({ lang, value }: SelectedName): SelectedName {
  return { lang: lang === '' ? 'en' : lang, value };
}

function bare(text: string): string {
  let name = oneLine(text);
  for (;;) {
    const inner = WRAPPED.map((pattern) => pattern.exec(name)?.[1]).find((found) => found !== undefined);
    if (inner === undefined) return name;
    name = inner.trim();
  }
}

/** `[[target|shown]]` names its target. Book-title marks go too: 《…》 is how Chinese quotes a name, not part of it. */
const WRAPPED: readonly RegExp[] = [
  /^\[\[([^[\]|#]+)(?:[|#][^[\]]*)?\]\]$/u,
  /^(?:\*{1,3}|_{1,3}|~~)([^\s*_~](?:.*[^\s*_~])?)(?:\*{1,3}|_{1,3}|~~)$/u,
  /^“([^“”]+)”$/u,
  /^‘([^‘’]+)’$/u,
  /^"([^"]+)"$/u,
  /^「([^「」]+)」$/u,
  /^『([^『』]+)』$/u,
  /^《([^《》]+)》$/u,
  /^〈([^〈〉]+)〉$/u,
];
