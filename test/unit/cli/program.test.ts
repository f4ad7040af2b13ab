import assert from 'node:assert/strict';
import path from 'node:path';
import { type Arguments, command } from '../../../src/cli/command';
import { programOf } from '../../../src/cli/program';
import { Terminal } from '../../../src/cli/terminal';
import { dateInput, flag, idInput, many, object, oneOf } from '../../../src/core/answers/questions/schema';
import { Collected } from '../../support/commandLine';

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
    let read: Arguments | undefined;
    const surroundings = {
      stdout: new Collected(),
      stderr: new Collected(),
      cwd: path.resolve('test'),
      home: path.resolve('.'),
    };
    const program = programOf(
      [SAIL],
      new Terminal(surroundings),
      () => {},
      async (_command, args) => {
        read = args;
      },
    );
    program.parse(words, { from: 'user' });
    assert.ok(read);
    return [read.input, read.files, read.format];
  }

  it('become the input of a command, by its schema', () => {
    assert.deepEqual(read('sail', '--since', '2025-07'), [{ since: '2025-07' }, ['.'], 'text']);
    assert.deepEqual(read('sail', 'snark', 'boat', 'support', 'x.md', '--since', '2025', '--own-notes', '--json'), [
      { ids: ['snark', 'boat'], since: '2025', ownNotes: true },
      ['support', 'x.md'],
      'json',
    ]);
    assert.deepEqual(read('sail', '--wind', 'north', '--wind=south', '--since', '2025')[0], {
      since: '2025',
      wind: ['north', 'south'],
    });
  });

  it('are refused where one is missing or does not fit', () => {
    assert.throws(() => read('sail'), /required option '--since <DATE>'/);
    assert.throws(() => read('sail', '--since', 'soon'), /--since must be a date .* not "soon"$/);
    assert.throws(
      () => read('sail', '--since', '2025', '--wind', 'up'),
      /--wind must be one of north, south, not "up"$/,
    );
    assert.throws(
      () => read('sail', '--since', '2025', '--format', 'csv'),
      /--format must be one of text, json, not "csv"$/,
    );
    assert.throws(() => read('sail', '--since', '2025', '--json', '--format', 'text'), /--json is --format json/);
  });
});
