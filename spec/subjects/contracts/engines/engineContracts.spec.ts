import { describe, expect, it } from 'vitest';
import { engineContractById, engineContracts } from '../../../../src/subjects/contracts/engines/index.js';
import { ask, engineDesk, exactGradient, graphOf, numbersIn } from '../../sandbox/tryEngine.js';

const desk = engineDesk();

/** 2·x + x·2 + 3, whose constants stand on either side. At 7: 31 and 4. */
const withConstants = graphOf(1, (b, [x = 0]) => {
  const [two, three] = [b.constant(2), b.constant(3)];
  return b.apply('add', b.apply('add', b.apply('multiply', two, x), b.apply('multiply', x, two)), three);
});

/** x·2 + 3, whose constants stand behind. At 7: 17 and 2. */
const withNumbersBehind = graphOf(1, (b, [x = 0]) =>
  b.apply('add', b.apply('multiply', x, b.constant(2)), b.constant(3)),
);

/** The variable x2 takes no part. */
const withUnused = graphOf(2, (b, [x = 0]) => b.apply('multiply', x, x));

describe.each(engineContracts)('the $title contract', (contract) => {
  it('is detected in its own example, and computes value and gradient', async () => {
    expect(await desk.open(contract.example)).toMatchObject({ kind: 'engine', contract: contract.id });
    expect(numbersIn(await desk.run(contract.example))).toEqual(exactGradient);
  });

  it('offers what its operations are, and nothing else', async () => {
    expect((await desk.engine(contract.example)).offers).toEqual(new Set(['add', 'multiply']));
  });

  it('is handed constants on either side, and plain numbers behind', async () => {
    const engine = await desk.engine(contract.example);
    expect(numbersIn(await ask(engine, withConstants, [7]))).toEqual([31, 4]);
    expect(numbersIn(await ask(engine, withNumbersBehind, [7], { plainNumbers: true }))).toEqual([17, 2]);
  });

  it('gives 0 for a variable that takes no part', async () => {
    expect(numbersIn(await ask(await desk.engine(contract.example), withUnused, [5, 9]))).toEqual([25, 10, 0]);
  });

  it('starts every request from fresh values', async () => {
    const engine = await desk.engine(contract.example);
    const request = { graph: withUnused, at: Float64Array.of(5, 9) };
    const responses = await engine.gradients([request, { ...request, probes: { repeat: true } }, request]);
    expect(responses.map(numbersIn)).toEqual([
      [25, 10, 0],
      [25, 10, 0],
      [25, 10, 0],
    ]);
  });

  it('is not asked for what it does not offer', async () => {
    const tanh = graphOf(1, (b, [x = 0]) => b.apply('tanh', x));
    const response = await ask(await desk.engine(contract.example), tanh, [1]);
    expect(response).toMatchObject({ reason: 'not-offered', message: 'It has no operation tanh.' });
  });
});

it('an unknown contract is named together with the known ones', () => {
  expect(() => engineContractById('torch')).toThrow(/'torch'.*tape, value, grad/);
});
