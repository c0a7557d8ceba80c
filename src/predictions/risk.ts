import { riskAssessment } from './domains/risk-assessment.ts';

/** The risk line of an approval card: the prior, and that it is only that. */
export function riskInWords(): string {
  const percent = Math.round(riskAssessment.prior.value * 100);
  return `${percent} % (documented prior, not a model: no outcomes yet, out of distribution)`;
}
