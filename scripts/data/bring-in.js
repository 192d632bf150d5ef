/**
 * Brings the bundled directory into data/, or another folder, from the four files of a folder, which may carry the
 * ending `-curated`:
 *
 *     node --conditions=@stem-ecosystems/source scripts/data/bring-in.js FOLDER [TARGET]
 *
 * Every record is checked, fields that the schema does not name included, and every reference between records; service
 * areas get the codes decided for their texts. If there is a single problem nothing is written. Records are ordered by id and their members as the schema has them, so
 * that a change of the source shows as itself. From the repository, with the packages' sources.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { RECORD_KINDS } from '../../packages/directory/src/store/record-kinds.ts';
import { danglingReferences } from '../../packages/directory/src/store/references.ts';
import { readDecisions, withServiceAreas } from './service-areas.js';

const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

const [source, target = DATA, ...others] = process.argv.slice(2);
if (source === undefined || others.length > 0) {
  fail(['Expected the folder of the four files, and perhaps the folder to write to.']);
}

/** @type {string[]} */
const problems = [];
const records = {
  ecosystem: withAreas(read(RECORD_KINDS.ecosystem)),
  organization: read(RECORD_KINDS.organization),
  program: read(RECORD_KINDS.program),
  convening: read(RECORD_KINDS.convening),
};
for (const { type, id, path, target: wanted, value } of danglingReferences(records)) {
  problems.push(`${type}/${id}: \`${path}\` names the ${wanted} "${value}", which is not there`);
}
if (problems.length > 0) fail(problems);

for (const [type, list] of Object.entries(records)) {
  const file = `${type}s.json`;
  writeFileSync(join(target, file), `${JSON.stringify(list, null, 2)}\n`);
  console.log(`${file}: ${list.length} records`);
}

/**
 * The records of a file by id; what is wrong with others is added to the problems.
 *
 * @template {{ id: string }} T
 * @param {import('../../packages/directory/src/store/record-kinds.ts').RecordKind<T>} kind
 */
function read(kind) {
  const path = findFile(String(source), kind.file);
  const parsed = kind.parse(JSON.parse(readFileSync(path, 'utf8')));
  for (const { index, id, message } of parsed.issues) {
    problems.push(`${path}: ${id ?? `record ${index}`}: ${message}`);
  }
  return parsed.records.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** @param {readonly import('../../packages/schema/src/ecosystem.ts').Ecosystem[]} list */
function withAreas(list) {
  const coded = withServiceAreas(list, readDecisions());
  problems.push(...coded.problems);
  return coded.ecosystems;
}

/**
 * @param {string} folder
 * @param {string} name
 */
function findFile(folder, name) {
  const curated = join(folder, name.replace('.json', '-curated.json'));
  return existsSync(curated) ? curated : join(folder, name);
}

/**
 * @param {readonly string[]} lines
 * @returns {never}
 */
function fail(lines) {
  for (const line of lines) console.error(line);
  process.exit(1);
}
