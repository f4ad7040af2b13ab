import type { PanelContent } from './panelMessages';
import { toolbar } from './toolbar';
import type { Drawn, ViewContent } from './view';

/** What a view has drawn, with the bar above it, as the page gets it. */
export function framed(
  content: ViewContent,
  { title, fixed, main }: Drawn,
  place: PanelContent['place'] = { kind: 'same' },
  isWhole = true,
): PanelContent {
  const { state } = content;
  const html = { bar: String(toolbar(content, fixed)), main: String(main), language: state.language, title };
  return { html, state, place, isWhole };
}
