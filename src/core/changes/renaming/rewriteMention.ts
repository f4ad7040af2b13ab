import { nameInLanguage, writtenNames } from '../../answers/names/displayName';
import { type ExplicitLink, explicitLinks } from '../../notes/mentions/explicitLinks';
import { isInTable, type Mention, writeMention } from '../../notes/mentions/mention';
import { entityIn, type Snapshot } from '../../registry/engine/snapshot';
import { lineOf } from '../../text/base/lines';
import type { Span, TextEdit } from '../../text/base/textEdit';
import { hasUnspaced, unbroken } from '../../text/units/blanks';
import { foldedName } from '../../text/units/canonical';

/**
 * Puts double brackets around an implicit mention, with the id before the name if the name alone is not enough. The text
 * that is shown stays, except that a line break becomes a space. Undefined for an explicit mention.
 */
export function makeExplicit(text: string, mention: Mention, id: string, snapshot: Snapshot): TextEdit | undefined {
  if (mention.form === 'explicit') return undefined;
  const { start, end } = mention;
  const shown = unbroken(text.slice(start, end));
  return { span: { start, end }, text: writeMention(id, shown, snapshot, isInTable(text, mention)) };
}

/**
 * As `makeExplicit`; undefined for an ambiguous mention, too, since a link has one target, and in the text of a Markdown link or
 * image, in which there can be no other link.
 */
export function makeLink(text: string, mention: Mention, snapshot: Snapshot): TextEdit | undefined {
  const [id, ...others] = mention.entities;
  if (id === undefined || others.length > 0 || isInLinkText(text, mention)) return undefined;
  return makeExplicit(text, mention, id, snapshot);
}

/** How far the brackets of a link are looked for on each side, in UTF-16 units. */
const LINK_REACH = 400;

/** Whether brackets are around it that a target follows, `[…](…)` or `[…][…]`, or that hold nothing else, `[…]`. */
function isInLinkText(text: string, { start, end }: Span): boolean {
  const from = Math.max(0, start - LINK_REACH);
  const open: number[] = [];
  for (const { 0: sign, index } of text.slice(from, end + LINK_REACH).matchAll(/\\.|\n[ \t>]*\n|[[\]]/gs)) {
    const at = from + index;
    if (sign === '[') open.push(at);
    else if (sign === ']') {
      const opened = open.pop();
      if (opened === undefined || opened >= start || at < end) continue;
      if (/[[(]/.test(text.charAt(at + 1)) || (opened === start - 1 && at === end)) return true;
    } else if (!sign.startsWith('\\')) {
      if (at >= end) return false;
      open.length = 0;
    }
  }
  return false;
}

/** Makes an ambiguous mention name one entity: the id goes before the text that is shown. */
export function makeUnambiguous(text: string, mention: Mention, id: string, snapshot: Snapshot): TextEdit | undefined {
  if (mention.form === 'implicit') return makeExplicit(text, mention, id, snapshot);
  const link = linkOf(text, mention);
  if (!link) return undefined;
  const shown = text.slice(mention.start, mention.end);
  return { span: { start: link.start, end: link.end }, text: writeMention(id, shown, snapshot, isInTable(text, link)) };
}

/**
 * Removes the double brackets of an explicit mention, and leaves the text that is shown. If that is an id, the name in the
 * language that `languageOf` gives replaces it. Undefined for an implicit mention.
 */
export function makePlain(
  text: string,
  mention: Mention,
  snapshot: Snapshot,
  languageOf: (span: Span) => string,
): TextEdit | undefined {
  const link = mention.form === 'explicit' ? linkOf(text, mention) : undefined;
  if (!link) return undefined;
  const span = { start: link.start, end: link.end };
  const shown = text.slice(mention.start, mention.end);
  const [id] = mention.entities;
  const entity = id === shown && !link.labelled ? entityIn(snapshot, snapshot.registry.entity(id)) : undefined;
  const isId = entity && !writtenNames(entity, shown).some(({ value }) => value === shown);
  return { span, text: isId ? nameInLanguage(entity, languageOf(span)) : shown };
}

/** Replaces every mention of the entity that is written as `name`, whatever its case, by another name. */
export function renameEverywhere(
  text: string,
  mentions: readonly Mention[],
  id: string,
  name: string,
  right: string,
): readonly TextEdit[] {
  const folded = foldedName(name);
  return mentions.flatMap(({ start, end, entities }) => {
    const isSame = entities.length === 1 && entities[0] === id && foldedName(text.slice(start, end)) === folded;
    return isSame ? [{ span: { start, end }, text: right }] : [];
  });
}

/** The full name with the short one in brackets, as at a first mention: 台湾积体电路制造（台积电）. */
export function withShortName(full: string, short: string): string {
  return hasUnspaced(full) ? `${full}（${short}）` : `${full} (${short})`;
}

/** The link that shows the mention. A link is on one line. */
function linkOf(text: string, { start }: Span): ExplicitLink | undefined {
  const line = lineOf(text, start);
  const links = explicitLinks(text.slice(line.start, line.end), []);
  const link = links.find(({ shownStart }) => line.start + shownStart === start);
  return link && { ...link, start: line.start + link.start, end: line.start + link.end };
}
