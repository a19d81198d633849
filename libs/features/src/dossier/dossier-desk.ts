import type { EventProof, EventStore, Position, Proofs, Records, Typesetter } from '@termijn/engine';
import type { NoteSigner } from '@termijn/proof';

/** What dossiers ask of whoever signs for the log. */
export interface DossierNotary {
  /** The name of the log. */
  readonly origin: string;
  /** Who signs checkpoints and seals dossiers. */
  readonly signer: NoteSigner;
  /** The verifier keys of the witnesses that are asked. */
  readonly witnesses: readonly string[];
  /** The certificate of the time stamp authority as PEM; absent without one. */
  readonly authority?: string;
  /** Proofs under the newest checkpoint that covers those events. */
  prove(positions: readonly Position[]): Promise<Proofs>;
  /** Proofs under a checkpoint over so many entries, in the order of the positions. */
  proveUnder(size: number, positions: readonly Position[]): Promise<readonly EventProof[]>;
}

/** All that is needed to make dossiers. */
export interface DossierDesk {
  readonly eventStore: EventStore;
  readonly records: Records;
  readonly typesetter: Typesetter;
  readonly notary: DossierNotary;
  /** The address at which anybody can check a dossier. */
  readonly address: string;
}
