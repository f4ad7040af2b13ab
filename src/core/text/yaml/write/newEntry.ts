import { isMap, type NewValue } from './change';
import { type EntryStyle, indentOf, withDash } from './entryStyle';
import { inlineText, isOnLines, pairLines, STEP } from './newText';
import { writeScalar } from './writeScalar';

/** The lines of a new entry with the keys of `value` in their order, laid out like those that the file has. */
export function entryLines(value: { readonly [key: string]: NewValue }, style: EntryStyle): readonly string[] {
  const { keyColumn, quote } = style;
  const column = ' '.repeat(keyColumn);
  const lines = Object.entries(value).flatMap(([key, each]) => {
    const head = `${column}${writeScalar(key, quote)}:`;
    if (key === 'name' && each !== null && isMap(each)) {
      if (style.flowNames) return [`${head} ${inlineText(each, quote)}`];
      const step = ' '.repeat(style.step);
      return [
        head,
        ...Object.entries(each).map(([lang, name]) => `${column}${step}${lang}: ${inlineText(name, quote)}`),
      ];
    }
    if (key === 'alias' && Array.isArray(each) && style.aliasColumn !== undefined && !isOnLines(each)) {
      return [head, ...each.map((alias) => `${' '.repeat(style.aliasColumn!)}- ${inlineText(alias, quote)}`)];
    }
    return pairLines(key, each, { column, dashIndent: STEP }, quote);
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
