import type { Snapshot } from '../../registry/engine/snapshot';
import type { Span } from '../../text/base/span';
import { lineOf } from '../../text/base/textLines';
import { explicitLinks } from './explicitLinks';
import { lookUp } from './naming';

/**
 * The explicit mention of an entity under a name: `[[Name]]`, or `[[id|Name]]` where the name alone would not lead to it
 * and it alone. A name that no link can hold is left out.
 *
 * @param inTable whether it is in a table, where a bar must be escaped.
 */
export function writeMention(id: string, name: string, snapshot: Snapshot, inTable: boolean): string {
  const plain = `[[${name}]]`;
  if (leadsTo(plain, id, snapshot)) return plain;
  const labelled = `[[${id}${inTable ? '\\|' : '|'}${name}]]`;
  return leadsTo(labelled, id, snapshot) ? labelled : `[[${id}]]`;
}

/** The text before a label or `#…` that is already there: `[[Name` or `[[id`. */
export function writeTarget(id: string, name: string, snapshot: Snapshot): string {
  return `[[${leadsTo(`[[${name}]]`, id, snapshot) ? name : id}`;
}

/** Whether the line around a span has a bar outside of links, as rows of tables do. */
export function isInTable(text: string, { start, end }: Span): boolean {
  const line = lineOf(text, start);
  const around = `${text.slice(line.start, start)}\n${text.slice(end, Math.max(end, line.end))}`;
  return around.replace(/\[\[[^[\]\n]*\]\]/g, '').includes('|');
}

function leadsTo(link: string, id: string, snapshot: Snapshot): boolean {
  const [only, ...more] = explicitLinks(link, []);
  if (!only || more.length > 0 || only.start !== 0 || only.end !== link.length) return false;
  const entities = lookUp(only.target, snapshot)?.entities ?? [];
  return entities.length === 1 && entities[0] === id;
}
