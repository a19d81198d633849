import { header, newcomer, type Client } from './client';
import { eventually, type House } from './house';

/** Headers of somebody in a role, of an organisation. */
export const as = (role: string, organisation: string) => ({
  'X-Termijn-Role': role,
  'X-Termijn-Organisation': organisation,
});
export const municipality = as('municipal-official', '21009');
export const official = as('ggc-official', 'ggc');

/** A procedure and the file behind it, as paths of the interface. */
export interface OpenedProcedure {
  readonly file: string;
  readonly procedure: string;
}

/** Hands over the file of Amina Voorbeeld, from 3 February 2025 to 2 February 2026, and waits for the procedure that it opens. */
export const openProcedure = async (house: House, client: Client): Promise<OpenedProcedure> => {
  const registered = { registeredOn: '2025-01-15', on: '2025-02-03' };
  const file = header(await client.post('/v1/cases', newcomer(registered), municipality), 'Location');
  const steps: readonly (readonly [string, object])[] = [
    ['certificateReceipts', { means: 'counter', on: '2025-02-03' }],
    ['formalNotices', { channel: 'registered-letter', language: 'fr', on: '2025-09-01' }],
    ['handOvers', { capacity: 'places-free', on: '2026-02-02' }],
  ];
  for (const [step, body] of steps) {
    await house.comeTo(body);
    const answer = await client.post(`${file}/${step}`, body, municipality);
    if (answer.status >= 300) throw new Error(`${step}: ${answer.text}`);
  }
  const procedure = await eventually(async () => {
    const { items } = await client.get('/v1/sanctions', official);
    return items[0] && String(items[0]['href']);
  });
  return { file, procedure };
};

/** The bytes behind a path, as a browser that is signed in gets them. */
export const bytesAt = async (url: string, path: unknown, token: string) => {
  const answer = await fetch(new URL(String(path), url), { headers: { Authorization: `Bearer ${token}` } });
  if (answer.status !== 200) throw new Error(`${String(path)} is answered with ${String(answer.status)}`);
  return { headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
};
