import { wordsOf } from '../../text/units/wordSet';
import CODICONS from './codicons.json';

/** The names of VS Code's icons, as of the oldest version that Dossier supports. */
export const ICON_NAMES: readonly string[] = wordsOf(CODICONS);
