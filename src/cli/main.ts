import path from 'node:path';
import { run } from './run';

// A stream whose reader has gone would else end the process with a stack trace. `run` stops printing to it.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

const { stdout, stderr } = process;
run(process.argv.slice(2), { stdout, stderr, cwd: process.cwd(), home: path.join(__dirname, '..') }).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
);
