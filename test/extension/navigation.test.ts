import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardsOn, openSeed, rangeOf, until } from './editing.ts';

describe('finding the way in a text', () => {
  it('goes from one annotation to the next and back', async () => {
    const editor = await openSeed('01-');
    const { document } = editor;
    await cardsOn(document, '寧波市');
    const start = rangeOf(document, '5月20日上午').start;
    editor.selection = new vscode.Selection(start, start);
    // Annotations reach the client a moment after the server has them.
    const first = await until(async () => {
      await vscode.commands.executeCommand('policyAnnotator.nextAnnotation');
      return editor.selection.isEmpty ? undefined : editor.selection;
    });
    await vscode.commands.executeCommand('policyAnnotator.nextAnnotation');
    assert.ok(editor.selection.start.isAfter(first.start));
    await vscode.commands.executeCommand('policyAnnotator.previousAnnotation');
    assert.ok(editor.selection.isEqual(first));
  });

  it('shows the place that a link means', async () => {
    const { document } = await openSeed('01-');
    const place = rangeOf(document, '1430億元');
    const [start, end] = [document.offsetAt(place.start), document.offsetAt(place.end)];
    await vscode.commands.executeCommand('policyAnnotator.reveal', document.uri.toString(), start, end);
    const shown = vscode.window.activeTextEditor;
    assert.equal(shown && document.getText(shown.selection), '1430億元');
  });
});

describe('repair', () => {
  it('takes out the pinyin that a conversion left, as one undo step', async () => {
    const { document } = await openSeed('03-');
    const before = document.getText();
    assert.match(before, /\(qū\)/);
    await vscode.commands.executeCommand('policyAnnotator.repairText');
    assert.doesNotMatch(document.getText(), /\(qū\)/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });
});
