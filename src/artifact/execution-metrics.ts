/** Counters of one deployed function, reported by whoever runs it. */
export interface ExecutionCounts {
  executionCount: number;
  errorCount: number;
}

export interface ExecutionMetrics extends ExecutionCounts {
  /** Share of executions without an error, 0-1; `null` before the first execution. */
  successRate: number | null;
}

export function toExecutionMetrics({ executionCount, errorCount }: ExecutionCounts): ExecutionMetrics {
  const successRate = executionCount === 0 ? null : (executionCount - errorCount) / executionCount;
  return { executionCount, errorCount, successRate };
}
