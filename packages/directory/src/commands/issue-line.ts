import type { RecordIssue } from '@stem-ecosystems/schema/parse';
import { terminalText } from './terminal-text.ts';

/** `data/programs.json[3] "space-week": Expected …`: the file, the position from 0 and the id of the record. */
export function issueLine(
  path: string,
  { index, id, message }: Pick<RecordIssue, 'index' | 'id' | 'message'>,
): string {
  const name = id === undefined ? '' : ` ${JSON.stringify(id)}`;
  return terminalText(`${path}[${index}]${name}: ${message}`);
}
