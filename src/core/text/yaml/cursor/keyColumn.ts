import { linesAbove, type YamlLine } from './yamlLine';

/** Lines that are looked at. */
const LINES = 4000;

/**
 * The column in which a key on a line without a dash belongs: the line's own where a map is open there, that of the keys of an
 * item where the line is at its dash or between the two, as the editor puts it after `- id: x`. Undefined where no key can be:
 * below a value, in a text of several lines, left or right of all keys.
 */
export function keyColumn(text: string, line: YamlLine): number | undefined {
  const { column } = line;
  let left = Number.POSITIVE_INFINITY;
  /** The column of the keys of the item at whose dash the line is. */
  let ofItem: number | undefined;
  let lines = 0;
  for (const above of linesAbove(text, line)) {
    if (above.blank || above.column > left) continue;
    if (lines++ >= LINES) return undefined;
    const isNearest = left === Number.POSITIVE_INFINITY;
    if (column > above.column) return isNearest && opensMap(above) ? column : ofItem;
    if (column === above.column) return column;
    const dash = above.dashes.at(-1);
    if (dash !== undefined && column >= dash && above.key !== undefined) ofItem ??= above.column;
    if (dash !== undefined && column > dash) return ofItem;
    left = above.indent;
  }
  return ofItem ?? (left === Number.POSITIVE_INFINITY || column === 0 ? column : undefined);
}

/** Whether a key below it, further right, begins a map that is its value. */
function opensMap({ key, value, dashes }: YamlLine): boolean {
  return (key !== undefined || dashes.length > 0) && /^(?:[&!]\S*)?$/.test(value);
}
