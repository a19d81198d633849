import { copiesContract } from './row-store-contract/copies';
import { leasesContract } from './row-store-contract/leases';
import { questionsContract } from './row-store-contract/questions';
import type { RowStores } from './row-store-contract/row-stores';
import { writingContract } from './row-store-contract/writing';

/** One suite for every place where read models are kept. It may run on a place in use: each test has its own read models. */
export const rowStoreContract = (name: string, open: () => Promise<RowStores>): void => {
  describe(`${name} keeps the contract of the projection store and the read models`, () => {
    let opened: RowStores;
    const stores = (): RowStores => opened;

    beforeAll(async () => {
      opened = await open();
    });

    describe('writing', () => {
      writingContract(stores);
    });
    describe('copies', () => {
      copiesContract(stores);
    });
    describe('leases', () => {
      leasesContract(stores);
    });
    describe('questions', () => {
      questionsContract(stores);
    });
  });
};
