// The dictionary alone: what the package makes of it compares names one by one, which is slow for many.
declare module 'pinyin-match/src/traditional_dict.js' {
  /** By toneless syllable, with `v` for `ü`: the characters that may be read so, traditional ones included. */
  export const dict: Readonly<Record<string, string>>;
}
