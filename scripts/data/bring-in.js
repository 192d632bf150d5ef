/**
 * Brings the bundled directory into data/ from the four files of a folder, which may carry the ending `-curated`:
 *
 *     node --conditions=@stem-ecosystems/source scripts/data/bring-in.js FOLDER
 *
 * Every record is checked, fields that the schema does not name included, and every reference between records. If
 * there is a single problem nothing is written. Records are ordered by id and their members as the schema has them, so
 * that a change of the source shows as itself. From the repository, with the packages' sources.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RECORD_KINDS } from '../../packages/directory/src/store/record-kinds.ts';
import { danglingReferences } from '../../packages/directory/src/store/references.ts';

const TARGET = new URL('../../data/', import.meta.url);

const [source, ...others] = process.argv.slice(2);
if (source === undefined || others.length > 0)
  fail(['Expected one argument, the folder of the four files.']);

const problems = [];
const records = {};
for (const [type, kind] of Object.entries(RECORD_KINDS)) {
  const path = findFile(source, kind.file);
  const parsed = kind.parse(JSON.parse(readFileSync(path, 'utf8')));
  problems.push(
    ...parsed.issues.map(
      ({ index, id, message }) => `${path}: ${id ?? `record ${index}`}: ${message}`,
    ),
  );
  records[type] = parsed.records.sort((a, b) => (a.id < b.id ? -1 : 1));
}
problems.push(
  ...danglingReferences(records).map(
    ({ type, id, path, target, value }) =>
      `${type}/${id}: \`${path}\` names the ${target} "${value}", which is not there`,
  ),
);
if (problems.length > 0) fail(problems);

for (const [type, { file }] of Object.entries(RECORD_KINDS)) {
  writeFileSync(new URL(file, TARGET), `${JSON.stringify(records[type], null, 2)}\n`);
  console.log(`data/${file}: ${records[type].length} records`);
}

function findFile(folder, name) {
  const curated = join(folder, name.replace('.json', '-curated.json'));
  return existsSync(curated) ? curated : join(folder, name);
}

function fail(lines) {
  for (const line of lines) console.error(line);
  process.exit(1);
}
