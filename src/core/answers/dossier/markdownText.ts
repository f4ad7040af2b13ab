import { findMentions } from '../../notes/mentions/findMentions';
import type { Snapshot } from '../../registry/engine/snapshot';
import type { Entity } from '../../registry/model';
import { oneLine } from '../../text/units/blanks';
import { displayName } from '../names/displayName';
import type { EntityPiece, TextPiece } from './dossier';

/** A text of the registry in which the names of other entities than `self` are links. Ambiguous names stay text. */
export function linkedText(snapshot: Snapshot, text: string, self: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { start, end, entities } of findMentions(text, snapshot)) {
    const entity = entities.length === 1 && entities[0] !== self ? snapshot.registry.entity(entities[0]!) : undefined;
    if (!entity) continue;
    if (start > at) pieces.push(text.slice(at, start));
    pieces.push({ entity: entity.id, schema: entity.schema, text: text.slice(start, end) });
    at = end;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}

export function entityPiece(entity: Entity, language: string): EntityPiece {
  return { entity: entity.id, schema: entity.schema, text: displayName(entity, language) };
}

export function textOf(pieces: readonly (string | { readonly text: string })[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

/** Characters that move the cursor of a terminal or change the direction of text (UAX #9): they are left out. */
const CONTROLS = /(?!\s)[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const MARKUP = new RegExp(
  [
    // Emphasis, code, links, HTML, strikethrough.
    /[\\`*_[\]<~]/,
    // References such as &lt;.
    /&(?=#?\w+;)/,
    // Formulas: an amount such as $400M is not one, nor does it end one.
    /\$(?!\d)/,
    // Tags and headings, but not C#.
    /(?<![\p{L}\p{N}])#/u,
    // Lists, quotations and underlined headings.
    /^[-+=>]/,
    /(?<=^\d{1,9})[.)]/,
    // Addresses.
    /:(?=\/\/)/,
    /@/,
    /(?<=www)\./i,
    // Marked text and comments of Obsidian.
    /=(?==)|(?<==)=/,
    /%(?=%)|(?<=%)%/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

/**
 * Text of a registry or a note as Markdown that shows just that text, on one line. Unlike on a card, people read and edit
 * this Markdown, and Dossier finds names in it: a character is escaped only where it would be mark-up.
 */
export function markdownText(text: string): string {
  return oneLine(text.replace(CONTROLS, '')).replace(MARKUP, '\\$&');
}

/** A link to a web page or a file. @param target as `webTarget` or `fileTarget` gives it; without one it is text. */
export function markdownLink(text: string, target: string | undefined): string {
  return target === undefined ? markdownText(text) : `[${markdownText(text)}](${target})`;
}

/** The target of a link to a web page; undefined if it is not an address of http or https. */
export function webTarget(url: string | undefined): string | undefined {
  if (url === undefined || !/^https?:\/\/[^\s/]/i.test(url)) return undefined;
  return url.replace(/[\\()<>[\]"`{|}^]|[\p{Z}\p{C}]/gu, percentEncoded).replace(/&(?=#?\w+;)/g, '\\&');
}

/** The target of a link to a file. @param path relative, with slashes. @param line zero-based. */
export function fileTarget(path: string, line?: number): string {
  // Letters of other scripts stay: people read them, and all renderers take them.
  const target = path.replace(/(?![\w./~-])[\0-\x7f]|[\p{Z}\p{C}]/gu, percentEncoded);
  return line === undefined ? target : `${target}#L${line + 1}`;
}

function percentEncoded(sign: string): string {
  const encoded = encodeURIComponent(sign.replace(/\p{Cs}/u, '\ufffd'));
  return encoded === sign ? `%${sign.charCodeAt(0).toString(16)}` : encoded;
}
