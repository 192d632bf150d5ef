/** Everything that moves a cursor or changes a terminal begins with a control character; line ends and tabs may stay. */
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

/** Text that other people wrote, made harmless for a terminal: control characters become U+FFFD. */
export function terminalText(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(CONTROL, '\uFFFD');
}
