/** Places in the file behind offsets into its extracted text. */
import type { Place } from '../notice.ts';

/** @returns the place that holds an offset, null where none is known. */
export function placeFinder(places: readonly Place[] = []): (offset: number) => string | null {
  return (offset) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] as Place).at.start <= offset) low = middle + 1;
      else high = middle;
    }
    return places[low - 1]?.place ?? null;
  };
}
