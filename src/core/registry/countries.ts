/** Codes for tests, groups of countries and parts of them, to which the names of languages have words as well. */
const NO_COUNTRIES = new Set('ac cp cq dg ea eu ez ic qo ta un xa xb zz'.split(' '));

let known: readonly string[] | undefined;

/** The ISO 3166-1 alpha-2 codes of countries and territories that have a name in English, in lower case, sorted. */
export function countryCodes(): readonly string[] {
  known ??= read();
  return known;
}

function read(): readonly string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  return pairs.filter((code) => {
    if (NO_COUNTRIES.has(code)) return false;
    const region = code.toUpperCase();
    // A code that was given up, such as `su`, stands for another one now.
    return names.of(region) !== undefined && new Intl.Locale(`und-${region}`).region === region;
  });
}
