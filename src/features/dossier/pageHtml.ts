import * as vscode from 'vscode';

/** The folder of the page's script and style sheet. */
export function pageFolder(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist');
}

/** An empty page with our script and style sheet, which may load nothing else and reach no address. */
export function pageHtml(webview: vscode.Webview, extension: vscode.Uri): string {
  const address = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(extension), name)).toString();
  const nonce = crypto.randomUUID();
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Dossier</title>
<link rel="stylesheet" href="${address('page.css')}">
</head>
<body>
<script nonce="${nonce}" src="${address('page.js')}"></script>
</body>
</html>`;
}
