import { riskAssessment } from './domains/risk-assessment.ts';

/** How likely something is to fail after deployment, and how far that figure can be trusted. */
export interface RiskEstimate {
  /** 0-1. */
  probability: number;
  /** False: the documented prior, because nothing was learned from yet. */
  isModel: boolean;
  isCalibrated: boolean;
  isOod: boolean;
}

/** What an approval card says about the risk: the prior, and that it is only that. */
export function estimatedRisk(): RiskEstimate {
  return { probability: riskAssessment.prior.value, isModel: false, isCalibrated: false, isOod: true };
}
