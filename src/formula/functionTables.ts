import { binaryFunctions, unaryFunctions } from '../arithmetic/arithmetic.js';
import type { FunctionTable } from './cursor.js';
import type { ArithmeticFunction, EquationFunction } from './syntax.js';
import { signatureOf, type WholeFunction, wholeFunctions } from './wholeFunctions.js';

/** What a formula may call unless it is read with another table. */
export const arithmeticFunctions: FunctionTable<ArithmeticFunction> = new Map<ArithmeticFunction, number>([
  ...unaryFunctions.map((name) => [name, 1] as const),
  ...binaryFunctions.map((name) => [name, 2] as const),
]);

/** What an equation may call. */
export const equationFunctions: FunctionTable<EquationFunction> = new Map<EquationFunction, number>([
  ...arithmeticFunctions,
  ...(Object.keys(wholeFunctions) as WholeFunction[]).map((name) => [name, signatureOf(name).takes.length] as const),
]);
