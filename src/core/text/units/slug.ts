/** Letters that have no form without a mark to fall back on. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** The longest id that is still read as one. */
const LONGEST = 60;

/** Whether a text can be the id of an entity, as `docs/registry.md` says. */
export function isId(text: string): boolean {
  return /^[a-z0-9-]+$/.test(text);
}

/** An id made of the Latin letters and digits of a name, as `docs/registry.md` describes them; '' where it has none. */
export function slugOf(name: string): string {
  const latin = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/[ßæœøđðþłı]/g, (letter) => SPELLED_OUT[letter] ?? letter)
    .replace(/['’.]/g, '');
  const words = latin.split(/[^a-z0-9]+/).filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, LONGEST) : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug;
}

/** Texts that a reader of YAML 1.1 takes for a date, a number or a truth value instead of a text. */
const NO_TEXT = /^(?:[\d-]+|\d+e\d+|0x[\da-f]+|0o[0-7]+|[yn]|yes|no|on|off|true|false|null)$/;

/** An id for a source, made of the name of its file: `note-2026-03-11`, as a bare date is none for every reader; '' where it has no letter or digit. */
export function sourceSlugOf(name: string): string {
  const slug = slugOf(name);
  return NO_TEXT.test(slug) ? `note-${slug}` : slug;
}

/** The id if it is free, or else the id with the first free number after it, from 2 on. */
export function freeId(id: string, taken: (id: string) => boolean): string {
  if (!taken(id)) return id;
  for (let number = 2; ; number++) {
    const numbered = `${id}-${number}`;
    if (!taken(numbered)) return numbered;
  }
}
