import * as vscode from 'vscode';
import { firstIndex } from '../../core/base/firstIndex';
import type { Mention } from '../../core/mentions/mention';
import { mentionLines } from '../../core/mentions/mentionLines';
import type { Feature, Host } from '../../workspace/host';
import { isNote } from '../../workspace/notes/openNotes';
import { createMarks, type Mark, type Marks, markOf } from './marks';

/** A note of more lines is marked where it is seen, and this many lines above and below. */
const MARGIN = 150;

/** Underlines mentions in visible notes, quietly. */
export const marking: Feature = {
  id: 'marking',
  enabledBy: 'marking.enabled',
  register(host, boundary) {
    const marks = createMarks();
    const painter = new Painter(host, marks);
    const all = boundary.listener(() => painter.paintAll());
    all(undefined);
    return vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(all),
      host.onDidChangeSnapshot(all),
      host.onDidChangeNote(boundary.listener((document) => painter.paintDocument(document))),
      vscode.window.onDidChangeTextEditorVisibleRanges(
        boundary.listener(({ textEditor }) => painter.paintWhereUncovered(textEditor)),
      ),
      vscode.workspace.onDidCloseTextDocument(boundary.listener((document) => painter.repaintOthers(document))),
      // Disposing a type takes its marks out of every editor.
      ...marks.values(),
    );
  },
};

class Painter {
  /** What each editor shows: the lines that are marked, and which marks it has at all. */
  private readonly painted = new WeakMap<vscode.TextEditor, { lines: vscode.Range; marks: Set<Mark> }>();

  constructor(
    private readonly host: Host,
    private readonly marks: Marks,
  ) {}

  paintAll(): void {
    for (const editor of vscode.window.visibleTextEditors) this.paint(editor);
  }

  paintDocument(document: vscode.TextDocument): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document === document) this.paint(editor);
    }
  }

  paintWhereUncovered(editor: vscode.TextEditor): void {
    const lines = this.painted.get(editor)?.lines;
    if (!lines || !editor.visibleRanges.every((range) => lines.contains(range))) this.paint(editor);
  }

  /** A document whose language changes is closed under its old one: an editor may still show the marks of a note. */
  repaintOthers(document: vscode.TextDocument): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document.uri.toString() === document.uri.toString()) this.paint(editor);
    }
  }

  private paint(editor: vscode.TextEditor): void {
    const { document } = editor;
    const before = this.painted.get(editor);
    if (!isNote(document) && !before) return;
    const note = this.host.note(document);
    const lines = linesToPaint(editor);
    const ranges = new Map<Mark, vscode.Range[]>();
    for (const mention of note ? within(note.mentions, document, lines) : []) {
      const mark = markOf(this.host.snapshot.registry, mention);
      const list = ranges.get(mark) ?? [];
      list.push(...mentionLines(note!.text, mention).map((line) => note!.range(line)));
      ranges.set(mark, list);
    }
    for (const mark of new Set([...(before?.marks ?? []), ...ranges.keys()])) {
      editor.setDecorations(this.marks.get(mark)!, ranges.get(mark) ?? []);
    }
    this.painted.set(editor, { lines, marks: new Set(ranges.keys()) });
  }
}

/** Whole lines. An editor that shows nothing yet has no visible ranges: then its beginning. */
function linesToPaint({ document, visibleRanges }: vscode.TextEditor): vscode.Range {
  const first = Math.min(...visibleRanges.map(({ start }) => start.line), document.lineCount - 1);
  const last = Math.max(...visibleRanges.map(({ end }) => end.line), 0);
  const range = new vscode.Range(Math.max(0, first - MARGIN), 0, last + MARGIN, Number.MAX_SAFE_INTEGER);
  return document.validateRange(range);
}

/** The mentions that begin in these lines. They are sorted, so the first is looked up and not searched for. */
function within(mentions: readonly Mention[], document: vscode.TextDocument, lines: vscode.Range): readonly Mention[] {
  const [start, end] = [document.offsetAt(lines.start), document.offsetAt(lines.end)];
  const firstFrom = (offset: number) => firstIndex(mentions.length, (index) => mentions[index]!.start >= offset);
  return mentions.slice(firstFrom(start), firstFrom(end));
}
