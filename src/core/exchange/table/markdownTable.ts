import type { TableRow } from './table';

const ROW = /^ {0,3}\|?(.*?)\|?[ \t]*$/;
/** The line below the header (GitHub Flavored Markdown, section 4.10). */
const DELIMITERS = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** The rows of the first Markdown table of a text, the header first; undefined where it has none. */
export function markdownTable(
  text: string,
): { readonly rows: readonly TableRow[]; readonly problems: readonly [] } | undefined {
  const lines = text.split(/\r\n|\n|\r/);
  const at = lines.findIndex(
    (line, index) => index > 0 && line.includes('|') && DELIMITERS.test(line) && lines[index - 1]!.includes('|'),
  );
  if (at < 0) return undefined;
  const end = lines.findIndex((line, index) => index > at && !line.includes('|'));
  const own = lines.slice(at - 1, end < 0 ? undefined : end);
  return {
    rows: own.flatMap((line, index) => (index === 1 ? [] : [{ line: at + index, cells: cellsOf(line) }])),
    problems: [],
  };
}

/** The cells of a line without their marks: `\\|` is a bar, `[[id|Name]]` and `**Name**` are Name. */
function cellsOf(line: string): readonly string[] {
  const [, inner = ''] = ROW.exec(line) ?? [];
  return inner
    .replace(/\[\[[^\]|]*\|([^\]|]*)\]\]/g, '[[$1]]')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim())
    .map((cell) => cell.replace(/^\[\[(?:.*\|)?(.*)\]\]$/, '$1').replace(/^(\*\*|__|\*|_|`)(.+)\1$/, '$2'));
}
