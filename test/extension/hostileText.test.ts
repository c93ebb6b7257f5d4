/** Texts that try to be markup, links or commands: in cards, tooltips and pages they are shown as text. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { factTooltip } from '../../src/client/panels/factTooltip.ts';
import { tablePage } from '../../src/client/panels/tablePage.ts';
import type { Figure, IndicatorFact } from '../../src/core/index.ts';
import { cardsOn, until } from './editing.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '[甲](command:workbench.action.quit)',
  '![乙](http://example.com/x.png)',
  '<http://example.com>',
];

/** Takes out what is escaped: only markup is left. */
const active = (markdown: string) => markdown.replace(/\\[!-/:-@[-`{-~]|&(?:\w+|#\d+);/g, '');

describe('a hostile text', () => {
  it('is shown as text in the tooltip of a fact', () => {
    for (const words of HOSTILE) {
      const fact: IndicatorFact = {
        kind: 'indicator',
        figure: 0,
        subject: words,
        indicator: words,
        time: null,
        change: false,
        beneficiary: words,
        start: 0,
        end: 1,
      };
      const shown = { subject: words, others: [], statement: words, time: words, trend: null, evidence: words };
      const figure: Figure = { kind: 'count', value: 1, unit: words, approx: 'none', start: 0, end: 1, text: words };
      const card = factTooltip({ ...shown, fact, key: '', uri: '', start: 0, end: 1 }, [figure]);
      assert.notEqual(card.value, '');
      assert.ok(!card.isTrusted && !card.supportHtml);
      // `<` of a tag that never ends is shown as it is.
      assert.doesNotMatch(active(card.value), /<\w[^>\n]*>|\]\(|!\[/, card.value);
    }
  });

  it('is shown as text in cards, whose links run commands of ours alone', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'policytext',
      content: `${HOSTILE.join('，')}的企业7654家，[甲](command:workbench.action.quit)有限公司投资1.5亿元。\n`,
    });
    await vscode.window.showTextDocument(document);
    await cardsOn(document, '7654家');
    const position = document.positionAt(document.getText().indexOf('7654') + 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    for (const card of hovers.flatMap(({ contents }) => contents)) {
      assert.ok(card instanceof vscode.MarkdownString);
      if (card.value.includes('command:')) {
        const trusted = card.isTrusted;
        assert.deepEqual(trusted, { enabledCommands: ['policyAnnotator.reveal', 'policyAnnotator.listMentions'] });
      }
      assert.doesNotMatch(active(card.value), /<\w|!\[|command:(?!policyAnnotator\.)/, card.value);
    }
  });
});

describe('the page of the facts table', () => {
  it('runs the one script that bears its nonce, and asks no network for anything', () => {
    const panel = vscode.window.createWebviewPanel('test', 'Test', vscode.ViewColumn.One);
    try {
      const extension = vscode.extensions.getExtension('policy-annotator.policy-annotator');
      assert.ok(extension);
      const [page, other] = [1, 2].map(() => tablePage(panel.webview, extension.extensionUri));
      assert.ok(page && other);
      const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';
      const nonce = /script-src 'nonce-([\w-]{20,})'/.exec(policy)?.[1];
      assert.ok(nonce);
      assert.ok(!other.includes(nonce), 'the nonce is used once');
      const directives = Object.fromEntries(policy.split(/;\s*/).map((each) => [each.split(' ')[0], each]));
      assert.deepEqual(Object.keys(directives).sort(), [
        'base-uri',
        'default-src',
        'form-action',
        'script-src',
        'style-src',
      ]);
      assert.equal(directives['default-src'], "default-src 'none'");
      assert.equal(directives['script-src'], `script-src 'nonce-${nonce}'`);
      assert.doesNotMatch(policy, /unsafe|\*(?![.\w])|connect-src|frame-src/);
      const scripts = page.match(/<script[^>]*>/g) ?? [];
      assert.equal(scripts.length, 1);
      assert.ok(scripts[0]?.includes(`nonce="${nonce}"`) && scripts[0].includes('factsTable.js'));
      assert.doesNotMatch(page, /\son\w+=|javascript:/);
    } finally {
      panel.dispose();
    }
  });
});

/** Files that are nowhere but in memory, as those of a repository that is not on this machine. */
class MemoryFiles implements vscode.FileSystemProvider {
  private readonly files = new Map<string, Uint8Array>();
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }
  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.files.get(uri.path);
    if (!file && uri.path !== '/') throw vscode.FileSystemError.FileNotFound(uri);
    return {
      type: file ? vscode.FileType.File : vscode.FileType.Directory,
      ctime: 0,
      mtime: 0,
      size: file?.length ?? 0,
    };
  }
  readDirectory(): [string, vscode.FileType][] {
    return [...this.files.keys()].map((name) => [name.slice(1), vscode.FileType.File]);
  }
  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }
  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    this.files.set(uri.path, content);
  }
  createDirectory(): void {}
  delete(uri: vscode.Uri): void {
    this.files.delete(uri.path);
  }
  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}

describe('a text of a virtual workspace', () => {
  it('is annotated, converted and saved without a file of this machine', async () => {
    const files = new MemoryFiles();
    const registered = vscode.workspace.registerFileSystemProvider('vscode-vfs', files);
    try {
      const uri = vscode.Uri.parse('vscode-vfs://memory/one.policy.txt');
      files.writeFile(uri, new TextEncoder().encode('坪山区新登记企业8642家。\n'));
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      assert.match(await cardsOn(document, '8642家'), /8,642/);
      await vscode.commands.executeCommand('policyAnnotator.convertToTaiwan');
      await until(() => (document.getText().includes('坪山區新登記企業') ? true : undefined));
      assert.match(await cardsOn(document, '8642家'), /8,642/);
      assert.ok(await document.save());
      assert.match(new TextDecoder().decode(files.readFile(uri)), /坪山區新登記企業8642家/);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    } finally {
      registered.dispose();
    }
  });
});
