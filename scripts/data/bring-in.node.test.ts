import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('./bring-in.js', import.meta.url));
const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

function temporaryFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'stem-bring-in-'));
  t.after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

function bringIn(source: string, target: string) {
  const args = ['--conditions=@stem-ecosystems/source', SCRIPT, source, target];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** A copy of the bundled files in which one text is replaced. */
function changedCopy(t: TestContext, file: string, from: string, to: string): string {
  const source = temporaryFolder(t);
  cpSync(DATA, source, { recursive: true });
  const text = readFileSync(join(source, file), 'utf8');
  assert.ok(text.includes(from));
  writeFileSync(join(source, file), text.replace(from, to));
  return source;
}

suite('bring-in', () => {
  test('writes the bundled files again just as they are, whatever order they came in', (t) => {
    const [source, target] = [temporaryFolder(t), temporaryFolder(t)];
    cpSync(DATA, source, { recursive: true });
    const programs = JSON.parse(readFileSync(join(DATA, 'programs.json'), 'utf8')) as object[];
    const shuffled = programs
      .reverse()
      .map((record) => Object.fromEntries(Object.entries(record).reverse()));
    writeFileSync(join(source, 'programs-curated.json'), JSON.stringify(shuffled));
    rmSync(join(source, 'programs.json'));

    const { status, stdout } = bringIn(source, target);

    assert.equal(status, 0);
    assert.equal(
      stdout,
      'ecosystems.json: 105 records\norganizations.json: 643 records\nprograms.json: 417 records\nconvenings.json: 33 records\n',
    );
    for (const name of ['ecosystems', 'organizations', 'programs', 'convenings']) {
      const [written, bundled] = [target, DATA].map((folder) =>
        readFileSync(join(folder, `${name}.json`), 'utf8'),
      );
      assert.equal(written, bundled);
    }
  });

  test('writes nothing when a record breaks a rule, and names it', (t) => {
    const source = changedCopy(t, 'convenings.json', '"kind": "summit"', '"kind": "picnic"');
    const target = temporaryFolder(t);
    const { status, stderr } = bringIn(source, target);
    assert.equal(status, 1);
    assert.match(
      stderr,
      /^\S+\/convenings\.json: \S+: Expected `kind` to be one of .+, got "picnic"\n$/,
    );
    assert.deepEqual(readdirSync(target), []);
  });

  test('writes nothing when a record refers to one that is not there', (t) => {
    const source = changedCopy(
      t,
      'organizations.json',
      '"tulsa-regional-stem-alliance"\n    ]',
      '"tulsa-gone"\n    ]',
    );
    const target = temporaryFolder(t);
    const { status, stderr } = bringIn(source, target);
    assert.equal(status, 1);
    assert.match(
      stderr,
      /^organization\/\S+: `ecosystemIds\.0` names the ecosystem "tulsa-gone", which is not there\n$/,
    );
    assert.deepEqual(readdirSync(target), []);
  });

  test('says what it expects', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--conditions=@stem-ecosystems/source', SCRIPT],
      { encoding: 'utf8' },
    );
    assert.equal(status, 1);
    assert.equal(
      stderr,
      'Expected the folder of the four files, and perhaps the folder to write to.\n',
    );
  });
});
