import { parseExpression } from '../../src/formula/parse.js';
import { children, type Formula, sameExpression, withChildren } from '../../src/formula/syntax.js';

/** Two sides that are equal as real numbers; a capital letter stands for any formula. */
export interface Identity {
  readonly left: string;
  readonly right: string;
}

/** What people do when they write the same formula in their own way. */
export const identities: readonly Identity[] = [
  { left: 'A + B', right: 'B + A' },
  { left: 'A * B', right: 'B * A' },
  { left: 'A + B + C', right: 'A + (B + C)' },
  { left: 'A + (B + C)', right: 'A + B + C' },
  { left: 'A * B * C', right: 'A * (B * C)' },
  { left: 'A * (B * C)', right: 'A * B * C' },
  { left: 'A - B', right: 'A + -B' },
  { left: 'A - B', right: '-(B - A)' },
  { left: 'A - B - C', right: 'A - (B + C)' },
  { left: 'A - B - C', right: 'A - C - B' },
  { left: '(A - B) * C', right: 'A * C - B * C' },
  { left: 'A * (B + C)', right: 'A * B + A * C' },
  { left: 'A * B + (1 - A) * C', right: 'C + A * (B - C)' },
  { left: 'A * B + (1 - A) * C', right: 'B + (1 - A) * (C - B)' },
  { left: '(1 - A) * B + A * C', right: 'B + A * (C - B)' },
  { left: 'A - B * C * A', right: 'A * (1 - B * C)' },
  { left: 'A - B - C * D * A', right: 'A * (1 - C * D) - B' },
  { left: 'A - B - C * A', right: 'A * (1 - C) - B' },
  { left: 'A - B * C / D - B * E * F', right: 'A - B * (C / D + E * F)' },
  { left: 'A / B', right: 'A * (1 / B)' },
  { left: 'A / B', right: '1 / B * A' },
  { left: 'A * B / C', right: 'A / C * B' },
  { left: 'A * B / C', right: 'A * (B / C)' },
  { left: 'A * B / C', right: 'A / (C / B)' },
  { left: 'A * (B / C) / D', right: 'A / C * (B / D)' },
  { left: 'A * (B / C) / (sqrt(D / E) + F)', right: 'A * sqrt(E) / C * B / (sqrt(D) + F * sqrt(E))' },
  { left: 'sqrt(A / B)', right: 'sqrt(A) / sqrt(B)' },
  { left: 'sqrt(A)', right: 'A^0.5' },
  { left: 'A^2', right: 'A * A' },
];

/** Every tree that one use of an identity makes of this one. */
export function rewritings(node: Formula, { left, right }: Identity): readonly Formula[] {
  const found = matched(pattern(left), node);
  const here = found ? [filled(pattern(right), found)] : [];
  const parts = children(node);
  const below = parts.flatMap((part, index) =>
    rewritings(part, { left, right }).map((changed) => withChildren(node, parts.with(index, changed))),
  );
  return [...here, ...below];
}

const patterns = new Map<string, Formula>();

/** A side as a tree, read once: every part of every equation is held against it. */
function pattern(side: string): Formula {
  const known = patterns.get(side) ?? parseExpression(side);
  patterns.set(side, known);
  return known;
}

type Found = ReadonlyMap<string, Formula>;

const isPlaceholder = (name: string): boolean => /^[A-Z]$/.test(name);

function matched(pattern: Formula, node: Formula, found: Found = new Map()): Found | undefined {
  if (pattern.kind === 'name' && isPlaceholder(pattern.name)) {
    const known = found.get(pattern.name);
    if (!known) return new Map([...found, [pattern.name, node]]);
    return sameExpression(known, node) ? found : undefined;
  }
  const [wanted, given] = [children(pattern), children(node)];
  if (!sameExpression(withChildren(pattern, given.length === wanted.length ? given : wanted), node)) return undefined;
  return wanted.reduce<Found | undefined>(
    (sofar, part, index) => sofar && matched(part, given[index] as Formula, sofar),
    found,
  );
}

function filled(pattern: Formula, found: Found): Formula {
  const known = pattern.kind === 'name' ? found.get(pattern.name) : undefined;
  return (
    known ??
    withChildren(
      pattern,
      children(pattern).map((part) => filled(part, found)),
    )
  );
}
