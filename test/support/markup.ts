/** A tag with its attributes between quotes. */
const TAG = /<(\/?)([a-z][a-z\d]*)((?:\s+[a-z-]+(?:="[^"<]*")?)*)\s*(\/?)>/gi;
const VOID = ['input', 'br', 'meta'];

/** What is wrong with markup: tags that do not match, ids that come twice, and signs that are in no tag and not escaped. */
export function markupProblems(markup: string): readonly string[] {
  const problems: string[] = [];
  const open: string[] = [];
  const ids = new Set<string>();
  for (const [, end, name = '', written = '', closed] of markup.matchAll(TAG)) {
    if (end) {
      const last = open.pop();
      if (last !== name) problems.push(`</${name}> ends <${last}>`);
      continue;
    }
    if (!closed && !VOID.includes(name)) open.push(name);
    const id = /\sid="([^"]*)"/.exec(written)?.[1];
    if (id === undefined) continue;
    if (ids.has(id)) problems.push(`id twice: ${id}`);
    ids.add(id);
  }
  if (open.length > 0) problems.push(`not ended: ${open.join()}`);
  const rest = markup.replace(TAG, '');
  if (/[<>]/.test(rest)) problems.push(`not escaped: ${/.{0,20}[<>].{0,20}/s.exec(rest)![0]}`);
  return problems;
}

/** The names of the tags and attributes of markup, each once, in order. */
export function tagNames(markup: string): readonly string[] {
  const found = Array.from(markup.matchAll(TAG), ([, , name = '', written = '']) =>
    Array.from(written.matchAll(/\s([a-z-]+)(?:="[^"]*")?/gi), ([, attribute]) => `${name} ${attribute}`).concat(name),
  );
  return [...new Set(found.flat())].sort();
}

/** The text of markup, with a line for each element that has one of its own. */
export function textLines(markup: string): readonly string[] {
  const texts = markup
    .replace(/<\/?(?:p|h\d|ul|ol|li|div|section|details|summary|svg|g|text)\b[^>]*>/g, '\n')
    .replace(/<title>[^<]*<\/title>/g, '')
    .replace(/<\/?(?:button|span)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '');
  return texts
    .split('\n')
    .map((line) => unescaped(line).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function unescaped(text: string): string {
  return text.replace(/&([a-z#\d]+);/g, (all, name: string) => SIGNS[name] ?? all);
}
