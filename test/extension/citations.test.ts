import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import { until } from './editing.ts';

const CITED = '威海市支持海洋生物医药产业高质量发展若干措施';
const TEXT = `关于做好海洋产业工作的通知\n\n各区市人民政府：\n为落实《${CITED}》，现就有关工作通知如下，请认真贯彻执行，确保各项措施落到实处。\n`;

describe('a cited title', () => {
  let file: vscode.Uri;

  before(async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    file = vscode.Uri.joinPath(folder.uri, 'citing.policy.txt');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(TEXT));
    await vscode.commands.executeCommand('policyAnnotator.index.update');
  });

  after(() => vscode.workspace.fs.delete(file));

  it('leads to the document of the workspace that bears it', async () => {
    const { document } = await vscode.window.showTextDocument(file);
    const link = await until(async () => {
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', file);
      return links.find(({ range }) => document.getText(range) === CITED);
    });
    assert.equal(path.posix.basename(link.target?.path ?? ''), '05-policy-measures.txt');
  });
});
