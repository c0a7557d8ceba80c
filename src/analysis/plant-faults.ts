import { guardLoopsAndEdits } from './guard-loops.ts';
import { mutantsOf, type Edit } from './mutants.ts';

/** So many faults say enough about a test file; more would only take time. */
export const MOST_FAULTS = 100;

/** A small fault in a module, for its tests to notice. */
export interface PlantedFault {
  /** From 1. */
  line: number;
  /** `a → b`, each on one line. */
  change: string;
  /** Plants it in `PlantedFaults.original`. */
  edit: Edit;
}

export interface PlantedFaults {
  /** The module with a counter in every loop; without a fault it does what the module does. */
  original: string;
  /** In the order of their places; the same ones every time. */
  faults: PlantedFault[];
}

/** At most `MOST_FAULTS` faults of a module; of more they are spread evenly over it. */
export function plantFaults(source: string): PlantedFaults {
  const mutants = mutantsOf(source, MOST_FAULTS);
  const { guarded, edits } = guardLoopsAndEdits(source, mutants.map(({ edit }) => edit));
  return { original: guarded, faults: mutants.map(({ line, change }, index) => ({ line, change, edit: edits[index] as Edit })) };
}
