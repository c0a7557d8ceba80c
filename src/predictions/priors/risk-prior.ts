import type { ProbabilityModel } from '../training/model.ts';
import file from './risk-nasa.json' with { type: 'json' };

/** A model that ships with the product and answers until there is one of the domain's own outcomes. */
export interface ShippedPrior {
  /** What it was trained on, in words. */
  provenance: string;
  model: ProbabilityModel;
}

/** Trained by scripts/train-risk-prior.ts on the measures that NASA's sets share with our static analysis. */
export const riskPrior = file as unknown as ShippedPrior;
