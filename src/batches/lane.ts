import { type Lane, laneHere } from './lanes.js';
import type { ToLane } from './laneWords.js';

/* A process that grades one work after another, as it is told to. */

let lane: Lane | undefined;

process.on('message', async (told: ToLane) => {
  if (told.kind === 'start') lane = laneHere(told.assignment, told.options);
  else if (lane) process.send?.(await lane.grade(told.order));
});
// Nobody is there any more to say anything to.
process.on('disconnect', () => process.exit());
