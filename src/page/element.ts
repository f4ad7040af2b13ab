import type { FromView } from '../core/panel/panelMessages';

export type Child = Node | string | undefined;
type Attributes = Readonly<Record<string, string | undefined>>;

/** An element with text and other elements in it. Text stays text, whatever is in it. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** An element of an SVG image. */
export function svgElement(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (Node | string)[]
): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

// What a click does is an attribute and not a listener, so that two elements that look alike and lead elsewhere differ.

/** A link that sends a message to the extension. */
export function linkElement(
  message: FromView,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLAnchorElement {
  return element('a', { href: '#', 'data-message': JSON.stringify(message), ...attributes }, ...children);
}

/** A button that sends a message to the extension. */
export function buttonElement(
  message: FromView,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLButtonElement {
  return element('button', { type: 'button', 'data-message': JSON.stringify(message), ...attributes }, ...children);
}

/** The children with the separator between them. */
export function separated(children: readonly Child[], separator: string): readonly Child[] {
  return children
    .filter((child) => child !== undefined)
    .flatMap((child, at) => (at === 0 ? [child] : [separator, child]));
}
