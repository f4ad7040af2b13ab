// An extension beside Dossier for `npm start`: shows Dossier in the sidebar and, of the demo notes, the first one.
const vscode = require('vscode');

const SHOWN = 'shown';

exports.activate = async ({ workspaceState }) => {
  // A reload keeps what is open.
  if (workspaceState.get(SHOWN)) return;
  await workspaceState.update(SHOWN, true);
  await vscode.commands.executeCommand('workbench.view.extension.dossier');
  const name = vscode.env.language.startsWith('zh') ? '00 从这里开始.md' : '00 Start here.md';
  const [note] = await vscode.workspace.findFiles(name, undefined, 1);
  if (note) await vscode.window.showTextDocument(note);
};
