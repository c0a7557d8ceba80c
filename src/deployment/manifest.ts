import { z } from 'zod';
import { canonicalJson } from '../audit/audit-entry.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

const manifestSchema = z.strictObject({
  manifestVersion: z.literal(1),
  artifactId: z.string(),
  entryPoint: z.string(),
  version: z.number().int().positive(),
  /** Folder of this version inside the target. */
  path: z.string(),
  /** SHA-256 of the RFC 8785 JSON of `{code, tests}`: what was approved. */
  signature: digest,
  /** Which of the files are the approved ones; the others are derived from them. */
  codeFile: z.string(),
  testFile: z.string(),
  requestedBy: z.string(),
  approvedBy: z.string(),
  approvedAt: z.string(),
  selfApproval: z.boolean(),
  target: z.string(),
  isolation: z.string(),
  /** Hash of the last entry of the artifact's audit trail when it shipped. */
  auditHead: digest,
  testRun: z.strictObject({
    outcome: z.string(),
    passed: z.number(),
    failed: z.number(),
    coverage: z.strictObject({ lines: z.number(), branches: z.number(), functions: z.number() }),
    assurance: z.string(),
    image: z.string().nullable(),
    finishedAt: z.string(),
    /** Digest of the whole report, as bound by the approval. */
    digest: z.string(),
  }),
  /** Every file beside the manifest, sorted by name. Sizes in bytes of UTF-8. */
  files: z.array(z.strictObject({ name: z.string(), bytes: z.number().int().nonnegative(), sha256: digest })),
});

/** What a shipment says about itself: who approved which bytes, on which evidence. */
export type Manifest = z.infer<typeof manifestSchema>;

/** The manifest's only valid text: keys sorted as in RFC 8785, indented by two spaces, one line end. */
export function renderManifest(manifest: Manifest): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(manifest)), null, 2)}\n`;
}

/** @returns the manifest, or in words why the text is none */
export function parseManifest(text: string): Manifest | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'it is not JSON';
  }
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return `${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'is not a manifest'}`;
  }
  return renderManifest(parsed.data) === text ? parsed.data : 'it is not in canonical form';
}
