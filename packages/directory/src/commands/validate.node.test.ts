import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import {
  aConvening,
  anEcosystem,
  anOrganization,
  aProgram,
} from '@stem-ecosystems/testing/builders';
import { BUNDLED_DIR, temporaryFolder } from '../testing/open-test-stores.ts';
import { runCli } from '../testing/run-cli.ts';

function writer(t: TestContext) {
  const folder = temporaryFolder(t);
  return (name: string, content: unknown) => {
    const path = join(folder, name);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
}

suite('validate', () => {
  test('finds nothing wrong with the bundled files and counts them', async () => {
    const paths = ['ecosystems', 'organizations', 'programs', 'convenings'].map((name) =>
      join(BUNDLED_DIR, `${name}.json`),
    );
    assert.deepEqual(await runCli(['validate', ...paths]), {
      code: 0,
      printed: [
        `${paths[0] ?? ''}: 105 ecosystems, all good`,
        `${paths[1] ?? ''}: 643 organizations, all good`,
        `${paths[2] ?? ''}: 417 programs, all good`,
        `${paths[3] ?? ''}: 33 convenings, all good`,
        'No problems.',
      ],
      complaints: [],
    });
  });

  test('names every problem by file, position, id and field', async (t) => {
    const path = writer(t)('ecosystems.json', [
      anEcosystem({ id: 'good' }),
      { ...anEcosystem({ id: 'bad' }), latitude: 91, scop: 'local' },
      { ...anEcosystem({ id: 'bad-too' }), confidence: undefined },
      'not a record',
      { ...anEcosystem(), id: 7 },
    ]);
    assert.deepEqual(await runCli(['validate', path]), {
      code: 1,
      printed: [`${path}: 5 ecosystems, 4 of them with problems`, '4 problems.'],
      complaints: [
        `${path}[1] "bad": Expected \`latitude\` to be degrees from -90 to 90, got 91`,
        `${path}[2] "bad-too": Expected \`confidence\` to be one of "high", "medium", "low", got nothing`,
        `${path}[3]: Expected the input to be an object, got "not a record"`,
        `${path}[4]: Expected \`id\` to be a string, got 7`,
      ],
    });
  });

  test('names fields that the schema does not know', async (t) => {
    const path = writer(t)('organizations.json', [{ ...anOrganization(), websiteSorce: 'page' }]);
    const { code, complaints } = await runCli(['validate', path]);
    assert.equal(code, 1);
    assert.deepEqual(complaints, [
      `${path}[0] "discovery-lab": Expected no field \`websiteSorce\`, got "page"`,
    ]);
  });

  for (const { name, record, type } of [
    { name: 'a.json', record: anEcosystem(), type: 'ecosystems' },
    { name: 'b.json', record: anOrganization({ ecosystemIds: [] }), type: 'organizations' },
    { name: 'c.json', record: aProgram(), type: 'programs' },
    { name: 'programs.json', record: aConvening(), type: 'convenings' },
  ]) {
    test(`tells from the records that a file holds ${type}, whatever its name`, async (t) => {
      const path = writer(t)(name, [record]);
      assert.deepEqual((await runCli(['validate', path])).printed, [
        `${path}: 1 ${type}, all good`,
        'No problems.',
      ]);
    });
  }

  test('tells from the name what an empty file would hold', async (t) => {
    const path = writer(t)('my-programs.json', []);
    assert.deepEqual((await runCli(['validate', path])).printed, [
      `${path}: 0 programs, all good`,
      'No problems.',
    ]);
  });

  for (const { title, name, content, complaint } of [
    {
      title: 'a file that is not JSON',
      name: 'x.json',
      content: '{"id": ',
      complaint: (path: string) => `Expected ${path} to be JSON: Unexpected end of JSON input.`,
    },
    {
      title: 'JSON that is no array',
      name: 'x.json',
      content: '{}',
      complaint: (path: string) => `Expected ${path} to be a JSON array of records.`,
    },
    {
      title: 'records of no known type',
      name: 'x.json',
      content: '[{"id":"a"}]',
      complaint: (path: string) =>
        `Expected ${path} to hold ecosystems, organizations, programs or convenings, and can tell none of them.`,
    },
  ]) {
    test(`names ${title} and goes on with the next file`, async (t) => {
      const write = writer(t);
      const [bad, good] = [write(name, content), write('good.json', [anEcosystem()])];
      assert.deepEqual(await runCli(['validate', bad, good]), {
        code: 1,
        printed: [`${good}: 1 ecosystems, all good`, '1 problem.'],
        complaints: [complaint(bad)],
      });
    });
  }

  test('names a file that is not there', async () => {
    const { code, complaints } = await runCli(['validate', '/nowhere/x.json']);
    assert.equal(code, 1);
    assert.deepEqual(complaints, [
      "The file /nowhere/x.json cannot be read: ENOENT: no such file or directory, open '/nowhere/x.json'.",
    ]);
  });

  test('names references that lead nowhere, as far as the files could hold the other end', async (t) => {
    const write = writer(t);
    const ecosystems = write('e.json', [
      anEcosystem({ id: 'here' }),
      anEcosystem({ id: 'hub', parentId: 'gone' }),
    ]);
    const programs = write('p.json', [
      aProgram({ ecosystemIds: ['here', 'lost'], organizationId: 'unknown' }),
    ]);
    const { code, complaints } = await runCli(['validate', ecosystems, programs]);
    assert.equal(code, 1);
    assert.deepEqual(complaints, [
      `${ecosystems} "hub": Expected \`parentId\` to be the id of a known ecosystem, got "gone"`,
      `${programs} "summer-lab": Expected \`ecosystemIds.1\` to be the id of a known ecosystem, got "lost"`,
    ]);
  });

  test('names ids that two files give', async (t) => {
    const write = writer(t);
    const [one, two] = [write('one.json', [anEcosystem()]), write('two.json', [anEcosystem()])];
    assert.deepEqual((await runCli(['validate', one, two])).complaints, [
      `${two} "tulsa-alliance": Expected \`id\` to be unique, but ${one} has it too`,
    ]);
  });

  test('does not let a record command the terminal', async (t) => {
    const path = writer(t)('x.json', [
      { ...anEcosystem({ id: 'esc' }), name: 7, ['\u009b31m']: 1 },
    ]);
    const { complaints } = await runCli(['validate', path]);
    assert.deepEqual(complaints, [`${path}[0] "esc": Expected \`name\` to be a string, got 7`]);
    const other = writer(t)('y.json', [{ ...anEcosystem({ id: 'esc' }), ['\u009b31m']: 1 }]);
    assert.deepEqual((await runCli(['validate', other])).complaints, [
      `${other}[0] "esc": Expected no field \`\uFFFD31m\`, got 1`,
    ]);
  });
});
