import { lazy } from '../../base/lazy';
import { COUNTRY_CODES } from '../countries';

/** Codes of three letters and other short forms that people use for countries that notes are full of. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  usa: 'us',
  'u.s.': 'us',
  'u.s.a.': 'us',
  uk: 'gb',
  'u.k.': 'gb',
  gbr: 'gb',
  prc: 'cn',
  chn: 'cn',
  twn: 'tw',
  hkg: 'hk',
  rok: 'kr',
  kor: 'kr',
  jpn: 'jp',
  deu: 'de',
  fra: 'fr',
  nld: 'nl',
  che: 'ch',
  swe: 'se',
  sgp: 'sg',
  ind: 'in',
  aus: 'au',
  can: 'ca',
  rus: 'ru',
  isr: 'il',
  mys: 'my',
  vnm: 'vn',
  uae: 'ae',
};

/** Groups of countries that notes name as often. */
const GROUPS = ['eu', 'ez', 'un'];
const CODES_BY_NAME = lazy(codesByName);

/**
 * The ISO 3166-1 alpha-2 code, in lower case, of a country by its English or Chinese name or a common short form;
 * undefined if unknown.
 */
export function guessCountry(written: string): string | undefined {
  const name = written.trim().toLowerCase();
  return Object.hasOwn(SHORT_FORMS, name) ? SHORT_FORMS[name] : CODES_BY_NAME().get(name);
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
  return found;
}
