import * as vscode from 'vscode';
import { markOf } from '../../core/answers/notes/markedMentions';
import type { Mention } from '../../core/notes/mentions/mention';
import { noteDate } from '../../core/notes/mentions/noteDate';
import { type PreviewMark, previewMarks } from '../../core/notes/preview/previewMarks';
import type { PreviewToken } from '../../core/notes/preview/visibleText';
import { moreWord } from '../../core/registry/vocabulary/words';
import { escapeHtml } from '../../core/text/units/escape';
import { ErrorBoundary } from '../../workspace/errorBoundary';
import type { Host } from '../../workspace/host';
import type { Note } from '../../workspace/notes/openNotes';
import { type CardContent, cardContent, cardLocale, shortCardContent } from '../shared/card/cardContent';
import { whyCounted } from '../shared/card/entityTooltip';
import { debounce } from '../shared/notes/debounce';
import { indexedRegistry } from '../shared/notes/entityDocuments';
import { noteName } from '../shared/rows/entityName';
import { describedToday } from '../shared/rows/today';

/** Milliseconds without a change of the registry or a setting after which previews are drawn again. */
const DELAY = 300;
/**
 * For 300 ms after a document was opened or changed, VS Code waits with its own drawing of a preview, and forgets ours, which
 * it takes for the same. So ours comes later.
 */
const AFTER_VSCODE = 400;

/**
 * Draws Markdown previews again when the registry or a setting changes.
 *
 * @returns a function to call whenever a preview is drawn.
 */
export function redrawPreviews(host: Host, boundary: ErrorBoundary): () => void {
  // The tabs do not say it in time: the tab of a preview appears after its first drawing, and the registry may come in between.
  let isAnyDrawn = false;
  const draw = debounce(
    AFTER_VSCODE,
    boundary.listener(() => vscode.commands.executeCommand('markdown.preview.refresh')),
  );
  const postpone = ({ languageId }: vscode.TextDocument): void => {
    if (languageId === 'markdown') draw.postpone();
  };
  const refresh = debounce(
    DELAY,
    boundary.listener(async () => {
      if (!isAnyDrawn) return;
      await indexedRegistry(host);
      draw.start();
    }),
  );
  host.context.subscriptions.push(
    draw,
    refresh,
    host.onDidChangeSnapshot(() => refresh.start()),
    host.onDidChangeSettings(() => refresh.start()),
    vscode.workspace.onDidOpenTextDocument(postpone),
    vscode.workspace.onDidChangeTextDocument(({ document }) => postpone(document)),
  );
  return () => {
    isAnyDrawn = true;
  };
}

/** Draws a text token of a rendering; undefined if nothing in it is marked. */
type DrawText = (token: PreviewToken) => string | undefined;

/**
 * The plugin of VS Code's Markdown preview. It leaves the tokens as they are, since VS Code keeps them: what is marked is
 * found when they are rendered, because only then is it known of which document they are.
 */
export function extendMarkdownIt(host: Host): <M extends MarkdownIt>(markdownIt: M) => M {
  const boundary = new ErrorBoundary('preview', host.log);
  const drawn = redrawPreviews(host, boundary);
  return (markdownIt) => {
    const { renderer } = markdownIt;
    const { render } = renderer;
    const { text } = renderer.rules;
    /** By the environment of a rendering, which a plugin may render parts in. */
    const renderings = new WeakMap<object, DrawText>();
    if (!text) return markdownIt;
    renderer.render = (tokens, options, env) => {
      if (typeof env === 'object' && env !== null && !renderings.has(env)) {
        drawn();
        const draw = boundary.run(() => drawing(host, tokens, Reflect.get(env, 'currentDocument')));
        if (draw) renderings.set(env, draw);
      }
      return render.call(renderer, tokens, options, env);
    };
    renderer.rules.text = (tokens, index, options, env, self) => {
      const draw = typeof env === 'object' && env !== null ? renderings.get(env) : undefined;
      return boundary.run(() => draw?.(tokens[index]!)) ?? text(tokens, index, options, env, self);
    };
    return markdownIt;
  };
}

function drawing(host: Host, tokens: readonly PreviewToken[], uri: unknown): DrawText | undefined {
  if (!host.settings['preview.enabled'] || !(uri instanceof vscode.Uri)) return undefined;
  // The preview is drawn again once the registry has been read.
  void host.ready();
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  const note = document && host.note(document);
  if (!note) return undefined;
  const marks = previewMarks(tokens, note.text, note.mentions);
  const look = lookIn(host, note);
  let cards = 0;
  const nextId = (): string => `dossier-card-${++cards}`;
  return (token) => {
    const own = marks.get(token);
    return own && markedHtml(token.content, own, look, nextId);
  };
}

function lookIn(host: Host, note: Note): MentionLook {
  const { registry } = host.snapshot;
  const until = noteDate(note.text, noteName(note.document.uri));
  return {
    mark: (mention) => markOf(registry, mention),
    card(mention: Mention) {
      const { entities } = mention;
      const locale = cardLocale(note, mention);
      const dossiers = entities.flatMap((id) => describedToday(registry, id, locale) ?? []);
      const [only] = dossiers;
      if (dossiers.length !== 1 || !only) {
        return dossiers.map((dossier) => cardHtml(shortCardContent(dossier, registry), locale)).join('');
      }
      const why = whyCounted(mention, note, locale);
      return cardHtml(cardContent(only, { registry, until, why }), locale);
    },
  };
}

/** The card of an entity as HTML that may be in a line of text: nothing but spans, `b` and `i`, without links. */
function cardHtml({ title, texts, related, facts, sources, hidden }: CardContent, locale: string): string {
  const more = hidden > 0 ? moreWord(hidden, locale) : '';
  const lines = [title, ...texts, related, ...facts].map(({ html }) => html);
  const last = [more, sources.html].filter((part) => part !== '').join('\u2003');
  return [...lines, last]
    .filter((line) => line !== '')
    .map((line) => `<span class="dossier-line">${line}</span>`)
    .join('');
}

/**
 * The part of markdown-it (https://markdown-it.github.io/markdown-it/) that is used, as VS Code's preview passes it.
 */
export interface MarkdownIt {
  readonly renderer: {
    render: Render;
    readonly rules: { text?: Rule };
  };
}

/** `env` is a new object for each rendering. */
type Render = (tokens: PreviewToken[], options: unknown, env: unknown) => string;
export type Rule = (tokens: PreviewToken[], index: number, options: unknown, env: unknown, self: unknown) => string;

/** How a mention is drawn. */
export interface MentionLook {
  /** The kind of underline, as in the editor. */
  mark(mention: Mention): string;
  /** The card as HTML; empty if there is none. */
  card(mention: Mention): string;
}

/** Text as HTML with its marks. `nextId` gives each card an id of its own in the page. */
function markedHtml(text: string, marks: readonly PreviewMark[], look: MentionLook, nextId: () => string): string {
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
