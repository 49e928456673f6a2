import { texName } from '../formula/tex.js';
import type { WorkedDocument } from './workedDocument.js';

/** A hand-worked table as one TeX array per coordinate, for a display formula. */
export function workedTex({ columns, coordinates }: WorkedDocument): string {
  const header = ['t', ...columns.map(texColumn)].join(' & ');
  const arrays = coordinates.map((rows) => {
    const lines = rows.map(({ t, cells }) => [t, ...cells.map((cell) => texCell(cell))].join(' & '));
    return [
      `\\begin{array}{r${'l'.repeat(columns.length)}}`,
      [header, '\\hline', ...lines].join(' \\\\\n').replace('\\hline \\\\', '\\hline'),
      '\\end{array}',
    ].join('\n');
  });
  return `${arrays.join('\n\n')}\n`;
}

function texColumn(column: string): string {
  const [name = '', place] = column.split(' (');
  return place === undefined ? texName(name) : `${texName(name)}\\text{ (${place}}`;
}

function texCell(cell: string | undefined): string {
  if (cell === undefined) return '';
  const [digits, exponent] = cell.split('e');
  return exponent === undefined ? cell : `${digits} \\cdot 10^{${Number(exponent)}}`;
}
