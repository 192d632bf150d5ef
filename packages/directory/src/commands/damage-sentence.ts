/**
 * What an operator is told of a damaged database.
 *
 * @param reason - in SQLite's words
 */
export function damageSentence(path: string, reason: string): string {
  return `The database ${path} is damaged (${reason}) and takes nothing more in; \`stem-directory check\` tells more. Stop the server, keep the file, and put a backup in its place.`;
}
