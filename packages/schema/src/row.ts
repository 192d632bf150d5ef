/**
 * Arrays of a fixed length whose members have types of their own. What `z.tuple` checks, without its class: that would
 * be on every page that loads a widget, because all classes of zod that browsers use stand in one chunk.
 */
import * as z from 'zod/mini';

/** At least one. */
type RowMembers = readonly [z.ZodMiniType, ...z.ZodMiniType[]];

type Row<Members extends RowMembers> = {
  -readonly [Index in keyof Members]: z.infer<Members[Index]>;
};

const membersOf = new WeakMap<z.core.$ZodType, RowMembers>();

/**
 * @param rule what the row is, for the message: "Expected `bounds` to be RULE, got …"
 * @param checks what its members have to be together, asked when each is right by itself
 */
export function row<const Members extends RowMembers>(
  members: Members,
  rule: string,
  ...checks: z.core.$ZodCheck<Row<Members>>[]
): z.ZodMiniType<Row<Members>> {
  const schema = z.array(z.unknown()).check(
    ({ value, issues }) => {
      issues.push(...memberIssues(members, value, rule));
    },
    ...(checks as unknown as z.core.$ZodCheck<unknown[]>[]),
  );
  membersOf.set(schema, members);
  return schema as unknown as z.ZodMiniType<Row<Members>>;
}

function memberIssues(
  members: readonly z.ZodMiniType[],
  values: readonly unknown[],
  rule: string,
): z.core.$ZodRawIssue[] {
  if (values.length !== members.length) return [{ code: 'custom', message: rule, input: values }];
  return members.flatMap((member, at) => {
    const { error } = member.safeParse(values[at]);
    return (error?.issues ?? []).map(
      (issue) =>
        ({ ...issue, input: values[at], path: [at, ...issue.path] }) as z.core.$ZodRawIssue,
    );
  });
}

/** The schemas of a row's members, for OpenAPI; undefined for a schema that is no row. */
export function rowMembers(schema: z.core.$ZodType): RowMembers | undefined {
  return membersOf.get(schema);
}
