import { lazy } from '../../text/base/lazy';
import { wordsOf } from '../../text/units/words';
import CODICONS from './codicons.json';

/** The names of VS Code's icons, as of the oldest version that Dossier supports. */
export const ICON_NAMES = lazy(() => wordsOf(CODICONS));

/** The placeholders for a name and a headline in the snippets of `data/snippets/`. */
export const PLACEHOLDERS: ReadonlySet<string> = new Set(['Name', '名称', 'What happened']);
