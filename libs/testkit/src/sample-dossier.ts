import {
  base64Of,
  bytesOfHex,
  checkpointText,
  cosigner,
  dossierFormat,
  dossierText,
  ed25519Signer,
  eventDigest,
  hashesOver,
  inclusionProof,
  leafHash,
  noDigest,
  rootOf,
  sealedDossier,
  signNote,
  type Dossier,
  type DossierStream,
} from '@termijn/proof';

const origin = 'termijn.example/log';
const procedure = '0190f3a2-0000-7000-8000-000000000001';

/** The day and second at which the witness of the sample saw its checkpoint. */
const seenAt = Date.UTC(2026, 10, 23, 12) / 1000;

const seed = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);

/** Keys of the sample: the notary that sealed it, its witness, and a notary that has nothing to do with it. */
export const sampleKeys = {
  notary: ed25519Signer(origin, seed(1)),
  witness: cosigner('witness.example/w1', seed(2), () => seenAt),
  stranger: ed25519Signer(origin, seed(3)),
};

/** What a sample may differ in. */
export interface SampleOptions {
  readonly procedure?: string;
  /** How many events its two streams have each. */
  readonly events?: number;
  readonly signer?: typeof sampleKeys.notary;
  readonly language?: Dossier['language'];
  readonly timestamp?: (text: string) => string;
}

/** A sealed dossier of a procedure and the duty behind it, with events of others between its own in the log. */
export const sampleDossier = (options: SampleOptions = {}): Dossier => {
  const { procedure: id = procedure, events = 3, signer = sampleKeys.notary } = options;
  const streams = [chained(`sanction-${id}`, events), chained(`obligation-${id}`, events)];
  // Leaves of others first and behind each of ours, in turn of the streams.
  const leaves = [leafHash(seed(9))];
  const indexes = streams.map((): number[] => []);
  for (let at = 0; at < events; at += 1)
    for (const [which, { events: ours }] of streams.entries()) {
      indexes[which]!.push(leaves.length);
      leaves.push(leafHash(bytesOfHex(ours[at]!.metadata.digest!)!), leafHash(seed(at % 251)));
    }
  const hashAt = hashesOver(leaves);
  const text = checkpointText({ origin: signer.name, size: leaves.length, root: rootOf(leaves) });
  const timestamp = options.timestamp?.(text);
  return sealedDossier(
    {
      format: dossierFormat,
      procedure: id,
      origin: signer.name,
      issuedOn: '2026-11-23',
      language: options.language ?? 'nl',
      streams: streams.map(({ stream, events: ours }, which) => ({
        stream,
        events: ours.map((event, at) => {
          const index = indexes[which]![at]!;
          const inclusion = inclusionProof(index, leaves.length, hashAt).map(base64Of);
          return { ...event, position: String(index * 7 + 3), index, inclusion };
        }),
      })),
      checkpoint: signNote(text, [signer, sampleKeys.witness]),
      ...(timestamp !== undefined && { timestamp }),
      keys: { notary: signer.vkey, witnesses: [sampleKeys.witness.vkey] },
    },
    signer,
  );
};

/** The file of a sample. */
export const sampleDossierText = (options?: SampleOptions): string => dossierText(sampleDossier(options));

const chained = (stream: string, count: number): DossierStream => {
  let previous = noDigest;
  const events = Array.from({ length: count }, (_, revision) => {
    const fact = {
      id: `0190f3a2-0000-7000-8000-${String(revision).padStart(12, '0')}`,
      type: revision === 0 ? 'Opened' : 'Noted',
      revision,
      data: { on: '2026-11-20', remark: 'ë', amounts: [100, 2500.5] },
    };
    const metadata = { recordedAt: '2026-11-20T10:00:00.000Z', actor: 'ggc' };
    previous = eventDigest({ ...fact, stream, metadata }, previous);
    return { ...fact, metadata: { ...metadata, digest: previous }, position: '0', index: 0, inclusion: [] };
  });
  return { stream, events };
};

/** A template of a paper that carries the dossier, for the typesetter. */
export const sampleTemplate = `
#let data = json("data.json")
#set document(title: data.title, author: "Termijn", date: datetime(year: 2026, month: 11, day: 23))
#set text(font: "Libertinus Serif", lang: "nl", fallback: false)
#pdf.attach("dossier.json", relationship: "source", mime-type: "application/json", description: "dossier")
= #data.title
`;
