/** Rows of a CSV text (RFC 4180), fields as texts, without the header. Lines that are blank are left out. */
export function parseCsv(text: string): string[][] {
  const lines = text.split(/\r?\n/).slice(1);
  return lines.filter((line) => line !== '').map(parseLine);
}

/** One field and the comma after it: quoted, with doubled quotes inside, or plain. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^,"]*))(?:,|$)/y;

function parseLine(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  const fields: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < line.length) {
    const match = FIELD.exec(line);
    if (match === null) throw new SyntaxError(`Expected a CSV line, got "${line.slice(0, 80)}".`);
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
  }
  if (line.endsWith(',')) fields.push('');
  return fields;
}
