/** Something in a library that no page of ours can come to. */
export interface Unreachable {
  /** What it is, and why it is never needed. */
  readonly why: string;
  /** The end of the module's id. */
  readonly module: RegExp;
  readonly code: RegExp;
  /** What the minifier drops the rest by. */
  readonly instead: string;
}
