import * as vscode from 'vscode';
import { type MentionMark, markedMentions, markOf } from '../../core/answers/notes/markedMentions';
import { type Mention, mentionLines } from '../../core/notes/mentions/mention';
import type { Color } from '../../core/registry/vocabulary/rows';
import { BUILT_IN } from '../../core/registry/vocabulary/vocabulary';
import { firstIndex } from '../../core/text/base/lists';
import type { Feature, Host } from '../../workspace/host';
import { isNote } from '../../workspace/notes/openNotes';
import { registerCommands } from '../../workspace/registerFeatures';
import { markedOccurrences, toggleSetting } from '../../workspace/settings';

/** How many lines are marked above and below the visible ones. */
const MARGIN = 150;

/** Underlines mentions in visible notes. */
export const marking: Feature = {
  id: 'marking',
  enabledBy: 'marking.enabled',
  register(host, boundary) {
    const marks = createMarks();
    const painter = new Painter(host, marks);
    const all = boundary.listener(() => painter.paintAll());
    const one = boundary.listener((document: vscode.TextDocument) => painter.paintDocument(document));
    all(undefined);
    return vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(all),
      host.onDidChangeSnapshot(all),
      host.onDidChangeSettings(all),
      host.onDidChangeNote(one),
      vscode.window.onDidChangeTextEditorVisibleRanges(
        boundary.listener(({ textEditor }) => painter.paintVisible(textEditor)),
      ),
      vscode.workspace.onDidCloseTextDocument(one),
      // Disposing a decoration type removes it from all editors.
      ...marks.values(),
    );
  },
};

class Painter {
  /** By editor, the lines that have been marked and the marks that they have. */
  readonly #painted = new WeakMap<vscode.TextEditor, { lines: vscode.Range; marks: Set<MentionMark> }>();
  readonly #host: Host;
  readonly #marks: Marks;

  constructor(host: Host, marks: Marks) {
    this.#host = host;
    this.#marks = marks;
  }

  paintAll(): void {
    for (const editor of vscode.window.visibleTextEditors) this.#paint(editor);
  }

  /** By URI: when its language changes, a document is closed, and an editor may still show the marks of the note. */
  paintDocument({ uri }: vscode.TextDocument): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document.uri.toString() === uri.toString()) this.#paint(editor);
    }
  }

  /** Paints the editor unless all of its visible lines are marked already. */
  paintVisible(editor: vscode.TextEditor): void {
    const lines = this.#painted.get(editor)?.lines;
    if (!lines || !editor.visibleRanges.every((range) => lines.contains(range))) this.#paint(editor);
  }

  #paint(editor: vscode.TextEditor): void {
    const { document } = editor;
    const before = this.#painted.get(editor);
    if (!isNote(document) && !before) return;
    const note = this.#host.note(document);
    const lines = linesToPaint(editor);
    const ranges = new Map<MentionMark, vscode.Range[]>();
    const marked = note ? markedMentions(note, markedOccurrences()) : [];
    for (const mention of within(marked, document, lines)) {
      const mark = markOf(this.#host.snapshot.registry, mention);
      const list = ranges.get(mark) ?? [];
      list.push(...mentionLines(note!.text, mention).map((line) => note!.range(line)));
      ranges.set(mark, list);
    }
    for (const mark of new Set([...(before?.marks ?? []), ...ranges.keys()])) {
      editor.setDecorations(this.#marks.get(mark)!, ranges.get(mark) ?? []);
    }
    this.#painted.set(editor, { lines, marks: new Set(ranges.keys()) });
  }
}

/** The visible lines and a margin. For an editor that has not been drawn and so has no visible ranges, the first lines. */
function linesToPaint({ document, visibleRanges }: vscode.TextEditor): vscode.Range {
  const first = Math.min(...visibleRanges.map(({ start }) => start.line), document.lineCount - 1);
  const last = Math.max(...visibleRanges.map(({ end }) => end.line), 0);
  const range = new vscode.Range(Math.max(0, first - MARGIN), 0, last + MARGIN, Number.MAX_SAFE_INTEGER);
  return document.validateRange(range);
}

/** The mentions that begin in these lines, by binary search. */
function within(mentions: readonly Mention[], document: vscode.TextDocument, lines: vscode.Range): readonly Mention[] {
  const [start, end] = [document.offsetAt(lines.start), document.offsetAt(lines.end)];
  const firstFrom = (offset: number) => firstIndex(mentions.length, (index) => mentions[index]!.start >= offset);
  return mentions.slice(firstFrom(start), firstFrom(end));
}

type Marks = ReadonlyMap<MentionMark, vscode.TextEditorDecorationType>;

/** The underline is dotted, or dashed for an ambiguous name: colour is never the only difference (WCAG 1.4.1). */
function createMarks(): Marks {
  const colors = new Set([...BUILT_IN.schemas.map((name) => BUILT_IN.schemaRow(name)!.color), 'other' as const]);
  const marks = new Map<MentionMark, vscode.TextEditorDecorationType>();
  for (const color of colors) marks.set(color, underline('dotted', color));
  return marks.set('ambiguous', underline('dashed', 'other'));
}

function underline(style: 'dotted' | 'dashed', color: Color | 'other'): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    // A border, because a text decoration cannot have a theme colour.
    borderWidth: '0 0 1px 0',
    borderStyle: style,
    borderColor: new vscode.ThemeColor(`dossier.${color}`),
  });
}

/** The command that turns the underlines on and off. A separate feature, since `marking` is disposed when they are off. */
export const toggleMarking: Feature = {
  id: 'toggleMarking',
  register: (host, boundary) =>
    registerCommands(host, boundary, { 'dossier.toggleMarking': () => toggleSetting('marking.enabled') }),
};
