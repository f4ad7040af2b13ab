import assert from 'node:assert/strict';

const LINE = /[^\n]*\n|[^\n]+$/g;

/** The new text, by the lines of a unified diff alone. */
export function patched(before: string, diff: string): string {
  const lines = before.match(LINE) ?? [];
  const shown = diff.match(LINE)?.slice(2) ?? [];
  const result: string[] = [];
  let at = 0;
  for (const [index, line] of shown.entries()) {
    const isEnd = shown[index + 1]?.startsWith('\\');
    const text = isEnd ? line.slice(1, -1) : line.slice(1);
    const [, start, count] = /^@@ -(\d+),(\d+) \+\d+,\d+ @@/.exec(line) ?? [];
    if (start !== undefined) {
      const from = count === '0' ? Number(start) : Number(start) - 1;
      result.push(...lines.slice(at, from));
      at = from;
    } else if (line.startsWith('+')) result.push(text);
    else if (!line.startsWith('\\')) {
      assert.equal(lines[at], text, 'the context is that of the text');
      if (line.startsWith(' ')) result.push(text);
      at += 1;
    }
  }
  return [...result, ...lines.slice(at)].join('');
}
