/**
 * A Markdown table; line ends and bars within cells are kept from ending them.
 *
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows each as long as `head`
 * @returns {string}
 */
export function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}

/** @param {readonly string[]} cells */
function line(cells) {
  const texts = cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' '));
  return `| ${texts.join(' | ')} |`;
}
