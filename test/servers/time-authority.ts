import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** An authority for time stamps out of OpenSSL, with certificates of its own. */
export interface TimeAuthority {
  /** The certificate at the top (PEM). */
  readonly root: string;
  /** The certificate of the authority itself (PEM). */
  readonly own: string;
  /** Answers a request (DER) with a response (DER). */
  answer(request: Uint8Array): Promise<Uint8Array>;
  remove(): Promise<void>;
}

/** How the certificate of an authority is made, where it is not made well. */
export interface AuthorityFlaws {
  /** The purposes in its certificate. */
  readonly purposes?: string;
  /** Whether the certificate in the middle may issue others. */
  readonly middleIsAuthority?: boolean;
  /** How the certificate is named in a stamp. */
  readonly fingerprint?: 'sha1' | 'sha256';
}

const run = promisify(execFile);

/** Makes keys, a root, a certificate between, and one for time stamps. */
export const timeAuthority = async (name: string, flaws: AuthorityFlaws = {}): Promise<TimeAuthority> => {
  const folder = await mkdtemp(join(tmpdir(), 'termijn-tsa-'));
  const { purposes = 'critical,timeStamping', middleIsAuthority = true, fingerprint = 'sha256' } = flaws;
  const openssl = (...words: string[]) => run('openssl', words, { cwd: folder });
  await writeFile(join(folder, 'tsa.cnf'), configuration(fingerprint));
  await writeFile(join(folder, 'serial'), '01\n');
  const issue = async (file: string, subject: string, by: string, extensions: string) => {
    await writeFile(join(folder, `${file}.ext`), extensions);
    await openssl('req', '-new', ...newKey, '-keyout', `${file}.key`, '-out', `${file}.csr`, '-subj', `/CN=${subject}`);
    const issuer =
      by === file ? ['-signkey', `${by}.key`] : ['-CA', `${by}.pem`, '-CAkey', `${by}.key`, '-CAcreateserial'];
    const request = ['-in', `${file}.csr`, '-out', `${file}.pem`, '-days', '2', '-extfile', `${file}.ext`];
    await openssl('x509', '-req', ...request, ...issuer);
  };
  const authority = 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n';
  await issue('root', `${name} root`, 'root', authority);
  await issue('middle', `${name} middle`, 'root', middleIsAuthority ? authority : 'basicConstraints=CA:FALSE\n');
  await issue('tsa', name, 'middle', `extendedKeyUsage=${purposes}\n`);
  const [root, own] = await Promise.all(['root.pem', 'tsa.pem'].map((file) => readFile(join(folder, file), 'utf8')));
  let asked = 0;
  return {
    root: root!,
    own: own!,
    async answer(request) {
      const [question, response] = [`${++asked}.tsq`, `${asked}.tsr`];
      await writeFile(join(folder, question), request);
      await openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', question, '-out', response);
      return new Uint8Array(await readFile(join(folder, response)));
    },
    remove: () => rm(folder, { recursive: true }),
  };
};

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

const configuration = (fingerprint: string): string => `[tsa]
default_tsa = one
[one]
serial = serial
signer_cert = tsa.pem
signer_key = tsa.key
certs = middle.pem
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
ess_cert_id_chain = no
ess_cert_id_alg = ${fingerprint}
`;
