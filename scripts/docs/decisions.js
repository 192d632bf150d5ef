import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the decisions, ends in "/". */
export const DECISIONS = fileURLToPath(new URL('../../docs/decisions/', import.meta.url));

const INTRODUCTION = `# Decisions

What was decided, and why, one page each: Status, Context, Decision, Consequences. A page is not rewritten: a later one
supersedes it, or a part of it, and the Status of each of the two names the other. Numbers that are missing were never
given. \`npm run docs\` writes this list.
`;

/**
 * @typedef {object} Decision
 * @property {string} number three digits
 * @property {string} file its name in the folder
 * @property {string} title without the number
 * @property {string[]} status what its Status says, one clause each, in one line each
 */

/**
 * All decisions, by number.
 *
 * @param {string} folder where they stand, ends in "/"
 * @returns {Decision[]}
 * @throws {Error} when a page does not begin with "# NNN: Title" and a paragraph "Status: …"
 */
export function readDecisions(folder = DECISIONS) {
  const files = readdirSync(folder).filter((file) => /^\d{3}-/.test(file));
  return files.sort().map((file) => {
    const number = file.slice(0, 3);
    const text = readFileSync(folder + file, 'utf8');
    const [, title, status] = /^# \d{3}: (.+)\n\nStatus: ([^]+?)\n\n/.exec(text) ?? [];
    if (title === undefined || status === undefined || !text.startsWith(`# ${number}: `)) {
      throw new Error(
        `Expected \`${file}\` to begin with "# ${number}: TITLE" and "Status: …", got ${JSON.stringify(text.slice(0, 80))}.`,
      );
    }
    return { number, file, title, status: status.replaceAll('\n', ' ').split('; ') };
  });
}

/** The README of the folder: each decision in a line, with what has superseded it. */
export function makeDecisionIndex() {
  const lines = readDecisions().map(({ number, file, title, status }) => {
    const superseded = status.filter((clause) => clause.includes('superseded by'));
    return `- [${number}](${file}): ${[title, ...superseded].join('; ')}`;
  });
  return `${INTRODUCTION}\n${lines.join('\n')}\n`;
}
