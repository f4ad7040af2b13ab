import assert from 'node:assert/strict';
import { NO_DIRECTIVES, preferences } from '../../../../../src/core/notes/mentions/directives';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { OpenNote } from '../../../../../src/core/notes/mentions/openNote';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import { runToEnd } from '../../../../../src/core/text/base/lazy';

const engine = new Engine();
const REGISTRY = `entities:
- { id: systems, name: Mercury Systems, alias: Mercury }
- { id: element, name: Mercury }
- { id: planet, name: The Planet, alias: Mercury }
`;
runToEnd(engine.setFile('own.entities.yaml', 1, REGISTRY));
const snapshot = runToEnd(engine.update());

describe('what a folder prefers', () => {
  const found = (text: string, pairs: Readonly<Record<string, string>>): readonly string[] => {
    const folder = preferences(Object.entries(pairs));
    const mentions = findMentions(text, snapshot, folder);
    assert.deepEqual(new OpenNote(text).mentions(snapshot, folder), mentions);
    return mentions.map(({ entities }) => entities.join('+'));
  };
  const check = (text: string, pairs: Readonly<Record<string, string>>, ...expected: readonly string[]) =>
    it(`${JSON.stringify(text)} ${JSON.stringify(pairs)}`, () => assert.deepEqual(found(text, pairs), expected));

  check('Mercury', {}, 'systems+element+planet');
  check('Mercury', { Mercury: 'systems' }, 'systems');
  check('MERCURY, Mercury Systems', { mercury: 'The Planet' }, 'planet', 'systems');
  check('[[Mercury]] [[element]]', { Mercury: 'systems' }, 'systems', 'element');
  check('Mercury', { Mercury: 'unknown', Venus: 'systems' }, 'systems+element+planet');
  check('---\ndossier: { use: { Mercury: planet } }\n---\nMercury', { Mercury: 'systems' }, 'planet');
  check('---\ndossier: { use: { Venus: planet } }\n---\nMercury', { Mercury: 'systems' }, 'systems');
  check('---\ndossier: { ignore: [systems] }\n---\nMercury', { Mercury: 'element' }, 'element');

  check(
    '---\ndossier: { use: { Mercury: [planet] }, ignore: [[systems], { a: b }] }\n---\nMercury',
    {},
    'systems+element+planet',
  );
  check('---\ndossier: { use: [Mercury, planet], ignore: systems }\n---\nMercury', {}, 'element+planet');
  check('---\ndossier: none\n---\nMercury', { Mercury: 'systems' }, 'systems');

  it('gives [[…]] the kind of name of an entity that is not ignored', () => {
    const [linked] = findMentions('---\ndossier: { ignore: [systems] }\n---\n[[Mercury]]', snapshot);
    assert.deepEqual([linked!.entities, linked!.kind], [['element', 'planet'], 'name']);
  });

  it('takes effect at once in an open note', () => {
    const note = new OpenNote('Mercury');
    const folder = preferences([['Mercury', 'planet']]);
    const ids = (directives = NO_DIRECTIVES) => note.mentions(snapshot, directives)[0]!.entities;
    assert.equal(ids().length, 3);
    assert.deepEqual(ids(folder), ['planet']);
    assert.equal(note.mentions(snapshot, folder), note.mentions(snapshot, folder));
    assert.equal(ids().length, 3);
  });

  it('is empty where the folder prefers nothing', () => assert.equal(preferences([]), NO_DIRECTIVES));
});
