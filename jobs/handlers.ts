import type { RequestHandlers } from '../src/requests/run-request.ts';
import { batch } from './batch.ts';
import { importCode } from './import.ts';
import { predictJob } from './predict.ts';
import { promote } from './promote.ts';
import { propose } from './propose.ts';
import { recalibrateJob } from './recalibrate.ts';
import { reject } from './reject.ts';
import { runSandbox } from './run-sandbox.ts';
import { train } from './train.ts';

/** One handler for every job command. */
export const HANDLERS: RequestHandlers = { propose, import: importCode, 'run-sandbox': runSandbox, promote, reject, predict: predictJob, train, batch, recalibrate: recalibrateJob };
