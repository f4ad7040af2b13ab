import { VALUE_ROWS } from '../../registry/vocabulary/tables/values';
import { LANGUAGES } from '../../text/languages/languages';

const SOLE = (VALUE_ROWS.get('role') ?? []).filter(({ isSole }) => isSole);
const OTHERS = LANGUAGES.flatMap(({ relations }) => relations?.otherRoles ?? []).join('|');
const WORDS = SOLE.flatMap(({ en, zh }) => [zh, en.replace(/\b[a-z]/g, (first) => `[${first}${first.toUpperCase()}]`)]);
/** A role that one person at a time has in a body: the source of a regular expression. */
export const SOLE_ROLE = `(?<!(?:${OTHERS})[\\s-]?)(?<![A-Za-z])(?:${WORDS.join('|')})(?![A-Za-z])`;

const ROLE = new RegExp(SOLE_ROLE, 'gi');

/** Of the roles that one person at a time has in a body those that a text names, as it names them, and in Chinese: 首席执行官 for "CEO". */
export function rolesIn(text: string): readonly { readonly written: string; readonly role: string }[] {
  return Array.from(text.matchAll(ROLE), ([written]) => ({
    written,
    role: SOLE.find(({ en, zh }) => zh === written || en.toLowerCase() === written.toLowerCase())!.zh,
  }));
}

/** The role that a sentence names, as it is written there; undefined where it names none, or several. */
export function statedRole(sentence: string): string | undefined {
  const [role, ...others] = rolesIn(sentence);
  return others.length === 0 ? role?.written : undefined;
}
