import type { EntryDraft, Insertion } from './insertEntry';

/** The entry as JSON, which YAML reads too. */
export function flowEntry({ id, schema, names }: EntryDraft): string {
  const byLanguage = names.map(({ lang, value }) => `${JSON.stringify(lang)}: ${JSON.stringify(value)}`);
  const [first] = names;
  const name = names.length === 1 && first?.lang === '' ? JSON.stringify(first.value) : `{ ${byLanguage.join(', ')} }`;
  return `{ "id": ${JSON.stringify(id)}, "schema": ${JSON.stringify(schema)}, "name": ${name}, "summary": "" }`;
}

/**
 * Adds an item to a list in brackets that begins at `open`, as in JSON. Undefined where the bracket is never closed.
 *
 * @param cursorBack how many units before the end of the item the cursor is to be.
 */
export function insertFlowItem(text: string, open: number, item: string, cursorBack: number): Insertion | undefined {
  const close = closingBracket(text, open);
  if (close === undefined) return undefined;
  const inside = text.slice(open + 1, close);
  const last = open + 1 + inside.trimEnd().length;
  const before = inside.trim() === '' ? '' : inside.trimEnd().endsWith(',') ? '' : ',';
  const line = /(\r\n|\n|\r)([ \t]*)[^\r\n]*$/.exec(text.slice(0, last));
  const space = /[\r\n]/.test(inside) && line ? line[1]! + line[2]! : ' ';
  const inserted = before + (inside.trim() === '' ? '' : space) + item;
  return { span: { start: last, end: last }, text: inserted, cursor: last + inserted.length - cursorBack };
}

/** Where the bracket at `open` closes, past quoted texts and comments. */
function closingBracket(text: string, open: number): number | undefined {
  const token = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*'|(?<=\s)#[^\r\n]*|[[\]{}]/g;
  token.lastIndex = open;
  let depth = 0;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    if (found[0] === '[' || found[0] === '{') depth++;
    else if (found[0] === ']' || found[0] === '}') depth--;
    if (depth === 0) return found.index;
  }
  return undefined;
}
