// Makes a fresh clone ready: packages installed, product built. Needs nothing but Node and npm.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const OLDEST_NODE = [20, 11];

/**
 * Installs the packages where they are missing or not those of the lock file, and builds.
 * @param {string[]} buildArguments passed to the build
 */
export function prepare(...buildArguments) {
  requireNode();
  if (packagesAreStale()) {
    const locked = existsSync(path.join(root, 'package-lock.json'));
    console.log('Installing packages …');
    run('npm', [locked ? 'ci' : 'install', '--no-audit', '--no-fund'], 'the packages could not be installed');
  }
  console.log('Building …');
  run(process.execPath, [path.join('scripts', 'build.mjs'), ...buildArguments], 'the build failed');
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  fail(`Node ${OLDEST_NODE.join('.')} or newer is needed, this is ${process.versions.node}: see https://nodejs.org`);
}

/** Whether a package of the lock file is not installed in its version; optional ones may be absent. */
function packagesAreStale() {
  const wanted = readLock('package-lock.json');
  const installed = readLock(path.join('node_modules', '.package-lock.json'));
  if (!installed) return true;
  if (!wanted) return false;
  return Object.entries(wanted).some(
    ([where, { version, optional }]) => where !== '' && !optional && installed[where]?.version !== version,
  );
}

function readLock(file) {
  const where = path.join(root, file);
  return existsSync(where) ? JSON.parse(readFileSync(where, 'utf8')).packages : undefined;
}

function run(command, args, complaint) {
  // On Windows npm is a command file, which only a shell runs.
  const shell = process.platform === 'win32' && command === 'npm';
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell });
  if (error) fail(`${complaint}: ${error.message}`);
  if (status !== 0) fail(complaint);
}

function fail(message) {
  console.error(`Policy Annotator: ${message}`);
  process.exit(1);
}
