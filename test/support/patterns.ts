import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';
import { check } from 'recheck';

/** A regular expression, and the file that has it, from `src`. */
export interface FoundPattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** The files of TypeScript in a folder, from there. */
export function filesIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.map((file) => file.split(path.sep).join('/')).sort();
}

/** The literals of a file of TypeScript. */
export function literalsOf(file: string, text: string): readonly FoundPattern[] {
  const found: FoundPattern[] = [];
  const { code } = transformSync(text, { loader: 'ts', target: 'esnext' });
  parse(code, {
    ecmaVersion: 'latest',
    sourceType: 'module',
    onToken: (token) => {
      if (token.type.label !== 'regexp') return;
      const { pattern, flags } = (token as unknown as { readonly value: { pattern: string; flags: string } }).value;
      found.push({ file, source: pattern, flags });
    },
  });
  return found;
}

/** The literals of all files of `src`. */
export function literals(): readonly FoundPattern[] {
  return filesIn('src').flatMap((file) => literalsOf(file, readFileSync(path.join('src', file), 'utf8')));
}

/**
 * The regular expressions that our own code makes while `work` runs. For those that are made when a module is loaded, `work` has to
 * be the first to load it.
 */
export function madeDuring(work: () => void): readonly FoundPattern[] {
  const made: FoundPattern[] = [];
  const Native = globalThis.RegExp;
  const seen = (pattern: RegExp): RegExp => {
    const own = new Error().stack?.split('\n').find((line) => /[\\/]src[\\/]/.test(line));
    const file = /[\\/]src[\\/](.+\.ts):/.exec(own ?? '')?.[1]?.replaceAll('\\', '/');
    if (file) made.push({ file, source: pattern.source, flags: pattern.flags });
    return pattern;
  };
  globalThis.RegExp = new Proxy(Native, {
    construct: (target, [pattern, flags]) => seen(new target(pattern, flags)),
    apply: (target, _this, [pattern, flags]) => seen(target(pattern, flags)),
  });
  try {
    work();
  } finally {
    globalThis.RegExp = Native;
  }
  return made;
}

/** In UTF-16 units of a pattern: longer ones, and those that count to 500 or more, would take minutes, so they are flagged unchecked. */
const LONGEST = 200;
/**
 * Limits of work and not of time, so that the same patterns are flagged on every machine: by the checker's program for this system,
 * which takes a quarter of the time, or by its JavaScript where there is none.
 */
const LIMITS = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  recallTimeout: -1,
  attackLimit: 2_000_000,
  incubationLimit: 2000,
  maxAttackStringSize: 20_000,
  maxGenerationSize: 20,
  maxInitialGenerationSize: 100,
  maxIteration: 1,
  maxNFASize: 300,
  crossoverSize: 5,
  mutationSize: 10,
} as const;

/**
 * What is wrong with a pattern: that the time it takes may grow faster than the text, or that it cannot be told; undefined if
 * nothing is. What repeats nothing, or only up to a hundred times, takes at most so much time at each place.
 */
export async function flawOf({ source, flags }: Pick<FoundPattern, 'source' | 'flags'>): Promise<string | undefined> {
  const bare = source.replace(/\\[pP]\{[^}]*\}|\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  if (!/[*+]|\{\d+,\}|\{\d+,\d{3,}\}/.test(bare)) return undefined;
  if (source.length > LONGEST || /\{\d*,?(?:[5-9]\d\d|\d{4,})\}/.test(bare)) return 'too long to be checked';
  // The checker does not know the flag for the places of groups, which changes nothing.
  const found = await check(source, flags.replace('d', ''), LIMITS);
  if (found.status === 'safe') return undefined;
  return found.status === 'vulnerable' ? found.complexity.summary : `unknown: ${found.error.kind}`;
}
