import type { CodeArtifact, Provenance } from '../../../src/artifact/code-artifact.ts';
import { sampleArtifact } from '../../support/store-samples.ts';

export const NO_EXECUTIONS = { executionCount: 0, errorCount: 0 };

export function provenance(template: string, parts: Partial<Provenance> = {}): Provenance {
  return { kind: 'template', template, confidence: 0.9, assumptions: [], alternatives: [], ...parts };
}

/** An artifact from `is-email`, `parts` apart. */
export function fromTemplate(parts: Partial<CodeArtifact> = {}): CodeArtifact {
  return sampleArtifact(parts.artifactId ?? 'artifact-a', 3, { provenance: provenance('is-email'), ...parts });
}
