import type { GradientProbes } from '../../gradientRequest.js';
import type { ExportDescription, Fit } from '../contract.js';
import type { Realm } from '../realm.js';
import type { Operators } from './operators.js';

/** How a function is handed over and the point where it is differentiated, one of these ways. */
export const callings = ['curried with numbers', 'curried with a list', 'with a list', 'with numbers'] as const;
export type Calling = (typeof callings)[number];

/** What was found out about an engine by trying. */
export interface Habits {
  /** How a fixed exponent is handed over. */
  readonly exponent: 'number' | 'wrapped';
  /** Plain numbers are handed over as operands where a request says so. */
  readonly takesNumbers: boolean;
  /** For engines that are handed a function. */
  readonly calling: Calling;
}

/** What an engine has computed; unchecked. */
export interface Built {
  readonly output: unknown;
  /** By node of the graph, the variables first. */
  readonly nodes: readonly unknown[];
}

/** Computes something of variables with the engine's operations. */
export type Build = (variables: readonly unknown[], operators: Operators) => Built;

/** What an engine is asked. */
export interface Asked {
  readonly exports: unknown;
  readonly exported: unknown;
  readonly realm: Realm;
  readonly calling: Calling;
  readonly at: Float64Array;
  readonly build: Build;
  /** Whether the output depends on this variable; one that it does not depend on may have no gradient. */
  readonly isUsed: (variable: number) => boolean;
  /** How plain numbers are handed over is for `build` to know. */
  readonly probes: Omit<GradientProbes, 'repeat' | 'plainNumbers'>;
}

/** What an engine answered: numbers, checked and copied. */
export interface Differentiated {
  readonly value: number;
  readonly gradient: Float64Array;
  readonly twice?: Float64Array;
  /** How often the function was evaluated. */
  readonly evaluations?: number;
  readonly inputModified?: boolean;
}

/** The shape in which an autodiff engine is written. `differentiate` runs inside the sandbox. */
export interface EngineContract {
  readonly id: string;
  readonly title: string;
  /** What to export, in one line of code. */
  readonly accepts: string;
  /** A complete engine of a few operations. */
  readonly example: string;
  /** @param all every export of the file, since operations may be exports of their own */
  fits(described: ExportDescription, all: readonly ExportDescription[]): Fit;
  /** @throws BadAnswer, NotOffered, and whatever the submission throws */
  differentiate(asked: Asked): Differentiated;
}
