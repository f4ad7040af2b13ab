import { AhoCorasick as Monyone } from '@monyone/aho-corasick';
import { AhoCorasick as MonyoneFast } from '@monyone/aho-corasick/fast';
import Ahocorasick from 'ahocorasick';
import Modern from 'modern-ahocorasick';
import ModernFast from 'modern-ahocorasick/fast';
import type { Finder } from '../spans';
import { CheckedNames } from './checkedNames';

// The Aho–Corasick automata of npm, each with the faster of its two forms where it has two.

export function monyone(names: readonly string[]): Finder {
  return ofMonyone(names, Monyone);
}

export function monyoneFast(names: readonly string[]): Finder {
  return ofMonyone(names, MonyoneFast);
}

function ofMonyone(names: readonly string[], Automaton: typeof Monyone | typeof MonyoneFast): Finder {
  const checked = new CheckedNames(names);
  const automaton = new Automaton(checked.keywords);
  return checked.finder((folded, found) => {
    for (const { end, keyword } of automaton.matchInText(folded)) found(end, keyword);
  });
}

export function ahocorasick(names: readonly string[]): Finder {
  const checked = new CheckedNames(names);
  const automaton = new Ahocorasick(checked.keywords);
  return checked.finder((folded, found) => {
    for (const [last, keywords] of automaton.search(folded)) for (const keyword of keywords) found(last + 1, keyword);
  });
}

export function modern(names: readonly string[]): Finder {
  return ofModern(names, Modern);
}

export function modernFast(names: readonly string[]): Finder {
  return ofModern(names, ModernFast);
}

function ofModern(names: readonly string[], Automaton: typeof Modern): Finder {
  const checked = new CheckedNames(names);
  const automaton = new Automaton(checked.keywords);
  return checked.finder((folded, found) => {
    for (const { end, pattern } of automaton.search(folded)) found(end, pattern);
  });
}
