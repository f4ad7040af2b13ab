import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';
import { filesIn } from '../support/patterns';

/** The parts of core that run for each note, name or mention. */
const OFTEN = /^core\/(?:text|matching|registry|notes)\//;

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** The literals with the flag `u`, `v` or `y` that a file of TypeScript has in functions, but for those that `lazy` and `lazily` call once. */
function madeAnew(text: string): readonly string[] {
  const { code } = transformSync(text, { loader: 'ts', target: 'esnext' });
  const found: string[] = [];
  const visit = (value: unknown, inside: boolean, once: boolean): void => {
    if (Array.isArray(value)) for (const each of value) visit(each, inside, once);
    if (typeof value !== 'object' || value === null || !('type' in value)) return;
    const node = value as Node;
    const { regex, callee } = node as { regex?: { flags: string }; callee?: { name?: string } };
    if (regex && inside && /[uvy]/.test(regex.flags)) found.push(String(node.raw));
    const isFunction = node.type.includes('Function');
    const isMadeOnce = callee?.name === 'lazy' || callee?.name === 'lazily';
    for (const key of Object.keys(node))
      visit(node[key], isFunction ? inside || !once : inside, isMadeOnce || (once && !isFunction));
  };
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), false, false);
  return found;
}

describe('patterns with the flag u', () => {
  it('are found in functions, but for those that are called once', () => {
    const inFunction = 'const f = (x: string) => /\\p{L}/u.test(x);';
    assert.deepEqual(madeAnew(inFunction), ['/\\p{L}/u']);
    assert.deepEqual(madeAnew('class A { b(x: string) { return x.split(/a/y); } }'), ['/a/y']);
    assert.deepEqual(
      madeAnew('const a = /\\p{L}/u; const b = lazy(() => /\\p{L}/u); const c = lazily({ d: () => /a/u });'),
      [],
    );
    assert.deepEqual(madeAnew('const b = lazy(() => (x: string) => /a/u.test(x));'), ['/a/u']);
  });

  // In what ships such a literal is a call (see esbuild.js), which takes four times as long as to look one up.
  it('are made once where a function runs for each note, name or mention', () => {
    const files = filesIn('src').filter((file) => OFTEN.test(file));
    assert.ok(files.length > 200);
    const wrong = files.flatMap((file) =>
      madeAnew(readFileSync(`src/${file}`, 'utf8')).map((found) => `${file} ${found}`),
    );
    assert.deepEqual(wrong, []);
  });
});
