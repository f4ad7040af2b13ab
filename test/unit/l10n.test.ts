import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import problemMessages from '../../src/core/registry/problemMessages.json';
import { PROBLEM_SEVERITY } from '../../src/core/text/base/problem';

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join('src', name), 'utf8') }));

function read(file: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The first argument of every call of `l10n.t`, by file; `undefined` if it is not a plain literal. */
function messages(text: string): readonly (string | undefined)[] {
  return [...text.matchAll(/\bl10n\.t\(\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")?/g)].map(([, literal]) => {
    if (literal === undefined) return undefined;
    const inside = literal
      .slice(1, -1)
      .replace(/\\'/g, "'")
      .replace(/(?<!\\)"/g, '\\"');
    return JSON.parse(`"${inside}"`) as string;
  });
}

function placeholders(message: string): readonly string[] {
  return [...new Set([...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))].sort();
}

/** Takes its messages from a file of data, by the code of the problem. */
const FROM_DATA = join('core', 'registry', 'problemMessage.ts');

describe('the words', () => {
  const { always, suggesting } = problemMessages;
  const used = new Set<string>([...Object.values(always), ...Object.values(suggesting)]);
  for (const { name, text } of SOURCES) {
    const found = messages(text);
    if (found.length === 0) continue;
    it(`are literals in ${name}`, () => {
      const others = found.filter((message) => message === undefined);
      assert.equal(others.length, name === FROM_DATA ? 1 : 0);
    });
    for (const message of found) if (message !== undefined) used.add(message);
  }

  const english = read('l10n/bundle.l10n.json');
  const chinese = read('l10n/bundle.l10n.zh-cn.json');

  for (const [language, bundle] of Object.entries({ english, chinese })) {
    it(`of the sources are all in the ${language} bundle, and no others`, () => {
      assert.deepEqual([...used].filter((message) => !(message in bundle)).sort(), [], 'missing');
      assert.deepEqual(
        Object.keys(bundle)
          .filter((message) => !used.has(message))
          .sort(),
        [],
        'left over',
      );
    });

    it(`keep their placeholders in the ${language} bundle`, () => {
      for (const [message, words] of Object.entries(bundle)) {
        assert.deepEqual(placeholders(words), placeholders(message), message);
      }
    });
  }

  it('of problems are for codes that there are', () => {
    const codes = [...Object.keys(always), ...Object.keys(suggesting)];
    assert.deepEqual(
      codes.filter((code) => !(code in PROBLEM_SEVERITY)),
      [],
    );
  });

  it('are in English as in the sources', () => {
    for (const [message, words] of Object.entries(english)) assert.equal(words, message);
  });

  it('are in Chinese where there is something to translate', () => {
    const same = Object.entries(chinese).filter(([message, words]) => words === message && /[a-z]{3}/i.test(message));
    assert.deepEqual(
      same.map(([message]) => message),
      [],
    );
  });

  it('have a space in Chinese beside the name of a file or a service, which is in Latin letters', () => {
    const beside = /\p{Script=Han}\{(?:file|service)\}|\{(?:file|service)\}\p{Script=Han}/u;
    assert.deepEqual(
      Object.values(chinese).filter((words) => beside.test(words)),
      [],
    );
  });

  it('call names that no registry has 尚未收录 in Chinese', () => {
    const files = ['l10n/bundle.l10n.zh-cn.json', 'package.nls.zh-cn.json'];
    const texts = [...SOURCES, ...files.map((name) => ({ name, text: readFileSync(name, 'utf8') }))];
    const other = texts.filter(({ text }) => text.includes('未登记')).map(({ name }) => name);
    assert.deepEqual(other, []);
  });

  it('of the manifest are in both languages, and no others', () => {
    const expected = [...readFileSync('package.json', 'utf8').matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key!);
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      assert.deepEqual(Object.keys(read(file)).sort(), [...new Set(expected)].sort(), file);
    }
  });
});
