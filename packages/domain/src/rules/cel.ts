import { TypeError as CelTypeError, EvaluationError, ParseError } from '@marcbachmann/cel-js';
import { VOCABULARIES, type Vocabulary } from './vocabulary';

export type ParamValue = string | number | boolean | string[];

/** What a predicate is evaluated over: the variables of its vocabulary, and the rule's `params`. */
export type CelContext = Record<string, unknown>;
export type Predicate = (context: CelContext) => boolean;

/** What is wrong with an expression, and where in its text: `[from, to)`. */
export interface CelProblem {
  code: string;
  from: number;
  to: number;
  detail: string;
}

interface Node {
  op: string;
  args: unknown;
  start: number;
  end: number;
}

const LOOPS = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);
const MOST_NESTED_LOOPS = 2;
/** Regular expressions backtrack without bound. */
const FORBIDDEN = new Set(['matches']);
const MOST_COMPILED = 2_000;
const compiled = new Map<Vocabulary, Map<string, Predicate>>();

/** Checks an expression an administrator wrote: syntax, types, cost, parameters; null when it is sound. */
export function findCelProblem(
  vocabulary: Vocabulary,
  source: string,
  params: Record<string, ParamValue>,
): CelProblem | null {
  const environment = VOCABULARIES[vocabulary];
  const checked = environment.check(source);
  if (!checked.valid) return problemOf(checked.error);
  if (checked.type !== 'bool' && checked.type !== 'dyn') {
    return { code: 'not_a_condition', from: 0, to: source.length, detail: `It is ${checked.type}, not bool` };
  }
  return findCostlyNode(environment.parse(source).ast, params, 0);
}

/** The predicate of an expression, compiled once however often it is asked for. */
export function compileCel(vocabulary: Vocabulary, source: string): Predicate {
  const predicates = compiled.get(vocabulary) ?? new Map<string, Predicate>();
  const known = predicates.get(source);
  if (known) return known;
  if (predicates.size >= MOST_COMPILED) predicates.clear();
  const evaluate = VOCABULARIES[vocabulary].parse(source);
  const predicate: Predicate = (context) => evaluate(context) === true;
  compiled.set(vocabulary, predicates.set(source, predicate));
  return predicate;
}

/** Parameters as CEL sees them: its whole numbers are BigInt. */
export function celParams(params: Record<string, ParamValue>): CelContext {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      Number.isInteger(value) ? BigInt(Number(value)) : value,
    ]),
  );
}

function findCostlyNode(node: unknown, params: Record<string, ParamValue>, loops: number): CelProblem | null {
  if (Array.isArray(node)) {
    for (const part of node) {
      const problem = findCostlyNode(part, params, loops);
      if (problem) return problem;
    }
    return null;
  }
  if (!isNode(node)) return null;
  const name = calledName(node);
  const depth = loops + (name !== null && LOOPS.has(name) ? 1 : 0);
  if (name !== null && FORBIDDEN.has(name)) return at(node, 'forbidden_call', `${name} is not allowed`);
  if (depth > MOST_NESTED_LOOPS) return at(node, 'too_costly', `More than ${MOST_NESTED_LOOPS} nested loops`);
  const param = paramName(node);
  if (param !== null && !Object.hasOwn(params, param)) {
    return at(node, 'unknown_param', `The rule has no parameter ${param}`);
  }
  return findCostlyNode(node.args, params, depth);
}

function calledName(node: Node): string | null {
  return (node.op === 'call' || node.op === 'rcall') && Array.isArray(node.args)
    ? String(node.args[0])
    : null;
}

function paramName(node: Node): string | null {
  if (node.op !== '.' || !Array.isArray(node.args)) return null;
  const [owner, key]: unknown[] = node.args;
  return isNode(owner) && owner.op === 'id' && owner.args === 'params' ? String(key) : null;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'op' in value;
}

function at(node: Node, code: string, detail: string): CelProblem {
  return { code, from: node.start, to: node.end, detail };
}

function problemOf(error: unknown): CelProblem {
  if (error instanceof ParseError || error instanceof EvaluationError || error instanceof CelTypeError) {
    const { start: from, end: to } = error.range ?? { start: 0, end: 0 };
    return { code: error.code, from, to, detail: error.summary };
  }
  throw error;
}
