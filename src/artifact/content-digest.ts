import { canonicalJson, sha256 } from '../audit/audit-entry.ts';

/** The content signature: lower-case hex SHA-256 of the RFC 8785 JSON of `{code, tests}`. */
export function contentSignature(code: string, tests: string): string {
  return sha256(canonicalJson({ code, tests }));
}
