// Lets Node run tests and scripts as they are written: TypeScript is translated as it is loaded, and `vscode` is a small stand-in.
require('tsx/cjs');
const Module = require('node:module');
const { join } = require('node:path');

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  if (request === 'vscode') return join(__dirname, 'vscodeInNode.ts');
  return resolve.call(this, request, ...rest);
};
