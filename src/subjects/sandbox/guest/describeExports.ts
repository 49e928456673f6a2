import type { ExportDescription } from '../../contracts/contract.js';
import { makerOf } from '../../contracts/engines/methodOf.js';

/** More exports than this are not looked at. */
const most = 50;
/** More properties of one object than this are not looked at. */
const mostMethods = 200;

/** The export of that name; a CommonJS module may itself be the export. */
export function exportOf(exports: unknown, name: string): unknown {
  return typeof exports === 'function' && name === 'default' ? exports : Reflect.get(Object(exports), name);
}

/** The texts between the parentheses that open at or after `from`, cut at the commas outside brackets, without defaults. */
function parametersIn(source: string, from: number): string[] {
  const parts: string[] = [''];
  let depth = 0;
  let inDefault = false;
  for (const sign of source.slice(source.indexOf('(', from))) {
    if (')]}'.includes(sign)) depth--;
    if (depth === 0 && sign === ')') break;
    if (depth === 1 && '=,'.includes(sign)) {
      inDefault = sign === '=';
      if (sign === ',') parts.push('');
    } else if (depth > 0 && !inDefault) parts[parts.length - 1] += sign;
    if ('([{'.includes(sign)) depth++;
  }
  return parts.map((part) => part.replaceAll(/\s+/g, ' ').trim()).filter((part) => part !== '');
}

/** Parameter names of a function, or of a class's constructor, from its source text. */
function parametersOf(source: string, isClass: boolean): string[] {
  if (isClass) {
    const at = source.search(/\bconstructor\s*\(/);
    return at < 0 ? [] : parametersIn(source, at);
  }
  const bare = /^(?:async\s+)?([\w$]+)\s*=>/.exec(source);
  return bare === null ? parametersIn(source, 0) : [bare[1] ?? ''];
}

/** Names of the functions that an object holds itself. */
function ownFunctions(owner: object): string[] {
  return Object.getOwnPropertyNames(owner)
    .slice(0, mostMethods)
    .filter(
      (name) => name !== 'constructor' && typeof Object.getOwnPropertyDescriptor(owner, name)?.value === 'function',
    );
}

/** Names of the functions on an object and its prototype chain, without those that every object has. */
function functionsOn(start: unknown): string[] {
  const names: string[] = [];
  let owner: unknown = start;
  for (let depth = 0; depth < 10 && typeof owner === 'object' && owner !== null; depth++) {
    const next = Object.getPrototypeOf(owner) as object | null;
    if (next === null) break;
    names.push(...ownFunctions(owner));
    owner = next;
  }
  return names;
}

/** Functions on what a class or a factory makes of one number, beside those that its prototype shows anyway. */
function madeMethodsOf(value: (input: number) => unknown): string[] {
  try {
    return functionsOn(makerOf(value)(0.5));
  } catch {
    return [];
  }
}

const lookedFor = ['init', 'update', 'step'];

/** Which of these methods a function's object has, when the hyperparameters are all 0.5 or, failing that, all pairs. */
function returnedMethodsOf(value: (input: object) => unknown): string[] {
  for (const given of [0.5, [0.5, 0.5]]) {
    try {
      const returned = Object(value(new Proxy({}, { get: () => given, has: () => true }))) as object;
      return lookedFor.filter((name) => typeof Reflect.get(returned, name) === 'function');
    } catch {
      // A list where a number is given, or the other way round.
    }
  }
  return [];
}

/** Methods written as fields show on instances alone. */
function isClassWithFields(source: string, methods: readonly string[]): boolean {
  return source.startsWith('class') && methods.length === 0;
}

function describe(name: string, value: unknown, all: readonly unknown[]): ExportDescription {
  const extended = all.some((other) => typeof other === 'function' && Object.getPrototypeOf(other) === value);
  const described = { name: name.slice(0, 100), type: typeof value as string, extended };
  if (typeof value !== 'function') {
    return { ...described, parameters: [], required: 0, methods: [], returnedMethods: [], statics: [], made: [] };
  }
  const source = Function.prototype.toString.call(value).slice(0, 100_000);
  const methods = functionsOn(Reflect.get(value, 'prototype'));
  const required = Number(value.length);
  const isClass = source.startsWith('class') || methods.includes('step') || methods.includes('update');
  const parameters = parametersOf(source, source.startsWith('class'));
  const returnedMethods =
    isClass || parameters.length > 1 ? [] : returnedMethodsOf(value as (input: object) => unknown);
  const makes = !isClass && methods.length === 0 && required <= 1;
  const own = makes || isClassWithFields(source, methods) ? madeMethodsOf(value as (input: number) => unknown) : [];
  const type = isClass ? 'class' : 'function';
  const statics = ownFunctions(value);
  return { ...described, type, parameters, required, methods, statics, returnedMethods, made: own };
}

/**
 * Describes every export, once where two names export the same function; calls only functions that need one parameter
 * or none, and makes instances only of classes that show no method.
 */
export function describeExports(exports: unknown): ExportDescription[] {
  const names = typeof exports === 'function' ? ['default'] : Object.keys(Object(exports)).slice(0, most);
  const values = names.map((name) => exportOf(exports, name));
  return names
    .map((name, index) => ({ name, value: values[index], first: values.indexOf(values[index]) === index }))
    .filter(({ value, first }) => first || typeof value !== 'function')
    .map(({ name, value }) => describe(name, value, values));
}
