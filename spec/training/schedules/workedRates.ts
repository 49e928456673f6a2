/** A rate that was worked out by hand from a schedule's source, or printed in it: t, the working, the closed form. */
export type WorkedRate = readonly [t: number, working: string, exact: string];

/** A schedule with parameters for which rates are known from elsewhere than its equations. */
export interface WorkedSchedule {
  readonly schedule: string;
  readonly parameters: Readonly<Record<string, number>>;
  /** Where the numbers come from, beside the source of the schedule. */
  readonly from: string;
  readonly rates: readonly WorkedRate[];
}

/** cos of 0, 30, 45, 60, 90, 120, 135, 150 and 180 degrees is known in closed form; so are these rates. */
export const workedSchedules: readonly WorkedSchedule[] = [
  {
    schedule: 'constant',
    parameters: { lr: 0.3 },
    from: '[AMA564] Proposition 3.1',
    rates: [
      [0, 'α', '3/10'],
      [7, 'α', '3/10'],
    ],
  },
  {
    schedule: 'inverse-time',
    parameters: {},
    from: '[AMA564] prints Σ α_t = Σ 1/t from t = 1, so that the first rate is 1',
    rates: [
      [0, '1/1', '1'],
      [1, '1/2', '1/2'],
      [9, '1/10', '1/10'],
    ],
  },
  {
    schedule: 'inverse-square-root',
    parameters: { lr: 6 },
    from: 'squares of whole numbers',
    rates: [
      [1, '6/1', '6'],
      [4, '6/2', '3'],
      [9, '6/3', '2'],
      [2, '6/√2 = 3·√2', '3 * sqrt(2)'],
    ],
  },
  {
    schedule: 'exponential',
    parameters: { lr: 0.8, gamma: 0.5 },
    from: 'halving by hand',
    rates: [
      [0, '0.8', '4/5'],
      [1, '0.8/2', '2/5'],
      [3, '0.8/8', '1/10'],
    ],
  },
  {
    schedule: 'step-decay',
    parameters: { lr: 0.05, gamma: 0.1, every: 30 },
    from: 'the documentation of PyTorch StepLR prints 0.05 before epoch 30, 0.005 before 60, 0.0005 before 90',
    rates: [
      [0, 'printed', '5/100'],
      [29, 'printed', '5/100'],
      [30, 'printed', '5/1000'],
      [59, 'printed', '5/1000'],
      [60, 'printed', '5/10000'],
      [89, 'printed', '5/10000'],
    ],
  },
  {
    schedule: 'epoch-doubling',
    parameters: { lr: 0.8, epochs: 3 },
    from: 'K = 3: 3 epochs with α, then 6 with α/2, then 12 with α/4: epochs 0 to 2, 3 to 8, 9 to 20',
    rates: [
      [0, 'α', '8/10'],
      [2, 'α', '8/10'],
      [3, 'α/2', '4/10'],
      [8, 'α/2', '4/10'],
      [9, 'α/4', '2/10'],
      [20, 'α/4', '2/10'],
      [21, 'α/8', '1/10'],
    ],
  },
  {
    schedule: 'linear-warmup',
    parameters: { lr: 0.9, warmup: 3 },
    from: 'equal steps of a third',
    rates: [
      [1, '0.9/3', '3/10'],
      [2, '2·0.9/3', '6/10'],
      [3, '0.9', '9/10'],
      [8, '0.9', '9/10'],
    ],
  },
  {
    schedule: 'cosine',
    parameters: { lr: 0.9, floor: 0.1, horizon: 12 },
    from: 'the cosine of multiples of 15 degrees; (lr − floor)/2 = 0.4',
    rates: [
      [0, '0.1 + 0.4·(1 + 1)', '9/10'],
      [2, '30°: 0.1 + 0.4·(1 + √3/2)', '1/2 + sqrt(3)/5'],
      [3, '45°: 0.1 + 0.4·(1 + √2/2)', '1/2 + sqrt(2)/5'],
      [4, '60°: 0.1 + 0.4·(1 + 1/2)', '7/10'],
      [6, '90°: 0.1 + 0.4', '1/2'],
      [8, '120°: 0.1 + 0.4·(1 − 1/2)', '3/10'],
      [12, '180°: 0.1', '1/10'],
      [40, 'the floor', '1/10'],
    ],
  },
  {
    schedule: 'cosine-restarts',
    parameters: { lr: 0.8, floor: 0, period: 3, factor: 2 },
    from: 'periods of 3, 6 and 12 steps begin at t = 0, 3 and 9; angles of 60°, 30° and 15° a step',
    rates: [
      [0, '0.8', '8/10'],
      [1, '60°: 0.4·(1 + 1/2)', '6/10'],
      [2, '120°: 0.4·(1 − 1/2)', '2/10'],
      [3, 'restart', '8/10'],
      [4, '30°: 0.4·(1 + √3/2)', '2/5 + sqrt(3)/5'],
      [6, '90°: 0.4', '4/10'],
      [8, '150°: 0.4·(1 − √3/2)', '2/5 - sqrt(3)/5'],
      [9, 'restart', '8/10'],
      [15, '90°: 0.4', '4/10'],
      [21, 'restart', '8/10'],
    ],
  },
  {
    schedule: 'adamw-multiplier',
    parameters: { lr: 1, period: 4, factor: 1 },
    from: 'Loshchilov & Hutter (2019), eq. (15), at multiples of 45°',
    rates: [
      [0, 'cos 0 = 1: 1', '1'],
      [1, '45°: (1 + √2/2)/2', '1/2 + sqrt(2)/4'],
      [2, '90°: 1/2', '1/2'],
      [3, '135°: (1 − √2/2)/2', '1/2 - sqrt(2)/4'],
      [4, 'restart', '1'],
    ],
  },
];
