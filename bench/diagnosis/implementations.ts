import { rewritten, textOf } from '../../spec/diagnosis/rewriting.js';
import { sameFunction } from '../../src/diagnosis/sameFunction.js';
import { isComplete } from '../../src/formula/layout.js';
import { type Equation, namesIn } from '../../src/formula/syntax.js';
import type { Standard } from '../../src/laws/law.js';
import { perStandard } from '../../src/laws/perStandard.js';
import type { Prepared } from '../../src/laws/prepared.js';
import { seedFor } from '../../src/laws/seedFor.js';
import { standardOf } from '../../src/laws/standard.js';
import { type Algorithm, inputsOf } from '../../src/optimizers/algorithm.js';
import { dialectsOf } from '../../src/optimizers/dialect.js';
import type { Optimizer } from '../../src/optimizers/optimizer.js';
import type { TraceRequest } from '../../src/subjects/request.js';
import { type Random, seededRandom } from '../../src/training/random/random.js';
import { type Answers, answersOf, equationsGraderOf, graderOf } from './grader.js';
import { answersInPlace } from './inPlace.js';

/** How equal equations are run. */
export const ways = ['line by line', 'in place', 'last coordinate first', 'single precision'] as const;
export type Way = (typeof ways)[number];

/** An optimizer's equations, written and run in a way of one's own. */
export interface Written {
  readonly standard: Standard;
  readonly algorithm: Algorithm;
  readonly way: Way;
}

/** Fewer dialects take part than there are: cases are drawn and enclosed for each. */
const dialectsTried = 4;

/** Standards are known by their identity: those of an optimizer are made once. */
const standardsOf = memo((optimizer: Optimizer) =>
  dialectsOf(optimizer)
    .slice(0, dialectsTried)
    .map((dialect) => standardOf(optimizer, dialect)),
);

function memo<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}

/** A chain of rewritings has so many links, each of which is an implementation. */
const links = 12;

/** So many that differ as texts, or in how they are run: rewritten by identities, in another order of lines. */
export function implementationsOf(optimizer: Optimizer, count: number, seed: number): readonly Written[] {
  const random = seededRandom(seedFor(seed, `${optimizer.id}, rewritten`));
  const standards = standardsOf(optimizer);
  const found = new Map<string, Written>();
  // Of the shortest equations many rewritings come out alike, though never so many that the chains come to nothing new.
  for (let chains = 0; found.size < count && chains < count; chains++) {
    const standard = standards[random.below(standards.length)] as Standard;
    let { algorithm } = standard;
    for (let link = 0; link < links && found.size < count; link++) {
      algorithm = reordered(rewritten(algorithm, [random.below(2 ** 20)]), random);
      if (textOf(algorithm) === textOf(standard.algorithm)) continue;
      const way = ways[found.size % ways.length] as Way;
      found.set([way, standards.indexOf(standard), textOf(algorithm)].join('\n'), { standard, algorithm, way });
    }
  }
  return [...found.values()];
}

/** Now and then a line changes places with its neighbour, where neither has to do with the other. */
function reordered(algorithm: Algorithm, random: Random): Algorithm {
  const at = random.below(algorithm.lines.length + 1);
  const [one, other] = [algorithm.lines[at], algorithm.lines[at + 1]];
  if (!one || !other || one.target === other.target) return algorithm;
  if (reads(one, other.target) || reads(other, one.target)) return algorithm;
  const lines = algorithm.lines.with(at, other).with(at + 1, one);
  return isComplete(lines, inputsOf(algorithm)) ? { ...algorithm, lines } : algorithm;
}

const reads = ({ expression }: Equation, name: string): boolean => namesIn(expression).has(name);

/** What an implementation is accused of; `grader` has the laws. */
type Judge = (written: Written, grader: (standard: Standard) => Prepared) => string | undefined;

/** A standard for those who work in single precision. */
const inFloats = perStandard((standard): Standard => ({ ...standard, precision: 'float32' }));

/** What it is accused of by the laws and cases that a submission of its precision is graded by. */
const accusation: Judge = ({ standard, algorithm, way }, grader) => {
  const answers = answersBy(way, algorithm);
  const held = way === 'single precision' ? inFloats(standard) : standard;
  for (const { law, verdict, breach } of grader(held).reports(answers)) {
    if (verdict === 'fail') return `${law.id}: ${breach?.message}`;
  }
  return undefined;
};

function answersBy(way: Way, algorithm: Algorithm): Answers {
  if (way === 'single precision') return answersOf({ algorithm }, 'float32');
  const plain = answersOf({ algorithm });
  if (way === 'in place') return answersInPlace(algorithm) ?? plain;
  return way === 'last coordinate first' ? backwards(plain) : plain;
}

/** The coordinates in the opposite order, and the answers put right again. */
function backwards(answers: Answers): Answers {
  const turned = (vectors: readonly Float64Array[]) => vectors.map((values) => values.toReversed());
  const known = new Map<TraceRequest, ReturnType<Answers>>();
  const run: Answers = (request) => {
    const tensors = request.tensors.map(({ shape, values }) => ({ shape, values: values.toReversed() }));
    const steps = request.steps.map((step) => ({ ...step, gradients: turned(step.gradients) }));
    const { parameters, asked = [], ...rest } = answers({ ...request, tensors, steps });
    return { ...rest, parameters: parameters.map(turned), asked: asked.map(turned) };
  };
  return (request) => {
    const answer = known.get(request) ?? run(request);
    known.set(request, answer);
    return answer;
  };
}

/** What became of implementations that were rewritten to be equal. */
export interface Alarms {
  /** Those that are equal. */
  readonly tried: number;
  /** What those were accused of that are equal, with their text. */
  readonly accused: readonly string[];
  /** Accused ones that exact arithmetic tells apart too: rewritten so that they divide by a 0 that cancelled before. */
  readonly unequal: number;
}

/** Every so many are held to all laws, the others to the equations alone: the laws ask for three times as many answers. */
export const heldToAll = 10;

/** Judges implementations that are all right. */
export function alarmsAmong(written: readonly Written[], judge: Judge = accusation): Alarms {
  const accused: string[] = [];
  let unequal = 0;
  for (const [k, one] of written.entries()) {
    const said = judge(one, k % heldToAll === 1 ? graderOf : equationsGraderOf);
    if (said === undefined) continue;
    if (isEqual(one)) accused.push(`${one.way}: ${textOf(one.algorithm)}\n${said}`);
    else unequal++;
  }
  return { tried: written.length - unequal, accused, unequal };
}

function isEqual({ standard, algorithm }: Written): boolean {
  return sameFunction(standard, { algorithm }, graderOf(standard).requests);
}
