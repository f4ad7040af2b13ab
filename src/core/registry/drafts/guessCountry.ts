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

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

let codes: ReadonlyMap<string, string> | undefined;

/** The ISO 3166-1 alpha-2 code of a country by its English or Chinese name or a common short form; undefined if unknown. */
export function guessCountry(written: string): string | undefined {
  const name = written.trim().toLowerCase();
  if (Object.hasOwn(SHORT_FORMS, name)) return SHORT_FORMS[name];
  codes ??= codesByName();
  return codes.get(name);
}

/** Of all pairs of letters those that the standard library has a name for. */
function codesByName(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const locale of ['zh-Hans', 'en']) {
    const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
    for (const first of LETTERS) {
      for (const second of LETTERS) {
        const code = (first + second).toUpperCase();
        // Withdrawn codes are names of what replaced them: DD of DE.
        const name = new Intl.Locale(`und-${code}`).region === code ? names.of(code) : undefined;
        if (name !== undefined && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), first + second);
      }
    }
  }
  return found;
}
