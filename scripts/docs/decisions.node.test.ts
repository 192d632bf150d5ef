import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readDecisions } from './decisions.js';

const LINK = /\[(\d{3})\]\((\d{3}-[a-z0-9-]+\.md)\)/g;

/** Numbers of the decisions that the clauses which match name. */
function named(status: readonly string[], clause: RegExp): string[] {
  const clauses = status.filter((text) => clause.test(text));
  return clauses.flatMap((text) => [...text.matchAll(LINK)].map(([, number = '']) => number));
}

describe('the decisions', () => {
  const decisions = readDecisions();
  const files = new Map(decisions.map(({ number, file }) => [number, file]));

  it('link to pages that are there', () => {
    for (const { status } of decisions) {
      for (const [, number = '', file] of status.join().matchAll(LINK)) {
        assert.equal(files.get(number), file);
      }
    }
  });

  it('name each other where one supersedes the other', () => {
    const pairs = (clause: RegExp): [string, string][] =>
      decisions.flatMap(({ number, status }) =>
        named(status, clause).map((other): [string, string] => [number, other]),
      );
    const superseding = pairs(/\bsupersedes\b/).map(([later, former]) => `${later} > ${former}`);
    const superseded = pairs(/\bsuperseded by\b/).map(([former, later]) => `${later} > ${former}`);
    assert.ok(superseding.length > 0);
    assert.deepEqual(superseding.sort(), superseded.sort());
  });

  it('name a page that does not begin as the others do', (test) => {
    const folder = `${mkdtempSync(join(tmpdir(), 'decisions-'))}/`;
    test.after(() => rmSync(folder, { recursive: true }));
    writeFileSync(`${folder}007-a-name.md`, '# 008: A name\n\nStatus: accepted\n\n');
    assert.throws(() => readDecisions(folder), {
      message:
        'Expected `007-a-name.md` to begin with "# 007: TITLE" and "Status: …", got "# 008: A name\\n\\nStatus: accepted\\n\\n".',
    });
  });
});
