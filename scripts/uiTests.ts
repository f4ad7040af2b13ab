/** Runs the UI tests, or those of the files that are named: `editor` for `editor.test.ts`. Exit code: 0 when all passed. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

process.setSourceMapsEnabled(true);
const suite = createRequire(__filename)(join(process.cwd(), 'out', 'test', 'ui', 'index.js'));
suite.run().then(
  (failures: number) => process.exit(failures === 0 ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
