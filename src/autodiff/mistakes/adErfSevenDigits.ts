import type { PrimitiveEdit } from '../primitives/editedTable.js';
import type { EngineMistake, EngineVariant } from './engineMistake.js';

/** erf z to 1.5e-7; what multiplies it is 1 or −1 also at 0, or 0 there. Source: Abramowitz & Stegun (1964), 7.1.26. */
function approximate(z: string, side: (z: string) => string): string {
  const t = `(1 / (1 + 0.3275911 * abs(${z})))`;
  const powers = `0.254829592 * ${t} - 0.284496736 * ${t}^2 + 1.421413741 * ${t}^3 - 1.453152027 * ${t}^4 + 1.061405429 * ${t}^5`;
  return `(${side(z)}) * (1 - (${powers}) * exp(-(${z})^2))`;
}

function editsWith(erf: (z: string) => string): readonly PrimitiveEdit[] {
  const cumulative = `(1 + ${erf('x / sqrt(2)')}) / 2`;
  return [
    { primitive: 'erf', value: erf('x') },
    { primitive: 'erfc', value: `1 - ${erf('x')}` },
    {
      primitive: 'gelu',
      value: `x * ${cumulative}`,
      partials: { x: `${cumulative} + x * exp(-x^2 / 2) / sqrt(8 * arctan(1))` },
    },
  ];
}

/** JavaScript has no error function, and this is the one that everybody copies. */
export const adErfSevenDigits: EngineMistake = {
  id: 'ad-erf-seven-digits',
  statement: 'The error function is an approximation with seven digits.',
  variants: (offers) => {
    if (!(['erf', 'erfc', 'gelu'] as const).some((id) => offers.has(id))) return [];
    const sides = [(z: string) => `${z} < 0 ? -1 : 1`, (z: string) => `sign(${z})`];
    return sides.map((side): EngineVariant => ({ edits: editsWith((z) => approximate(z, side)) }));
  },
  hint: 'How many digits of erf(1) = 0.8427007929497149 are right?',
  explanation:
    'Formula 7.1.26 of Abramowitz & Stegun, with the constant 0.254829592, errs by up to 1.5e-7. Maclaurin’s series near ' +
    '0 and the continued fraction of erfc beyond have all sixteen digits, as have the approximations of Cody (1969).',
  frequency: 'seen',
};
