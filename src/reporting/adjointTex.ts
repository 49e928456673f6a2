import { tex, texName } from '../formula/tex.js';
import type { AdjointDocument, AdjointLine } from './adjointDocument.js';

/** An adjoint table as a TeX array, and the gradient below it, for display formulas. */
export function adjointTex(document: AdjointDocument): string {
  const header = ['\\text{node}', '\\text{value}', '\\text{local partials}', '\\text{adjoint}', '\\text{received}'];
  const rows = document.lines.map((line) => [
    `${texName(line.name)} = ${tex(line.formula)}`,
    texNumber(line.value),
    line.partials
      .map(({ node, value }) => `${derivative(texName(line.name), texName(node))} = ${texNumber(value)}`)
      .join(',\\; '),
    `${bar(line.name)} = ${texNumber(line.adjoint)}`,
    received(line, document),
  ]);
  const gradient = Object.entries(document.gradient).map(
    ([name, value]) => `${derivative(document.result, texName(name))} = ${texNumber(value)}`,
  );
  return [
    `\\begin{array}{l${'l'.repeat(header.length - 1)}}`,
    `${header.join(' & ')} \\\\`,
    '\\hline',
    rows.map((row) => row.join(' & ')).join(' \\\\\n'),
    '\\end{array}',
    '',
    `${gradient.join(' \\qquad ')}`,
    '',
  ].join('\n');
}

/** Each part as the user's adjoint times its local partial, as on paper. */
function received({ name, received: parts }: AdjointLine, { output }: AdjointDocument): string {
  if (name === output) return '\\text{output}';
  return parts
    .map(({ node, value }) => {
      const user = texName(node);
      return `\\underbrace{${bar(node)} ${derivative(user, texName(name))}}_{${texNumber(value)}}`;
    })
    .join(' + ');
}

/** The adjoint of a node: its name with a bar. */
const bar = (name: string): string => name.replace(/^(.+?)_?(\d+)$/, '\\bar{$1}_{$2}');

const derivative = (of: string, by: string): string => `\\frac{\\partial ${of}}{\\partial ${by}}`;

function texNumber(text: string): string {
  const [digits, exponent] = text.split('e');
  return exponent === undefined ? text : `${digits} \\cdot 10^{${Number(exponent)}}`;
}
