// `node:assert/strict` where there is no Node: the same assertions, from npm.
module.exports = require('assert').strict;
