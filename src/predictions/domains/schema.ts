/** One input of a domain. Numbers carry their unit and legal range, both ends included. */
export interface FeatureSchema {
  name: string;
  type: 'number' | 'boolean' | 'text';
  unit?: string;
  range?: [number, number];
  /** Identifiers are logged and never used as features. */
  identifies?: boolean;
  /** Whether a query may leave it out; otherwise the answer to such a query is out of distribution. */
  missingAllowed?: boolean;
  help: string;
}

/** What is answered while there are no outcomes, and where the figure comes from. */
export interface DocumentedPrior {
  value: number;
  interval: [number, number] | null;
  source: string;
}

export interface DomainSchema {
  domain: string;
  title: string;
  kind: 'probability' | 'quantity';
  /** What is predicted, in words. */
  target: string;
  unit: string;
  /** What a quantity can be, both ends included; any number without it. */
  range?: [number, number];
  /** Until when the outcome counts, in words. */
  horizon?: string;
  features: FeatureSchema[];
  prior: DocumentedPrior;
}
