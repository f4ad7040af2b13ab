import type { Span } from '../base/span';
import { isInCode, type Zones } from './zones';

/** An ATX heading of CommonMark, with its text without the signs around it. */
const HEADING = /^ {0,3}#{1,6}[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*$/dgm;

/** The texts of the headings in the style `# Heading` that begin before `limit`, in order. In UTF-16 units of the note. */
export function* headings(text: string, zones: Zones, limit: number): Generator<Span> {
  for (const { index, indices } of text.slice(0, limit).matchAll(HEADING)) {
    const [start, end] = indices![1]!;
    if (!isInCode(zones, index, index + 1)) yield { start, end };
  }
}
