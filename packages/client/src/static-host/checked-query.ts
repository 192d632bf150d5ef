import { readQuery, writeQuery, type QueryOf } from '@stem-ecosystems/schema/queries';

/**
 * The query, checked as a live directory would check it.
 * @throws {TypeError} for a parameter that is unknown or breaks its rule.
 */
export function checkedQuery<Table extends object>(
  table: Table,
  query: QueryOf<Table>,
): QueryOf<Table> {
  const unknown = Object.keys(query).find((name) => !Object.hasOwn(table, name));
  if (unknown !== undefined) {
    const known = Object.keys(table).join(', ');
    throw new TypeError(`Expected a query of the parameters ${known}; got \`${unknown}\`.`);
  }
  const read = readQuery(table, writeQuery(table, query));
  if (!read.ok) throw new TypeError(read.issues.map(({ message }) => `${message}.`).join(' '));
  return read.query;
}
