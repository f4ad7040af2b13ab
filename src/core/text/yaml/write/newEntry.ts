import { type EntryStyle, indentOf, withDash } from './entryStyle';
import { belowKey, inlineText, pairLines, STEP } from './newText';
import { keyOfItem, type Value } from './value';
import { writeScalar } from './writeScalar';

/** The lines of a new entry with the keys of a map in their order, laid out like those that the file has. */
export function entryLines({ items }: Value, style: EntryStyle): readonly string[] {
  const { keyColumn, quote } = style;
  const column = ' '.repeat(keyColumn);
  const lines = items.flatMap((item) => {
    const [key, { value: own }] = [keyOfItem(item), item];
    const head = `${column}${writeScalar(key, quote)}:`;
    const layout = { column, dashIndent: STEP, quote };
    if (key === 'name' && own?.kind === 'map') {
      if (style.flowNames) return [`${head} ${inlineText(own, quote)}`];
      const step = ' '.repeat(style.step);
      return [head, ...own.items.map((name) => `${column}${step}${keyOfItem(name)}: ${inlineText(name.value, quote)}`)];
    }
    if (
      key === 'alias' &&
      own?.kind === 'list' &&
      style.aliasColumn !== undefined &&
      belowKey(own, layout).length === 0
    ) {
      const dash = `${' '.repeat(style.aliasColumn)}- `;
      return [head, ...own.items.map((alias) => dash + inlineText(alias.value, quote))];
    }
    return pairLines(key, own, layout);
  });
  return withDash(lines, style);
}

/** The lines of an entry of another file, with the indentation of this one. */
export function copiedLines(entry: string, style: EntryStyle): readonly string[] {
  const lines = entry.split(/\r\n|\n|\r/);
  const [, before = '', dash = '', first = ''] = /^( *)(- *)(.*)$/s.exec(lines[0] ?? '') ?? [];
  const oldColumn = before.length + dash.length;
  if (lines.at(-1) === '') lines.pop();
  const rest = lines.slice(1).map((line) => {
    const indent = Math.max(0, indentOf(line) + style.keyColumn - oldColumn);
    return line.trim() === '' ? '' : ' '.repeat(indent) + line.trimStart();
  });
  return withDash([' '.repeat(style.keyColumn) + first, ...rest], style);
}
