import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { cardsOn, openSeed, rangeOf, until } from './editing.ts';

/** The view is right again after so many milliseconds, where the machine does nothing else. */
const SOON = 2000;

describe('an open policy text', () => {
  it('shows who and what is named on hover', async () => {
    const { document } = await openSeed('01-');
    assert.match(await cardsOn(document, '寧波市'), /浙江/);
  });

  it('shows the value of a figure on hover', async () => {
    const { document } = await openSeed('01-');
    assert.match(await cardsOn(document, '1430億元'), /143,000,000,000/);
  });

  it('may be plain text, when it is Chinese', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'plaintext',
      content: '2023年，深圳市新登记企业4512家。',
    });
    assert.match(await cardsOn(document, '4512家'), /4,512/);
  });

  it('has an outline of its headings, with facts in them', async () => {
    const { document } = await openSeed('05-');
    const outline = await until(async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return symbols?.length ? symbols : undefined;
    });
    const all = withChildren(outline);
    const chapters = all.filter(({ name }) => /^第.章/.test(name));
    assert.ok(chapters.length >= 3, `chapters: ${chapters.map(({ name }) => name)}`);
    assert.ok(
      withChildren(chapters).some(({ name }) => /\d/.test(name)),
      'no fact with a figure under any chapter',
    );
  });

  it('is warned of a share that does not compute', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'policytext',
      content: '截至2023年底，全区有医疗器械企业566家，其中体外诊断企业110家，占29%。',
    });
    await vscode.window.showTextDocument(document);
    const warning = await until(() =>
      vscode.languages.getDiagnostics(document.uri).find(({ code }) => code === 'share-mismatch'),
    );
    assert.equal(warning.source, 'Policy Annotator');
    assert.ok(warning.range.contains(rangeOf(document, '29%')), `at ${document.getText(warning.range)}`);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('is warned of pinyin that a faulty conversion left behind', async () => {
    const { document } = await openSeed('03-');
    await until(() => vscode.languages.getDiagnostics(document.uri).find(({ code }) => code === 'conversion-damage'));
  });

  it('is read again after an edit', async () => {
    const { document } = await openSeed('06-');
    await cardsOn(document, '2318.64亿元');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '全市新登记企业7654家。\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(await cardsOn(document, '7654家'), /7,654/);
    assert.match(await cardsOn(document, '2318.64亿元'), /231,864,000,000/);
    await vscode.commands.executeCommand('undo');
  });

  it('is read again after the server crashed', async function () {
    if (process.platform !== 'linux') this.skip();
    const { document } = await openSeed('02-');
    await cardsOn(document, '26.8亿元');
    const crashed = await until(serverProcess);
    process.kill(crashed, 'SIGKILL');
    await until(() => (serverProcess() === crashed ? undefined : true));
    assert.match(await cardsOn(document, '26.8亿元'), /2,680,000,000/);
  });

  it('is shown as it was typed, soon after the server was killed at any moment', async function () {
    this.timeout(60_000);
    if (process.platform !== 'linux') this.skip();
    // Begins to count crashes anew.
    await vscode.commands.executeCommand('policyAnnotator.restartServer');
    const { document } = await openSeed('06-');
    await cardsOn(document, '2318.64亿元');
    const before = document.getText();
    const waits: number[] = [];
    let typed = '';
    for (const [round, moment] of [0, 30, 400].entries()) {
      const victim = await until(serverProcess);
      const words = `全市新登记企业${round + 7651}家。\n`;
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), words);
      assert.ok(await vscode.workspace.applyEdit(edit));
      typed = words + typed;
      await new Promise((resolve) => setTimeout(resolve, moment));
      process.kill(victim, 'SIGKILL');
      const since = Date.now();
      await until(() => (serverProcess() === victim ? undefined : true));
      assert.match(await cardsOn(document, `${round + 7651}家`), new RegExp(`7,65${round + 1}`));
      waits.push(Date.now() - since);
    }
    assert.equal(document.getText(), typed + before);
    assert.ok(Math.min(...waits) < SOON, `it took ${waits.join(', ')} ms`);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is read by a server that was restarted', async () => {
    const { document } = await openSeed('02-');
    await cardsOn(document, '26.8亿元');
    await vscode.commands.executeCommand('policyAnnotator.restartServer');
    assert.match(await cardsOn(document, '26.8亿元'), /2,680,000,000/);
  });
});

/** The process id of the language server, a child of the extension host. */
function serverProcess(): number | undefined {
  const read = (pid: string, file: string) => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8');
    } catch {
      // It ended meanwhile.
      return '';
    }
  };
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .filter((pid) => read(pid, 'cmdline').includes('dist/server.js'))
    .filter((pid) => read(pid, 'status').includes(`PPid:\t${process.pid}\n`))
    .map(Number)[0];
}

function withChildren(symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...withChildren(symbol.children)]);
}
