import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../../src/ports.ts';
import { openStore, type Place } from '../support/store-places.ts';
import { artifactContract } from './store-artifacts.contract.ts';
import { backupContract } from './store-backup.contract.ts';
import { dataContract } from './store-data.contract.ts';
import { documentContract } from './store-documents.contract.ts';
import { processContract } from './store-processes.contract.ts';
import { requestContract } from './store-requests.contract.ts';
import { smallStoresContract } from './store-small.contract.ts';

/** What the parts of the suite work with; two handles on one empty place, as two processes would have them. */
export interface StoreUnderTest {
  store: Store;
  other: Store;
  place: Place;
}

/**
 * What every store must do; the same suite for each kind, always on the real engine.
 * @param createPlace makes an empty place
 */
export function storeContract(kind: string, createPlace: () => Promise<Place>): void {
  describe(`the store contract on ${kind}`, () => {
    const subject = {} as StoreUnderTest;
    beforeEach(async () => {
      subject.place = await createPlace();
      subject.store = await openStore(subject.place.address);
      subject.other = await openStore(subject.place.address);
    });
    afterEach(async () => {
      await subject.store.close();
      await subject.other.close();
      await subject.place.remove();
    });

    describe('artifacts', () => artifactContract(subject));
    describe('requests', () => requestContract(subject));
    describe('predictions and sign-ins', () => smallStoresContract(subject));
    describe('documents', () => documentContract(subject));
    describe('any data', () => dataContract(subject));
    describe('several processes', () => processContract(subject));
    describe('backup and restore', () => backupContract(subject, createPlace));
  });
}
