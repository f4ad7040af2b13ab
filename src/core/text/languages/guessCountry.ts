import { lazy } from '../base/lazy';
import { wordsOf } from '../units/words';
import SHORT_FORMS from './countryForms.json';
import REGIONS from './regions.json';

/** Groups of countries that notes name as often. */
const GROUPS = ['eu', 'ez', 'un'];
const CODES_BY_NAME = lazy(codesByName);

/**
 * The ISO 3166-1 alpha-2 code, in lower case, of a country by its English or Chinese name or a common short form;
 * undefined if unknown.
 */
export function guessCountry(written: string): string | undefined {
  return CODES_BY_NAME().get(written.trim().toLowerCase());
}

const REGION_NAMES = lazy(
  () => new Set([...wordsOf(REGIONS.names), ...REGIONS.severalWords.map((name) => name.toLowerCase())]),
);

/** Whether a name is that of a country, a continent or another part of the world, or a state or province. */
export function isRegion(written: string): boolean {
  const name = written.trim().toLowerCase();
  return REGION_NAMES().has(name) || guessCountry(name) !== undefined;
}

function codesByName(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const locale of ['zh-Hans', 'en']) {
    const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
    for (const code of [...COUNTRY_CODES, ...GROUPS]) {
      const name = names.of(code.toUpperCase());
      if (name !== undefined) found.set(name.toLowerCase(), code);
    }
  }
  return new Map([...found, ...Object.entries(SHORT_FORMS)]);
}

/** The ISO 3166-1 alpha-2 codes of countries and territories, and `xk`, which is used for Kosovo; in lower case, sorted. */
export const COUNTRY_CODES = wordsOf(REGIONS.codes);
