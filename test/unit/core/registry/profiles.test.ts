import assert from 'node:assert/strict';
import { parseRegistryFile } from '../../../../src/core/registry/files/parseRegistryFile';
import { profilesIn } from '../../../../src/core/registry/profiles';
import { runToEnd } from '../../../../src/core/text/base/lazy';

describe('profiles', () => {
  const TEXT = `entities:
  - id: acme
    name: Acme
    profile: "people/A B.md"
  - { id: bolt, name: Bolt, profile: b.md, oops }
  - id: cog
    name: Cog
`;

  it('are found in entries that are kept whole and in others, at their places', () => {
    const file = runToEnd(parseRegistryFile('registry', 1, TEXT));
    const found = runToEnd(profilesIn(file)).map(({ id, note }) => [
      id,
      note.value,
      TEXT.slice(note.span.start, note.span.end),
    ]);
    assert.deepEqual(found, [
      ['acme', 'people/A B.md', 'people/A B.md'],
      ['bolt', 'b.md', 'b.md'],
    ]);
  });

  it('are paths: anything else is a problem', () => {
    const file = runToEnd(parseRegistryFile('r', 1, 'entities:\n  - id: a\n    name: A\n    profile: { x: [y] }\n'));
    assert.deepEqual(
      file.problems.map(({ code }) => code),
      ['wrong-type'],
    );
  });
});
