import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { GENERATED } from '../../../scripts/generators/generatedFiles';

describe('what is generated', () => {
  for (const { file, generate } of GENERATED) {
    it(`is current in ${file}: otherwise run "npm run generate"`, () => {
      const text = readFileSync(file, 'utf8');
      assert.equal(generate(text), text);
    });
  }
});
