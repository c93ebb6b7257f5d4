import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { manifestPaths } from '../support/manifest.ts';
import { openSeed, until } from './editing.ts';

describe('the extension', () => {
  let extension: vscode.Extension<unknown>;
  before(() => {
    const found = vscode.extensions.getExtension('policy-annotator.policy-annotator');
    assert.ok(found, 'it is not installed');
    extension = found;
  });

  it('names only files that exist', () => {
    const paths = manifestPaths(extension.packageJSON);
    assert.ok(paths.includes('./dist/extension.js'));
    assert.deepEqual(
      paths.filter((file) => !existsSync(path.join(extension.extensionPath, file))),
      [],
    );
  });

  it('activates when a policy text is opened', async () => {
    const { document } = await openSeed('01-');
    assert.equal(document.languageId, 'policytext');
    await until(() => extension.isActive || undefined);
  });

  it('registers every command that it contributes', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    const contributed: { command: string }[] = extension.packageJSON.contributes.commands;
    assert.deepEqual(
      contributed.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    );
  });
});
