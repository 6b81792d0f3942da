import * as v from 'valibot';
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from 'yaml';
import type { Problem } from './problem';

export type Path = readonly (string | number)[];

/** A YAML file that remembers where everything stands, so that every complaint has a line. */
export class YamlFile {
  /** The file as plain values; undefined when it is not valid YAML. */
  readonly data: unknown;
  readonly syntaxProblems: Problem[];
  readonly #document: Document.Parsed;
  readonly #lines = new LineCounter();

  constructor(
    readonly path: string,
    text: string,
  ) {
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
    this.syntaxProblems = this.#syntaxProblems();
    this.data = this.syntaxProblems.length > 0 ? undefined : this.#document.toJS();
  }

  /** Line of the field or list entry at `path`, or of the nearest ancestor that exists. */
  line(path: Path): number {
    let node: unknown = this.#document.contents;
    let start = startOf(node);
    for (const step of path) {
      if (isAlias(node)) node = node.resolve(this.#document);
      if (isMap(node)) {
        // A key such as 404 is a number to YAML and a text to everybody else.
        const pair = node.items.find(
          ({ key }) => isScalar(key) && String(key.value) === String(step),
        );
        // Where a list may stand, one entry may stand alone.
        if (!pair && step === 0) continue;
        if (!pair) break;
        start = startOf(pair.key) ?? start;
        node = pair.value;
      } else if (isSeq(node) && Number(step) < node.items.length) {
        node = node.items[Number(step)];
        start = startOf(node) ?? start;
      } else break;
    }
    return this.#lineAt(start ?? 0);
  }

  #lineAt(offset: number): number {
    return this.#lines.linePos(offset).line || 1;
  }

  #syntaxProblems(): Problem[] {
    const found = new Map<number, Problem>();
    const say = (offset: number, message: string) => {
      const line = this.#lineAt(offset);
      // What follows on the same line is a consequence of the first mistake.
      if (!found.has(line)) found.set(line, { severity: 'error', file: this.path, line, message });
    };
    for (const error of [...this.#document.errors, ...this.#document.warnings])
      say(error.pos[0], syntaxSentence(error));
    if (this.#document.errors.length > 0) return [...found.values()];

    // "*" and "&" begin references in YAML. Unquoted at the start of a text they would crash the
    // compiler or silently eat the first word.
    const used = new Set<string>();
    visit(this.#document, {
      Alias: (_key, alias) => {
        used.add(alias.source);
        if (!alias.resolve(this.#document))
          say(
            startOf(alias) ?? 0,
            `"*${alias.source}" refers to nothing; put a text that begins with * in quotes`,
          );
      },
    });
    visit(this.#document, {
      Node: (_key, node) => {
        if (!isAlias(node) && node.anchor && !used.has(node.anchor))
          say(
            startOf(node) ?? 0,
            `"&${node.anchor}" is a name that nothing uses; put a text that begins with & in quotes`,
          );
      },
    });
    return [...found.values()];
  }

  problem(path: Path, message: string, severity: Problem['severity'] = 'error'): Problem {
    return { severity, file: this.path, line: this.line(path), message };
  }

  /** Checks the whole file against a schema. */
  check<T>(schema: v.GenericSchema<unknown, T>): Checked<T> {
    return this.checkPart(schema, this.data, []);
  }

  /** Checks `data`, the part of the file that stands at `at`; a missing part is `undefined`. */
  checkPart<T>(schema: v.GenericSchema<unknown, T>, data: unknown, at: Path): Checked<T> {
    const result = v.safeParse(schema, data);
    if (result.success) return { value: result.output, problems: [] };
    return {
      value: undefined,
      problems: result.issues.map((issue) => {
        const path = [...at, ...(issue.path ?? []).map((item) => item.key as string | number)];
        return this.problem(path, sentence(issue, path));
      }),
    };
  }
}

interface Checked<T> {
  readonly value: T | undefined;
  readonly problems: Problem[];
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function syntaxSentence({ code, message }: YAMLError): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'this name stands twice in the same group; keep one of them';
    case 'TAB_AS_INDENT':
      return 'a tab stands at the beginning of the line; use spaces';
    case 'MULTIPLE_DOCS':
      return '"---" begins a second document; remove it';
    case 'TAG_RESOLVE_FAILED':
      return 'a word that begins with ! means something else in YAML; put the text in quotes';
    default:
      return `this is not valid YAML: ${message}. Put texts that contain ": " or begin with a special character in quotes.`;
  }
}

/** A valibot issue in words an editor understands. */
function sentence(issue: v.BaseIssue<unknown>, path: Path): string {
  const field = path.length > 0 ? `"${path.join('.')}"` : 'the file';
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    // { da: Red, white and blue } is read as two fields, the second without a value.
    const halfText = issue.path?.at(-1)?.value === null && /\s/.test(String(path.at(-1)));
    return halfText
      ? `${field} is not a field here; put a text with a comma in quotes`
      : `${field} is not a field here; check the spelling or remove it`;
  }
  if (issue.received === 'undefined') return `${field} is missing; add it`;
  return `${field}${complaint(issue)}`;
}

/** What is wrong with a value that is there, to stand after the field's name. */
function complaint(issue: v.BaseIssue<unknown>): string {
  const { requirement } = issue as { requirement?: unknown };
  const unit = (count: unknown) =>
    typeof issue.input === 'string'
      ? `${String(count)} ${count === 1 ? 'character' : 'characters'}`
      : `${String(count)} ${count === 1 ? 'entry' : 'entries'}`;
  switch (issue.type) {
    case 'regex':
    case 'check':
      return `: ${issue.message}`;
    case 'non_empty':
      return ' is empty; write something';
    case 'integer':
      return `: expected a whole number, found ${issue.received}`;
    case 'min_value':
      return ` must be at least ${String(requirement)}, but is ${issue.received}`;
    case 'max_value':
      return ` must be at most ${String(requirement)}, but is ${issue.received}`;
    case 'min_length':
      return ` must have at least ${unit(requirement)}, but has ${issue.received}`;
    case 'max_length':
      return ` must have at most ${unit(requirement)}, but has ${issue.received}`;
    case 'length':
      return ` must have ${unit(requirement)}, but has ${issue.received}`;
    default:
      return `: expected ${plain(issue.expected ?? 'something else')}, found ${plain(issue.received)}${hint(issue)}`;
  }
}

/** The two slips with quotes, said outright. */
function hint({ expected, input }: v.BaseIssue<unknown>): string {
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean'))
    return '; put it in quotes';
  if (expected === 'number' && typeof input === 'string' && input !== '' && !isNaN(Number(input)))
    return '; remove the quotes';
  return '';
}

const NAMES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'a group of fields',
  null: 'nothing',
};

/** valibot's `("a" | "b" | Array)` as `"a", "b" or a list`. */
function plain(expected: string): string {
  const names = expected
    .replace(/^\((.*)\)$/s, '$1')
    .split(' | ')
    .map((name) => NAMES[name] ?? name);
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : names[0]!;
}
