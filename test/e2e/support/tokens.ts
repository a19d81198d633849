import { isRole, type Role } from '@termijn/access';
import { demonstrationToken } from '@termijn/adapters';

const keys = new Map<string, string>();

/** Lets clients in at a server whose demonstration signs with that key. */
export const admitTo = (url: string, key: string): void => {
  keys.set(new URL(url).origin, key);
};

/** The role that acts in each capacity of the law, and the organisation that it comes of when none is named. */
const byCapacity: Readonly<Record<string, { readonly role: Role; readonly organisation: string }>> = {
  municipality: { role: 'municipal-official', organisation: '21009' },
  office: { role: 'office-worker', organisation: 'bon' },
  ggc: { role: 'ggc-official', organisation: 'ggc' },
  outreach: { role: 'outreach-worker', organisation: 'bon' },
};

const seconds = 3600;

/** A token of the demonstration at that address for somebody, good from now or from another moment. */
export const tokenOf = (
  url: string,
  invented: { readonly who: string; readonly role: Role; readonly organisation: string },
  now = new Date(),
): Promise<string> => {
  const key = keys.get(new URL(url).origin);
  if (key === undefined) throw new Error(`nobody was admitted to ${url}`);
  return demonstrationToken(key, invented, now, seconds);
};

/** The headers with a token for whom they name, unless they bring a proof already or the server admits nobody. */
export const tokenFor = async (url: string, headers: Record<string, string>): Promise<Record<string, string>> => {
  const named = (header: string) =>
    Object.entries(headers).find(([name]) => name.toLowerCase() === `x-termijn-${header}`)?.[1];
  const others = Object.entries(headers).filter(([name]) => !/^x-termijn-(actor|role|organisation)$/i.test(name));
  const sent = Object.fromEntries(others);
  const brings = others.some(([name]) => /^(authorization|cookie)$/i.test(name));
  if (brings || !keys.has(new URL(url).origin)) return sent;
  const asked = named('role') ?? 'municipality';
  const usual = byCapacity[asked] ?? { role: asked, organisation: '21009' };
  if (!isRole(usual.role)) throw new Error(`there is no role ${asked}`);
  const invented = {
    who: named('actor') ?? 'demo-official',
    role: usual.role,
    organisation: named('organisation') ?? usual.organisation,
  };
  return { ...sent, Authorization: `Bearer ${await tokenOf(url, invented)}` };
};
