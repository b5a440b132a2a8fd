import type { Issue } from '@thingsthattalk/core';

const mostAlike = 10;

/** Takes note of faults. What is wrong in the same way all through a document is told a few times, and then counted. */
export class Findings {
  readonly #alike = new Map<string, number>();
  readonly #found: Issue[] = [];

  error(path: string, message: string, mend: string): void {
    this.#note({ severity: 'error', path, message, mend });
  }

  warning(path: string, message: string, mend: string): void {
    this.#note({ severity: 'warning', path, message, mend });
  }

  #note(issue: Issue): void {
    const kind = `${issue.severity} ${issue.path.replace(/\d+/g, '')} ${issue.mend ?? ''}`;
    const count = (this.#alike.get(kind) ?? 0) + 1;
    this.#alike.set(kind, count);
    if (count <= mostAlike) this.#found.push(issue);
  }

  get issues(): readonly Issue[] {
    const more = [...this.#alike.values()].reduce((sum, count) => sum + Math.max(0, count - mostAlike), 0);
    return more === 0 ? this.#found : [...this.#found, { severity: 'warning', path: '', message: more === 1 ? 'one more place has one of these faults' : `${more} more places have one of these faults`, mend: 'Mend the program that wrote the document, and they go together.' }];
  }
}
