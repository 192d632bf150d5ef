const said = new Set<string>();

/** Tells the developer of the page something, once per tag and code. */
export function warnOnce(tag: string, code: string, message: string): void {
  const key = `${tag} ${code}`;
  if (said.has(key)) return;
  said.add(key);
  console.warn(`<${tag}>: ${message}`);
}
