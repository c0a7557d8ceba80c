/** Asks this machine's own bot or worker how it is: `node scripts/health.ts [/healthz | /readyz]`; exit 0 when well. */
const port = process.env['PORT'] || '3080';
const path = process.argv[2] ?? '/healthz';
try {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(4000) });
  console.log(`${answer.status} ${(await answer.text()).slice(0, 500)}`);
  process.exitCode = answer.ok ? 0 : 1;
} catch (error) {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  console.error(`port ${port} does not answer: ${cause instanceof Error ? cause.message : String(cause)}`);
  process.exitCode = 1;
}
