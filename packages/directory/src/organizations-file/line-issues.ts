import { StoreError } from '../store/store-error.ts';

/** A place of a file that breaks a rule. */
export interface LineIssue {
  /** From 1, the first line of its row. */
  line: number;
  /** Absent where the row as a whole is wrong. */
  column?: string;
  message: string;
}

/** More than anyone reads on a terminal. */
const MOST_NAMED = 100;

/** What is wrong with a file, in its order: the first hundred by name, the rest by count. */
export class LineIssues {
  readonly path: string;
  readonly #named: LineIssue[] = [];
  #count = 0;

  constructor(path: string) {
    this.path = path;
  }

  get count(): number {
    return this.#count;
  }

  /** At most a hundred, in the order of the file. */
  get named(): LineIssue[] {
    return this.#named.toSorted((a, b) => a.line - b.line);
  }

  add(issue: LineIssue): void {
    this.#count += 1;
    if (this.#named.length < MOST_NAMED) this.#named.push(issue);
  }
}

/** Rows of the file break rules; nothing of it was taken. */
export class FileRowsError extends StoreError {
  override name = 'FileRowsError';
  readonly issues: LineIssues;

  constructor(issues: LineIssues) {
    const { count } = issues;
    super(`Nothing was imported: ${count === 1 ? '1 problem' : `${count} problems`} in the file.`);
    this.issues = issues;
  }
}
