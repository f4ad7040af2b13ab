/** The placeholders for a name and a headline in the snippets of `data/snippets/`. */
export const PLACEHOLDERS: ReadonlySet<string> = new Set(['Name', '名称', 'What happened']);
