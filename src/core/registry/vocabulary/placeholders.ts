/** What the snippets of `data/snippets/` propose for a name and a headline. */
export const PLACEHOLDERS: ReadonlySet<string> = new Set(['Name', '名称', 'What happened']);
