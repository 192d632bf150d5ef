/** RFC 4180 lines: a field with a comma or a quote is quoted. */

/**
 * @param {readonly string[]} header
 * @param {readonly (readonly (string | number)[])[]} rows
 */
export function writeCsv(header, rows) {
  return [header, ...rows].map((row) => `${row.map(writeField).join(',')}\n`).join('');
}

/** @param {string | number} value */
function writeField(value) {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
