export { witnessDesk, type WitnessAnswer, type WitnessDesk } from './witness';
export { openWitnessFolder, WitnessFolderDamaged, type WitnessFolder } from './witness-folder';
export { serveWitness, type WitnessServer, type WitnessServerOptions } from './witness-server';
