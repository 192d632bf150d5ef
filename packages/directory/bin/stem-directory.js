#!/usr/bin/env node
// Committed, because npm links a workspace's bin only if the file is there when it installs; dist is built later.
// Imports nothing by itself: an older Node would fail at node:sqlite before it could say why.
const OLDEST_NODE = [22, 13];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) {
  await import('../dist/cli.js');
} else {
  console.error(
    `stem-directory needs Node ${OLDEST_NODE.join('.')} or newer and found ${process.versions.node}: install a newer one from https://nodejs.org.`,
  );
  process.exitCode = 1;
}
