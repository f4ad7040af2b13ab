// The map alone is still drawn here; all else comes as markup.

export type Child = Node | string | undefined;
type Attributes = Readonly<Record<string, string | undefined>>;

/** What a click on the map sends. */
export type FromMapView = { readonly kind: string; readonly steps?: number } & Readonly<
  Partial<Record<'id' | 'row' | 'group' | 'what', string>>
>;

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

function sends({ kind, steps, id, row, group, what }: FromMapView): Attributes {
  return { 'data-action': kind, 'data-id': id ?? row ?? group ?? what ?? String(steps ?? '') };
}

/** A link that sends an action to the extension. */
export function linkElement(
  message: FromMapView,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLAnchorElement {
  return element('a', { href: '#', ...sends(message), ...attributes }, ...children);
}

/** A button that sends an action to the extension. */
export function buttonElement(
  message: FromMapView,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLButtonElement {
  return element('button', { type: 'button', ...sends(message), ...attributes }, ...children);
}

/** The children with the separator between them. */
export function separated(children: readonly Child[], separator: string): readonly Child[] {
  return children
    .filter((child) => child !== undefined)
    .flatMap((child, at) => (at === 0 ? [child] : [separator, child]));
}

/** A text with its numbers and names in it. */
export function fill(template: string, ...values: readonly (string | number)[]): string {
  return template.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''));
}
