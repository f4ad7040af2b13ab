import type { Finder } from '../spans';
import { ahoCorasick } from './ahoCorasick';
import { dossier } from './dossier';
import { regExp } from './regExp';

export const candidates = {
  dossier,
  '@monyone/aho-corasick/fast': ahoCorasick,
  'RegExp alternation': regExp,
} satisfies Record<string, (names: readonly string[]) => Finder>;
