import type { EdgeSettings } from '@termijn/adapters';
import type { HttpRequest } from './exchange';

/** A host as `Host` writes it, without its port. */
const withoutPort = (host: string): string => host.replace(/:\d*$/, '').toLowerCase();

/**
 * Whether a request asks for this service by a name that it goes by. A site whose name was made to lead here would
 * otherwise be read by its own pages as if it were us (DNS rebinding).
 */
export const isHostKnown = (
  { hosts }: Pick<EdgeSettings, 'hosts'>,
  { headers: { host } }: Pick<HttpRequest, 'headers'>,
): boolean => hosts === undefined || (host !== undefined && hosts.includes(withoutPort(host)));
