import assert from 'node:assert/strict';
import { command } from '../../../src/cli/command';
import { readArguments } from '../../../src/cli/readArguments';
import { dateInput, flag, idInput, many, object, oneOf } from '../../../src/core/answers/questions/schema';

const SAIL = command({
  name: 'sail',
  files: 'notes',
  isHere: true,
  input: object(
    { since: dateInput('The first day.') },
    { ids: many(idInput('Ships.')), ownNotes: flag('With remarks.'), wind: many(oneOf(['north', 'south'])) },
  ),
  help: 'Sails.',
  formats: ['text', 'json'],
  examples: [],
  run: () => Promise.resolve(),
});

describe('the words of a command line', () => {
  function read(...words: readonly string[]) {
    const request = readArguments(words, [SAIL], (word) => word === 'harbour');
    assert.ok(request.ask === 'run');
    const { input, files, format } = request.args;
    return [input, files, format];
  }

  it('become the input of a command, by its schema', () => {
    assert.deepEqual(read('sail', '--since', '2025-07'), [{ since: '2025-07' }, ['.'], 'text']);
    assert.deepEqual(read('sail', 'snark', 'boat', 'harbour', 'x.md', '--since', '2025', '--own-notes', '--json'), [
      { ids: ['snark', 'boat'], since: '2025', ownNotes: true },
      ['harbour', 'x.md'],
      'json',
    ]);
    assert.deepEqual(read('sail', '--wind', 'north', '--wind=south', '--since', '2025')[0], {
      since: '2025',
      wind: ['north', 'south'],
    });
  });

  it('are refused where one is missing or does not fit', () => {
    assert.throws(() => read('sail'), /"sail" needs --since/);
    assert.throws(() => read('sail', '--since', 'soon'), /--since must be a date .* not "soon"$/);
    assert.throws(() => read('sail', '--since', '2025', '--wind', 'up'), /--wind\[0\] must be one of north, south$/);
    assert.throws(() => read('sail', '--since', '2025', '--format', 'csv'), /--format must be one of text, json$/);
    assert.throws(() => read('sail', '--since', '2025', '--json', '--format', 'text'), /--json is --format json/);
  });
});
