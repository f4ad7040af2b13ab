import type { Finder } from '../spans';
import { ahocorasick, modern, modernFast, monyone, monyoneFast } from './ahoCorasick';
import { dossier } from './dossier';
import { flashText } from './flashText';
import { regExp } from './regExp';

export const candidates = {
  dossier,
  '@monyone/aho-corasick': monyone,
  '@monyone/aho-corasick/fast': monyoneFast,
  ahocorasick,
  'modern-ahocorasick': modern,
  'modern-ahocorasick/fast': modernFast,
  'FlashText on Maps': flashText,
  'RegExp alternation': regExp,
} satisfies Record<string, (names: readonly string[]) => Finder>;
