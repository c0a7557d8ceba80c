import type { Answer } from './answer.ts';

/** What a kind of model says of a prepared row, before it is judged how strange the row is. */
export interface RowAnswer extends Pick<Answer, 'prediction' | 'calibrated' | 'interval' | 'base' | 'raw'> {
  /** 0-1: the confidence if the row is like the training rows. */
  sureness: number;
  /** One a column. */
  contributions: number[];
  confidencePValue: number | null;
}
