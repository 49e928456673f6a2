/** The rooms of `src/` in reading order: a room imports from itself and from the rooms before it. */
export const rooms = [
  'arithmetic',
  'formula',
  'autodiff',
  'optimizers',
  'training',
  'oracles',
  'subjects',
  'laws',
  'diagnosis',
  'answers',
  'conformance',
  'puzzles',
  'grading',
  'courses',
  'reporting',
  'batches',
  'vectors',
  'vitest',
  'cli',
];

/** The rooms that hold mathematics only, use nothing of Node, and run in a browser. */
export const browserRooms = rooms.slice(0, rooms.indexOf('subjects'));
