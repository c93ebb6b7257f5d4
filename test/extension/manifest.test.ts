import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';

const ID = 'policy-annotator.policy-annotator';

describe('manifest', () => {
  it('names only files that exist', () => {
    const extension = vscode.extensions.getExtension(ID);
    assert.ok(extension, `${ID} is not installed`);
    const missing = namedPaths(extension.packageJSON).filter(
      (file) => !existsSync(path.join(extension.extensionPath, file)),
    );
    assert.deepEqual(missing, []);
  });
});

/** Every string in the manifest that is a path in the extension. */
function namedPaths(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('./') ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(namedPaths);
}
