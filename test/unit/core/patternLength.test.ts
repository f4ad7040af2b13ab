import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = 'src/core';
const LONGEST = 120;

const COMMENT = String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`;
const TEXT = String.raw`'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|${'`'}(?:\\.|[^${'`'}\\])*${'`'}`;
const REG_EXP = String.raw`(?<=[=(,:!?[{|&;>\n]\s*|\breturn\s)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*`;
const LITERALS = new RegExp(`(?<comment>${COMMENT})|(?<text>${TEXT})|${REG_EXP}`, 'g');
/** What a text has that is the source of a regular expression. */
const IN_SOURCES = /\(\?[:=!<]|\\[bdpsw]/;

/** The literals that are patterns, or texts that patterns are made of, without the named pieces in them. */
function patternsIn(code: string): readonly string[] {
  return Array.from(code.matchAll(LITERALS)).flatMap(({ 0: literal, groups }) => {
    if (groups?.comment !== undefined || (groups?.text !== undefined && !IN_SOURCES.test(literal))) return [];
    return literal.replace(/\$\{[^}]*\}/g, '');
  });
}

describe('the patterns of core', () => {
  it(`have at most ${LONGEST} characters of their own, since nobody can review more: a longer one is made of named pieces`, () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.ts$|patternWords\.json$/.test(name),
    );
    const all = files.flatMap((name) =>
      patternsIn(readFileSync(path.join(FOLDER, name), 'utf8')).map((pattern) => ({ name, pattern })),
    );
    assert.ok(all.length > 300);
    const long = all.filter(({ pattern }) => pattern.length > LONGEST);
    assert.deepEqual(
      long.map(({ name, pattern }) => `${name}: ${pattern.length}: ${pattern}`),
      [],
    );
  });
});
