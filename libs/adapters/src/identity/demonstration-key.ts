import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { SignJWT, type JWK } from 'jose';
import type { Capacity } from './issuer-settings';

/** What the tokens of the demonstration name as their issuer: an address that no machine on earth has. */
export const demonstrationIssuer = 'https://demonstration.termijn.invalid/demo-identity';

/** What tokens of access to this service name as their audience. */
export const demonstrationAudience = 'termijn-api';

/** The claims in which the demonstration says who comes, and in which capacity. */
export const demonstrationClaims = { who: 'termijn_who', capacity: 'termijn_capacity' } as const;

/** Somebody of a demonstration, by a code of their own choice. */
export interface Invented extends Capacity {
  readonly who: string;
}

/** Whether a text is a code and not a name: letters, digits and a few signs, with no room for a sentence. */
export const isInventedCode = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/.test(text);

const algorithm = 'EdDSA';

/** A new key that a demonstration signs with, as text. */
export const newDemonstrationKey = (): string =>
  String(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }));

/** The key as the set that a provider signs with. Throws when the text is none. */
export const signingSetOf = (key: string): { readonly keys: JWK[] } => ({
  keys: [{ ...(createPrivateKey(key).export({ format: 'jwk' }) as JWK), alg: algorithm, use: 'sig' }],
});

/** The half of the key that may be told. Throws when the text is none. */
export const publicSetOf = (key: string): { readonly keys: JWK[] } => ({
  keys: [{ ...(createPublicKey(key).export({ format: 'jwk' }) as JWK), alg: algorithm, use: 'sig' }],
});

/** The claims of somebody invented. */
export const claimsOf = ({ who, role, organisation }: Invented) => ({
  [demonstrationClaims.who]: who,
  [demonstrationClaims.capacity]: `${role}:${organisation}`,
});

/** A token of access to a demonstration that is good for so many seconds from that moment. */
export const demonstrationToken = (key: string, invented: Invented, now: Date, seconds: number): Promise<string> => {
  const from = Math.floor(now.getTime() / 1000);
  return new SignJWT(claimsOf(invented))
    .setProtectedHeader({ alg: algorithm, typ: 'at+jwt' })
    .setIssuer(demonstrationIssuer)
    .setSubject(`${invented.who}/${invented.role}/${invented.organisation}`)
    .setAudience(demonstrationAudience)
    .setIssuedAt(from)
    .setExpirationTime(from + seconds)
    .sign(createPrivateKey(key));
};
