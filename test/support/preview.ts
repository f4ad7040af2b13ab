import MarkdownIt from 'markdown-it';
import { findMentions } from '../../src/core/notes/mentions/findMentions';
import { previewMarks } from '../../src/core/notes/preview/previewMarks';
import type { Snapshot } from '../../src/core/registry/engine/snapshot';
import { escapeHtml } from '../../src/core/text/units/escape';

/** markdown-it with the options of VS Code's preview. */
export function previewMarkdownIt(options: { typographer?: boolean; linkify?: boolean } = {}): MarkdownIt {
  const markdownIt = new MarkdownIt({ html: true, linkify: true, ...options });
  markdownIt.linkify.set({ fuzzyLink: false });
  return markdownIt;
}

/** The HTML of a note in which ⟦…⟧ is around what is marked; `=` is before the first mark of its entities. */
export function markedPreview(text: string, snapshot: Snapshot, markdownIt = previewMarkdownIt()): string {
  const tokens = markdownIt.parse(text, {});
  const marks = previewMarks(tokens, text, findMentions(text, snapshot));
  markdownIt.renderer.rules.text = (inlines, index) => {
    const { content } = inlines[index]!;
    let html = '';
    let at = 0;
    for (const { start, end, mention, isFirst } of marks.get(inlines[index]!) ?? []) {
      html += escapeHtml(content.slice(at, start));
      if (mention) html += `⟦${isFirst ? '=' : ''}${escapeHtml(content.slice(start, end))}⟧`;
      at = end;
    }
    return html + escapeHtml(content.slice(at));
  };
  return markdownIt.renderer.render(tokens, markdownIt.options, {}).trim();
}
