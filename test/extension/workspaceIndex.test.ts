import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import { cardsOn, openSeed, rangeOf, until } from './editing.ts';

const NAME = '宁波市镇海区';
const TEXT = `第一条 瑞士与${NAME}合作。\n`;

describe('the index of the workspace', () => {
  let file: vscode.Uri;

  before(async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    file = vscode.Uri.joinPath(folder.uri, 'not-open.txt');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(TEXT));
    await vscode.commands.executeCommand('policyAnnotator.index.update');
  });

  after(() => vscode.workspace.fs.delete(file));

  const references = async (document: vscode.TextDocument, words: string) => {
    const position = rangeOf(document, words).start.translate(0, 1);
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      position,
    );
    return found.filter(({ uri }) => path.posix.basename(uri.path) === 'not-open.txt');
  };

  it('finds mentions in files that are not open, in the other script', async () => {
    const { document } = await openSeed('01-');
    const [found] = await until(async () => {
      const there = await references(document, '寧波市鎮海區');
      return there.length > 0 ? there : undefined;
    });
    assert.deepEqual(found?.range, new vscode.Range(0, TEXT.indexOf(NAME), 0, TEXT.indexOf(NAME) + NAME.length));
    assert.match(await cardsOn(document, '寧波市鎮海區'), /elsewhere in the workspace: \d+/);
  });

  it('follows files that change and are deleted', async () => {
    const { document } = await openSeed('01-');
    await vscode.workspace.fs.writeFile(
      file,
      new TextEncoder().encode('第一条 宁波市镇海区发展。宁波市镇海区的企业很多。\n'),
    );
    await until(async () => ((await references(document, '寧波市鎮海區')).length === 2 ? true : undefined));
    await vscode.workspace.fs.delete(file);
    await until(async () => ((await references(document, '寧波市鎮海區')).length === 0 ? true : undefined));
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(TEXT));
  });
});
