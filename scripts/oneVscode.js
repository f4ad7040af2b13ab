/**
 * An esbuild plugin that lets all modules share what `import * as vscode` gives. By itself, esbuild makes each of them an
 * object of its own with all names of VS Code's interface.
 */
const oneVscode = {
  name: 'one-vscode',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'one-vscode' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'one-vscode' },
    );
    build.onLoad({ filter: /^vscode$/, namespace: 'one-vscode' }, () => ({ contents: `export * from 'vscode';` }));
  },
};

module.exports = { oneVscode };
