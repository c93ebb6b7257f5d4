/** The frame of the facts table's page: its own script and style, and nothing else. */
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';

/** HTML that runs only the script it names and asks no network for anything. */
export function tablePage(webview: vscode.Webview, extension: vscode.Uri): string {
  const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'webview', name));
  const nonce = randomUUID();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${file('factsTable.css')}">
<title>Policy Annotator</title>
</head>
<body>
<script nonce="${nonce}" src="${file('factsTable.js')}"></script>
</body>
</html>`;
}
