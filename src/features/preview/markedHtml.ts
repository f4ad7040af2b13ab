import type { Mention } from '../../core/mentions/mention';
import type { PreviewMark } from '../../core/preview/previewMarks';
import { escapeHtml } from '../../core/text/escapeHtml';

/** How a mention is drawn. */
export interface MentionLook {
  /** The kind of underline, as in the editor. */
  mark(mention: Mention): string;
  /** The card as HTML; empty if there is none. */
  card(mention: Mention): string;
}

/** Text as HTML with its marks. `nextId` gives each card an id of its own in the page. */
export function markedHtml(
  text: string,
  marks: readonly PreviewMark[],
  look: MentionLook,
  nextId: () => string,
): string {
  let html = '';
  let at = 0;
  for (const { start, end, mention, isFirst } of marks) {
    html += escapeHtml(text.slice(at, start));
    at = end;
    if (mention) html += marked(escapeHtml(text.slice(start, end)), mention, isFirst, look, nextId);
  }
  return html + escapeHtml(text.slice(at));
}

function marked(html: string, mention: Mention, isFirst: boolean, look: MentionLook, nextId: () => string): string {
  const ids = escapeHtml(mention.entities.join(' '));
  const attributes = `class="dossier-mention dossier-${look.mark(mention)}" data-dossier="${ids}"`;
  const card = isFirst ? look.card(mention) : '';
  if (card === '') return `<span ${attributes}>${html}</span>`;
  const id = nextId();
  // Hidden by itself, so that HTML that is used without our style sheet shows the note and nothing else.
  const tooltip = `<span class="dossier-card" id="${id}" role="tooltip" hidden>${card}</span>`;
  return `<span ${attributes} tabindex="0" aria-describedby="${id}">${html}${tooltip}</span>`;
}
