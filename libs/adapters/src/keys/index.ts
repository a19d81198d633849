export { keyRing, sealingKeysIn, sealingKeysRule, writtenSealingKey, type KeyRing, type SealingKey } from './key-ring';
export { keyRegister, keyRegisterMigrations, type KeyRegister } from './key-register';
export { rekeyRecords, type Rekeyed, type RekeyOptions } from './rekey';
export { sealedRecords } from './sealed-records';
