import type { Realm } from './realm.js';

/** One hyperparameter as an optimizer declares it: its canonical name, other names for it, its default value. */
export interface HyperparameterName {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly default: number;
  /** Aliases of another that are this one's where the other is read under its own name. */
  readonly besides?: readonly string[];
}

export type HyperparameterNames = readonly HyperparameterName[];

/** Hyperparameters that programs also read as one list, in this order: `betas` is `[beta1, beta2]`. */
export interface HyperparameterList {
  readonly name: string;
  readonly of: readonly string[];
}

/** A changed hyperparameter under one of its names or, with a position, in the list of this name. */
export interface Change {
  readonly key: string;
  readonly value: number;
  readonly position?: number;
}

/** What is known of one export without calling it with data. */
export interface ExportDescription {
  readonly name: string;
  /** `class`, or what `typeof` says. */
  readonly type: string;
  /** Parameter names as written, of the function or of the class's constructor. */
  readonly parameters: readonly string[];
  /** How many of these have to be given. */
  readonly required: number;
  /** Methods of a class's prototype chain. */
  readonly methods: readonly string[];
  /** Functions that a class or a function holds itself. */
  readonly statics: readonly string[];
  /** Methods of what a function returned when it was called with hyperparameters alone. */
  readonly returnedMethods: readonly string[];
  /** Methods of what a class without methods, or a function that needs one parameter, made of a number. */
  readonly made: readonly string[];
  /** Another export is a subclass of this one. */
  readonly extended: boolean;
}

/** `loosely` counts only where no export of the file fits exactly. */
export type Fit = 'exactly' | 'loosely' | 'no';

/** What a running optimizer is started from. Vectors and objects belong to the submission's realm. */
export interface Start {
  readonly exported: (...inputs: unknown[]) => unknown;
  readonly realm: Realm;
  readonly hyperparameters: object;
  /** One vector (or number) per tensor. */
  readonly parameters: readonly unknown[];
  /** The optimizer is handed lists of vectors rather than one vector. */
  readonly listed: boolean;
  /** What `save` returned, copied. */
  readonly saved?: unknown;
}

/** One optimizer at work. Everything that it returns is unchecked. */
export interface Running {
  /** What was returned for each tensor: its parameters or its update; undefined where nothing was. */
  step(parameters: readonly unknown[], gradients: readonly unknown[]): readonly unknown[];
  /** The hyperparameters change: a fresh object with all of them, and the new value under every name. */
  set(hyperparameters: object, changes: readonly Change[]): void;
  /** The objects that carry the hyperparameters now; a right submission leaves these values alone. */
  carriers(): readonly unknown[];
  /** The state, to be copied and resumed from. */
  save(): unknown;
}

/** The shape in which a submission is written. `start` and all it returns run inside the sandbox. */
export interface Contract {
  readonly id: string;
  readonly title: string;
  /** What to export, in one line of code. */
  readonly accepts: string;
  /** A complete submission: momentum, in its EMA form. */
  readonly example: string;
  readonly savesState: boolean;
  /** Parameters may be changed in place; else they are handed over for reading. */
  readonly updatesInPlace: boolean;
  /** One call may be given all tensors of a case, as lists of vectors. */
  readonly takesLists: boolean;
  /** A submission may take a function gradientAt(point) in the gradient's place. */
  readonly takesGradientAt: boolean;
  readonly returns: 'parameters' | 'updates';
  /** Whether a changed hyperparameter always arrives, or only where the submission reads it anew. */
  readonly schedules: 'always' | 'where-noticed';
  fits(described: ExportDescription): Fit;
  start(start: Start): Running;
}
