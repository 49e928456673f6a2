import { describe, expect, it } from 'vitest';
import { checkFile } from '../../src/vectors/checkFile.js';
import { type EngineFile, engineFile } from '../../src/vectors/engineFile.js';
import { type OptimizerFile, optimizerFile } from '../../src/vectors/optimizerFile.js';
import { textOf } from '../repository/workingCopy.js';

const sgd = (): OptimizerFile => optimizerFile.parse(JSON.parse(textOf('golden/vectors/sgd.json')));
const engines = (): EngineFile => {
  const file = engineFile.parse(JSON.parse(textOf('golden/vectors/autodiff.json')));
  const tests = file.tests.slice(0, 1);
  const carried = new Set(tests.flatMap(({ flags }) => flags));
  return {
    ...file,
    tests,
    notes: Object.fromEntries(Object.entries(file.notes).filter(([flag]) => carried.has(flag))),
  };
};

/** What the check says of a file in which something was changed. */
function saidOf<F extends object>(file: F, change: (file: F) => void): string {
  change(file);
  return checkFile(file)
    .findings.map(({ where, what }) => `${where}: ${what}`)
    .join('\n');
}

const first = (file: OptimizerFile) => file.groups[0]?.tests[0] as OptimizerFile['groups'][number]['tests'][number];
const theta = (file: OptimizerFile) =>
  first(file).steps[0]?.expected.theta as NonNullable<ReturnType<typeof first>['steps'][number]['expected'][string]>;

describe('the check of a vector file, on planted errors', () => {
  it('says nothing of a right one', () => {
    expect(saidOf(sgd(), () => undefined)).toBe('');
    expect(saidOf(engines(), () => undefined)).toBe('');
  });

  it.each<[string, (file: OptimizerFile) => void, RegExp]>([
    [
      'another decimal',
      (file) => {
        theta(file).decimal[0] = ['0.5'];
      },
      /^sgd-1, step 1, theta: The decimal 0\.5 is not the hexadecimal 0x1\.c/m,
    ],
    [
      'another value',
      (file) => {
        Object.assign(theta(file), { decimal: [['0.5']], hex: [['0x1.0p-1']] });
      },
      /theta: 0\.5 is expected, and our reference gives 0\.9: more apart/,
    ],
    [
      'too large an allowed error',
      (file) => {
        theta(file).float64 = [[1]];
      },
      /1 is allowed for float64, and rounding can explain only \d/,
    ],
    [
      'too small an allowed error',
      (file) => {
        theta(file).float32 = [[0]];
      },
      /Only 0 is allowed for float32/,
    ],
    [
      'no allowed error',
      (file) => {
        theta(file).float64 = [[null]];
      },
      /Nothing is allowed for float64/,
    ],
    [
      'a flag that is not true',
      (file) => {
        first(file).flags.push('learning-rate-change-ignored');
      },
      /^sgd-1: A program with learning-rate-change-ignored passes it/m,
    ],
    [
      'a flag without a note',
      (file) => {
        first(file).flags.push('adam-no-sqrt');
      },
      /No note says what the flag adam-no-sqrt means/,
    ],
    [
      'a note that no test carries',
      (file) => {
        file.notes['adam-no-sqrt'] = Object.values(file.notes)[0] as OptimizerFile['notes'][string];
      },
      /^notes\.adam-no-sqrt: No test carries/m,
    ],
    [
      'an id that is there twice',
      (file) => {
        first(file).id = 'sgd-2';
      },
      /^sgd-2: The id is there twice\./m,
    ],
    [
      'a missing number',
      (file) => {
        theta(file).hex = [[]];
      },
      /There are 1 numbers to be given, and the lists have 1, 0, 1, 1/,
    ],
    [
      'gradients that do not fit',
      (file) => {
        Object.assign(first(file).steps[0] as object, { gradients: [[1, 2]] });
      },
      /gradient of tensor 1 in step 1 has 2 numbers/,
    ],
    [
      'a state that is not kept',
      (file) => {
        Object.assign(first(file).steps[0]?.expected as object, { v: theta(file) });
      },
      /v is nothing that is kept/,
    ],
    [
      'another dialect',
      (file) => {
        Object.assign(file.groups[0] as object, { dialect: ['eps=hat'] });
      },
      /has no dialect eps=hat/,
    ],
    [
      'another optimizer',
      (file) => {
        file.optimizer.id = 'smith';
      },
      /There is no optimizer smith/,
    ],
    [
      'a form that is none',
      (file) => {
        Object.assign(first(file), { theta0: 'x' });
      },
      /^groups\[0\]\.tests\[0\]\.theta0: /m,
    ],
  ])('finds %s', (_, change, said) => {
    expect(saidOf(sgd(), change)).toMatch(said);
  });

  it.each<[string, (file: EngineFile) => void, RegExp]>([
    [
      'a node that is not there',
      (file) => {
        Object.assign(file.tests[0]?.nodes[0] as object, { of: ['z', 'a'] });
      },
      /The node z is used before it is there/,
    ],
    [
      'a point of another length',
      (file) => {
        Object.assign(file.tests[0] as object, { at: [1, 2, 3] });
      },
      /and the point has 3 numbers/,
    ],
    [
      'another slope',
      (file) => {
        Object.assign(file.tests[0]?.gradient as object, { decimal: ['7', '7'], hex: ['0x1.cp+2', '0x1.cp+2'] });
      },
      /gradient, coordinate 1: 7 is expected/,
    ],
    [
      'a flag that is not true',
      (file) => {
        file.notes['ad-tanh-grad'] = Object.values(file.notes)[0] as EngineFile['notes'][string];
        file.tests[0]?.flags.push('ad-tanh-grad');
      },
      /No engine with ad-tanh-grad fails it/,
    ],
  ])('finds in a graph %s', (_, change, said) => {
    expect(saidOf(engines(), change)).toMatch(said);
  });

  it.each([null, 7, [], {}, { kind: 'other' }])('finds that %j is no vector file', (content) => {
    expect(checkFile(content).findings).toHaveLength(1);
  });
});
