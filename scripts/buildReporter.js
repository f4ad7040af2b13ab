/**
 * An esbuild plugin that prints each error on one line, in the form that .vscode/tasks.json reads, and with `isWatching` says
 * when the bundles are being built and when all of them are done.
 */
function buildReporter({ isWatching }, print = console.error) {
  let running = 0;
  return {
    name: 'report',
    setup(build) {
      build.onStart(() => {
        running++;
        if (isWatching && running === 1) print('Build started.');
      });
      build.onEnd(({ errors, warnings }) => {
        for (const message of errors) print(lineOf('error', message));
        for (const message of warnings) print(lineOf('warning', message));
        running--;
        if (isWatching && running === 0) print('Build finished.');
      });
    },
  };
}

function lineOf(severity, { text, location }) {
  // esbuild counts columns from 0.
  const place = location ? `${location.file}:${location.line}:${location.column + 1}: ` : '';
  return `${place}${severity}: ${text.replaceAll('\n', ' ')}`;
}

module.exports = { buildReporter };
