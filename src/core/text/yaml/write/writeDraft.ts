import { lazy, type Resumable } from '../../base/lazy';
import { lineEndOf } from '../../base/lines';
import { applyEdits, editBetween, shiftSpan, type TextEdit } from '../../base/textEdit';
import { type Refused, refused } from './change';
import { type Draft, GONE, type Part } from './draft';
import { entryStyle } from './entryStyle';
import { afterPiece, copiedEntry, firstPieces, newEntry, newPairs, withoutPiece } from './filePieces';
import { STEP } from './newText';
import { type WrittenPiece, writePiece } from './piece';
import { PIECES, type Segments, type TextSegment, type Wanted, type WantedPiece } from './segments';
import { quoteOf } from './writeScalar';

/** What a draft takes in the text. */
export interface WrittenDraft extends Wanted {
  /** In ascending order. */
  readonly edits: readonly TextEdit[];
  /** How many of the entries are new. */
  readonly added: number;
}

/** Writes all that a draft changes, each piece once, and verifies it; then what is new, and an entry of another file. */
export function* writeDraft(
  text: string,
  segments: Segments,
  draft: Draft,
  copied: string | undefined,
): Resumable<WrittenDraft | Refused> {
  const eol = lineEndOf(text);
  const written = new Map<Part, WrittenPiece>();
  const [wanted, gone]: [WantedPiece[], string[]] = [[], []];
  const withAliases = lazy(() => segments.filter((segment) => segment.text.includes('*')));
  for (const part of draft.parts) {
    const { kind, segment, piece, now, left } = part;
    if (!segment) continue;
    if (piece && now && now !== piece.root && !left) {
      yield;
      const used = referredTo(withAliases, segment);
      const style = { eol, quote: quoteOf(segment.text) };
      const made =
        used ??
        (isGone(part) ? withoutPiece(piece, style, keyAbove(segments, draft, part)) : writePiece(piece, now, style));
      const problem = 'refused' in made ? draft.leave(part, refused(made.refused, segment.start + made.at)) : undefined;
      if (problem) return problem;
      if (!('refused' in made)) written.set(part, made);
    }
    const made = written.get(part);
    if (made && isGone(part)) gone.push(segment.text);
    else wanted.push(made ? { kind, text: made.text } : segment);
  }
  const fresh = newPieces(segments, draft, copied);
  if ('refused' in fresh) return fresh;
  const first = new Map<string, string>();
  for (const { kind, texts, column, between } of fresh) {
    const pieces = texts.map((each, index) => (index < texts.length - 1 ? each + between : each));
    wanted.push(...pieces.map((each) => ({ kind, text: each })));
    const last = draft.parts.findLast((part) => part.kind === kind && part.segment);
    if (!last) first.set(kind === 'entity' ? 'entities' : kind, pieces.join(''));
    else {
      const [now, before] = [written.get(last), last.segment!.text];
      const edit = afterPiece(now?.text ?? before, pieces.join(''), column, between, eol);
      const edits = now ? [editBetween(before, applyEdits(now.text, [edit]))] : [edit];
      written.set(last, { text: '', edits });
    }
  }
  const others = firstPieces(text, segments, first, eol);
  if ('refused' in others) return others;
  const own = [...written].flatMap(([{ segment }, { edits }]) =>
    edits.map((edit) => ({ ...edit, span: shiftSpan(edit.span, segment!.start) })),
  );
  const edits = [...own, ...others].sort((a, b) => a.span.start - b.span.start);
  return { edits, wanted, gone, added: fresh.find(({ kind }) => kind === 'entity')?.texts.length ?? 0 };
}

/** New pieces of a kind, how deep they are, and what is between them. */
interface NewPieces {
  readonly kind: WantedPiece['kind'];
  readonly texts: readonly string[];
  readonly column: number;
  readonly between: string;
}

function newPieces(segments: Segments, draft: Draft, copied: string | undefined): readonly NewPieces[] | Refused {
  const fresh = draft.parts.filter(({ segment }) => !segment);
  if (fresh.length === 0 && copied === undefined) return [];
  const style = entryStyle(segments);
  const found: NewPieces[] = [];
  for (const kind of PIECES) {
    const values = fresh.flatMap((part) => (part.kind === kind && part.now && part.now !== GONE ? [part.now] : []));
    const isEntity = kind === 'entity';
    const like = segments.findLast((each) => each.kind === kind)?.text ?? '';
    const column = isEntity ? ' '.repeat(style.dashColumn) : (/^[ \t]*(?=[^\s#])/m.exec(like)?.[0] ?? STEP);
    const all = isEntity
      ? [...values.map((each) => newEntry(each, style)), ...(copied === undefined ? [] : [copiedEntry(copied, style)])]
      : values.flatMap((each) => newPairs(each, column, style));
    const texts: string[] = [];
    for (const each of all) {
      if (typeof each !== 'string') return each;
      texts.push(each);
    }
    const between = isEntity && style.blankLineBetween ? style.eol : '';
    if (texts.length > 0) found.push({ kind, texts, column: column.length, between });
  }
  return found;
}

/** Whether nothing is left of a piece. */
function isGone({ kind, now }: Part): boolean {
  return now === GONE || (kind !== 'entity' && now?.style === 'block' && now.items.length === 0);
}

/** The line of the key above the only piece of a map; '' where there are others. */
function keyAbove(segments: Segments, { parts }: Draft, { kind, segment }: Part): string {
  if (!segment || kind === 'entity' || parts.filter((each) => each.kind === kind).length > 1) return '';
  const before = segments.findLast(({ start }) => start < segment.start)?.text ?? '';
  return new RegExp(`(?<![^\\n])${kind}:[ \\t]*\\r?\\n$`).exec(before)?.[0] ?? '';
}

/**
 * Refused where another piece refers to an anchor of one that changes: each is read and verified alone, as Dossier reads them,
 * but for other readers it would say something else.
 */
function referredTo(withAliases: () => Segments, { text }: TextSegment): Refused | undefined {
  for (const { 0: anchor, index } of text.matchAll(/(?<=[\s,[{])&[^\s,[\]{}]+/g)) {
    const alias = `*${anchor.slice(1)}`;
    const isUsed = withAliases().some(
      (each) => each.text !== text && each.text.includes(alias) && !each.text.includes(anchor),
    );
    if (isUsed) return refused('anchor', index);
  }
  return undefined;
}
