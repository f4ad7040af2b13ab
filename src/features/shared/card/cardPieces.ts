import { MarkdownString } from 'vscode';
import type { Dossier, DossierName, TimelineStatement } from '../../../core/answers/dossier/dossier';
import { textOf } from '../../../core/answers/dossier/markdownText';
import { dossierWord } from '../../../core/answers/dossier/pageWords';
import type { NameKind } from '../../../core/matching/nameKind';
import type { Registry } from '../../../core/registry/merging/registry';
import { inLanguage, listSeparator, schemaIcon, schemaWord } from '../../../core/registry/vocabulary/words';
import { escapeHtml } from '../../../core/text/units/escape';
import { type CardPiece, join, labelledPiece, lengthOnLine, shows, textPiece } from './cardPiece';
import { escapeMarkdown, shorten } from './escapeMarkdown';
import { webLink } from './trustedLinks';

export const SEPARATOR = ' · ';
export const LINE_BREAK = '  \n';
/** The most facts and events that are shown, if there is room. */
export const FACTS_SHOWN = 4;
const TEXT_LENGTH = 220;
const FACT_LENGTH = 150;
/** The most characters of a source beside a fact that is cut to a line. */
const SOURCE_LENGTH = 32;
/** The most characters of a value that are shown. */
export const VALUE_LENGTH = 60;
const NAMES_SHOWN = 3;
const TOPICS_SHOWN = 2;

/** Names, kind and topics in one line. */
export function heading({ vocabulary }: Registry, dossier: Dossier): CardPiece {
  const { title, otherNames, schema, properties, language } = dossier;
  const shown = [title, ...otherNames.slice(0, NAMES_SHOWN - 1)];
  const topics = properties.find(({ key }) => key === 'topics')?.values.slice(0, TOPICS_SHOWN) ?? [];
  const what = [schemaWord(vocabulary, schema, language), ...topics].join(SEPARATOR);
  const [first, ...others] = shown.map(escapeMarkdown);
  // 赣锋锂业 already says 赣锋.
  const within = namesBeside(dossier).filter(
    ({ kind, text }) => (kind === 'alias' || kind === 'weak') && shown.some((name) => name.includes(text)),
  );
  return shows(
    `${shown.join(' ')}     ${what}`,
    `${[`**${first}**`, ...others].join(' ')} \u00A0 $(${schemaIcon(vocabulary, schema)})\u00A0${escapeMarkdown(what)}`,
    shown.length + topics.length + within.length,
    `<b>${escapeHtml(title)}</b> ${escapeHtml([...shown.slice(1), `\u00A0 ${what}`].join(' '))}`,
  );
}

/** All names but the title and its equals in other languages. */
export function namesBeside({ title, otherNames, names }: Dossier): readonly DossierName[] {
  return names.filter(({ text }) => text !== title && !otherNames.includes(text));
}

/** The user's first remark on the entity. */
export function remarkPiece({ remarks: [note] }: Dossier): CardPiece {
  const text = textPiece(note && textOf(note.text), TEXT_LENGTH);
  return note === undefined ? text : { ...text, markdown: `▌ *${text.markdown}*`, html: `▌ <i>${text.html}</i>` };
}

export function summary({ summary: short, description }: Dossier): CardPiece {
  return textPiece(textOf(short.length > 0 ? short : description) || undefined, TEXT_LENGTH);
}

/** Texts that have a line of their own: the definition of a term, an example of its use. */
export function textLines({ properties, language }: Dossier): readonly CardPiece[] {
  return properties
    .filter(({ rank }) => rank === 'line')
    .map(({ label, values }) => listPiece(label, values, language, TEXT_LENGTH));
}

function listPiece(label: string, values: readonly string[], language: string, longest: number): CardPiece {
  const pieces = values.map((value) => textPiece(value, longest));
  return labelledPiece(label, join(pieces, listSeparator(language)));
}

