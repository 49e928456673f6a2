import type { Specimen } from '../conformance/specimen.js';
import { Problem } from '../formula/problem.js';
import { openSpecimen } from '../grading/openSpecimen.js';
import { visible } from '../reporting/visible.js';

/**
 * Opens what a command line names, hands it over, and closes it in any case.
 * @throws Problem `unusable-subject` where it cannot be asked
 */
export async function withSpecimen<T>(
  place: string,
  { trust }: { readonly trust?: true },
  work: (specimen: Specimen) => Promise<T>,
): Promise<T> {
  const opened = await openSpecimen(place, trust ? { trust } : {});
  if ('reason' in opened) throw new Problem('unusable-subject', `${visible(place)}: ${opened.message}`);
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}
