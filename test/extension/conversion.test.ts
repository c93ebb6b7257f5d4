import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardsOn, openSeed, rangeOf, until } from './editing.ts';

describe('conversion', () => {
  it('converts the selection alone, keeps it selected, and is one undo step', async () => {
    const editor = await openSeed('01-');
    const { document } = editor;
    const before = document.getText();
    const range = rangeOf(document, '寧波市鎮海區招商代表團');
    editor.selection = new vscode.Selection(range.start, range.end);

    await vscode.commands.executeCommand('policyAnnotator.convertToSimplified');
    assert.equal(document.getText(), before.replace('寧波市鎮海區招商代表團', '宁波市镇海区招商代表团'));
    await selected(['宁波市镇海区招商代表团']);

    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('converts several selections at once', async () => {
    const editor = await openSeed('01-');
    const { document } = editor;
    const before = document.getText();
    editor.selections = ['丹麥', '德國', '荷蘭'].map((words) => {
      const { start, end } = rangeOf(document, words);
      return new vscode.Selection(start, end);
    });

    await vscode.commands.executeCommand('policyAnnotator.convertToSimplified');
    await selected(['丹麦', '德国', '荷兰']);

    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('converts the whole document where nothing is selected, as one undo step', async () => {
    const editor = await openSeed('05-');
    const { document } = editor;
    const before = document.getText();
    editor.selection = new vscode.Selection(0, 0, 0, 0);

    await vscode.commands.executeCommand('policyAnnotator.convertToTaiwan');
    assert.ok(document.getText().startsWith('威海市支持海洋生物醫藥產業高'));
    assert.ok(!/[国业务发]/.test(document.getText()), 'simplified characters are left');

    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });
});

describe('undo after a conversion', () => {
  it('restores the exact bytes of the file', async () => {
    const editor = await openSeed('08-');
    const { document } = editor;
    const before = await vscode.workspace.fs.readFile(document.uri);
    await vscode.commands.executeCommand('policyAnnotator.convertToHongKong');
    assert.ok(document.isDirty);
    await document.save();
    assert.notDeepEqual(await vscode.workspace.fs.readFile(document.uri), before);
    await vscode.commands.executeCommand('undo');
    await document.save();
    assert.deepEqual(await vscode.workspace.fs.readFile(document.uri), before);
  });
});

describe('the view in the other script', () => {
  it('has the annotations of the text, and follows its edits', async () => {
    const editor = await openSeed('01-');
    const { document } = editor;
    await vscode.commands.executeCommand('policyAnnotator.openInOtherScript');
    const view = await until(() =>
      vscode.workspace.textDocuments.find(
        (open) => open.uri.scheme === 'policy-annotator-converted' && open.languageId === 'policytext',
      ),
    );
    assert.match(await cardsOn(view, '镇海区'), /鎮海區/);
    assert.equal(view.lineCount, document.lineCount);

    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '發展'));
    await until(() => (view.getText().startsWith('发展') ? true : undefined));
    assert.match(await cardsOn(view, '镇海区'), /鎮海區/);
    await vscode.commands.executeCommand('undo');
  });
});

/** Resolves when the active editor has these words selected; the window reports its selections a little later. */
async function selected(words: readonly string[]): Promise<void> {
  await until(() => {
    const { document, selections } = vscode.window.activeTextEditor ?? {};
    const texts = selections?.map((selection) => document?.getText(selection));
    return texts?.join('|') === words.join('|') ? true : undefined;
  });
}