/** Country, ticker, dates and other values that are not entities; then the other names. */
export function plainProperties(dossier: Dossier): CardPiece[] {
  const { title, otherNames, like, properties, language } = dossier;
  // Not the country of a country: China is in China.
  const shown = properties.filter(({ key, rank }) => rank === 'key' && key !== like.toLowerCase());
  const list = (label: string, values: readonly string[], longest = VALUE_LENGTH): CardPiece =>
    listPiece(label, values, language, longest);
  const said = new Set(shown.flatMap(({ values }) => values));
  const others = namesBeside(dossier).filter(
    ({ text }) => !said.has(text) && [title, ...otherNames].every((name) => differ(name, text)),
  );
  const named = (label: 'also' | 'formerly' | 'avoid', kind: NameKind): CardPiece[] => {
    const found = others.filter((name) => name.kind === kind).slice(0, NAMES_SHOWN);
    const undated = found.filter(({ period }) => kind !== 'previous' || period === '').map(({ text }) => text);
    const word = dossierWord(label, language);
    const dated = (period: string): string =>
      inLanguage({ en: `${word} (${period})`, zh: `${word}（${period}）` }, language);
    return [
      ...found.filter(({ text }) => !undated.includes(text)).map(({ text, period }) => list(dated(period), [text])),
      ...(undated.length === 0 ? [] : [list(word, undated)]),
    ];
  };
  return [
    ...shown.map(({ key, label, values }) =>
      list(label, values, key === 'headline' ? Number.POSITIVE_INFINITY : VALUE_LENGTH),
    ),
    ...named('also', 'alias'),
    ...named('formerly', 'previous'),
    ...named('avoid', 'avoid'),
  ];
}

/**
 * "2025-07-15 Washington lets sales to China resume. *Caixin, para. 2*", the source as a link if it is a page of the web.
 *
 * @param isCut whether it is to fit on a line. The name of an event is never cut.
 */
export function fact(
  { sources }: Pick<Registry, 'sources'>,
  { date, text, isName, citations }: TimelineStatement,
  language: string,
  isCut = false,
): CardPiece {
  const said = textOf(text);
  const cited = isCut ? citations.slice(0, 1) : citations;
  const rest = citations.length > cited.length ? ` +${citations.length - cited.length}` : '';
  const wheres = cited.map((each) => ({
    source: sources.get(each.source ?? ''),
    text: isCut ? shortCitation(each.text) : each.text,
  }));
  const where = wheres.map((each) => each.text).join('; ') + rest;
  const longest = isCut ? Math.min(lengthOnLine(said, `${date}  ${where}`), FACT_LENGTH) : FACT_LENGTH;
  const what = isName ? said : shorten(said, longest);
  const links = wheres.map(
    (each) => (each.source && webLink(each.source, each.text, language)) ?? escapeMarkdown(each.text),
  );
  const markdown = [
    escapeMarkdown(date),
    escapeMarkdown(what),
    where === '' ? '' : `*${links.join('; ')}${escapeMarkdown(rest)}*`,
  ];
  const html = [escapeHtml(date), escapeHtml(what), where === '' ? '' : `<i>${escapeHtml(where)}</i>`];
  const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
  return shows(`${date} ${what} ${where}`, joined(markdown), what === said ? 1 : 0, joined(html));
}

/** A citation without the end of the place in its source where it is long: "Caixin, AI digest…". */
function shortCitation(text: string): string {
  if (text.length <= SOURCE_LENGTH) return text;
  const comma = Math.max(...[', ', '，', '、'].map((sign) => text.lastIndexOf(sign, SOURCE_LENGTH - 1)));
  return comma > 0 ? `${text.slice(0, comma)}…` : shorten(text, SOURCE_LENGTH);
}

/** Text of the registry, in a string that may run no command. */
export function prose(pieces: readonly CardPiece[]): MarkdownString {
  return new MarkdownString(join(pieces, LINE_BREAK).markdown, true);
}

/** "Nvidia Corporation" adds nothing to "Nvidia", nor "Trump" to "Donald Trump". */
function differ(name: string, alias: string): boolean {
  const [a, b] = [name, alias].map((text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
      .replace(/s$/, ''),
  );
  return !a!.includes(b!) && !b!.includes(a!);
}
