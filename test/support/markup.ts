import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5';
import type { Html } from '../../src/core/answers/views/html';
import type { PageParts, PanelContent } from '../../src/core/answers/views/view';

type Node = DefaultTreeAdapterTypes.ChildNode;
export type ParsedElement = DefaultTreeAdapterTypes.Element;

/** All elements of a markup, as a browser reads it, in order. */
export function elementsIn(markup: Html | string): readonly ParsedElement[] {
  const all = (nodes: readonly Node[]): readonly ParsedElement[] =>
    nodes.flatMap((node) => ('tagName' in node ? [node, ...all(node.childNodes)] : []));
  return all(parseFragment(String(markup)).childNodes);
}

export function attributeOf({ attrs }: ParsedElement, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

/** The text in an element, as a browser shows it, without what is for screen readers alone. */
export function textIn(element: { readonly childNodes: readonly Node[] }): string {
  const text = (node: Node): string => {
    if ('value' in node) return node.value;
    if (!('tagName' in node) || attributeOf(node, 'class') === 'unseen' || node.tagName === 'title') return '';
    return node.childNodes.map(text).join('');
  };
  return element.childNodes.map(text).join('').replace(/\s+/g, ' ').trim();
}

/** The text of each element of a markup that fits: by its tag, by `.class` or by `#id`. */
export function textsOf(markup: Html | string, selector: string): readonly string[] {
  return elementsIn(markup)
    .filter((element) => fits(element, selector))
    .map(textIn);
}

/** The elements inside those that fit. */
export function insideOf(markup: Html | string, selector: string): string {
  return elementsIn(markup)
    .filter((element) => fits(element, selector))
    .map((each) => serialize(each))
    .join('');
}

function fits(element: ParsedElement, selector: string): boolean {
  if (selector.startsWith('#')) return attributeOf(element, 'id') === selector.slice(1);
  if (selector.startsWith('.')) return (attributeOf(element, 'class') ?? '').split(' ').includes(selector.slice(1));
  return element.tagName === selector;
}

/** The tags that are written, and those that a browser makes of them: both are the same in markup that is whole. */
export function tagsOf(markup: Html | string): { readonly written: string; readonly read: string } {
  const tags = (text: string): string => (text.match(/<\/?[a-z]\w*/g) ?? []).join(' ');
  return { written: tags(String(markup)), read: tags(serialize(parseFragment(String(markup)))) };
}

/** What is wrong with a markup: tags that a browser reads otherwise than they are written, and ids that come twice. */
export function markupProblems(markup: Html | string): readonly string[] {
  const { written, read } = tagsOf(markup);
  const ids = elementsIn(markup).flatMap((element) => attributeOf(element, 'id') ?? []);
  const twice = ids.filter((id, at) => ids.indexOf(id) < at).map((id) => `id twice: ${id}`);
  return written === read ? twice : [`written ${written}, read ${read}`, ...twice];
}

/** The tags of a markup and their attributes, each once, in order. */
export function tagNames(markup: Html | string): readonly string[] {
  const names = elementsIn(markup).flatMap(({ tagName, attrs }) => [
    tagName,
    ...attrs.map(({ name }) => `${tagName} ${name}`),
  ]);
  return [...new Set(names)].sort();
}

/** The text of a markup, with a line for each element that has one of its own. */
export function textLines(markup: Html | string): readonly string[] {
  const lines = String(markup)
    .replace(/<\/?(?:p|h\d|ul|ol|li|div|section|details|summary|svg|g|text)\b[^>]*>/g, '\n')
    .replace(/<title>[^<]*<\/title>/g, '')
    .replace(/<\/?(?:button|span)\b[^>]*>/g, ' ')
    .split('\n');
  return lines.map((line) => textIn(parseFragment(line))).filter((line) => line !== '');
}

/** The element `main` as a page has it that has got all these messages, of which the last ones have parts. */
export function mainOf(...messages: readonly Pick<PanelContent, 'html' | 'parts'>[]): string {
  const main = messages.findLast(({ html }) => html)!.html!.main;
  const parts: PageParts = Object.assign({}, ...messages.map((message) => message.parts));
  return main.replace(/( id="([^"]*)" data-part(?:="\d+")?>)(?=<\/)/g, (_, tag, id) => tag + (parts[id] ?? ''));
}
