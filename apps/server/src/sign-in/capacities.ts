import { belongs, isRole, roleNames, type Viewer } from '@termijn/access';
import type { Capacity, IssuerSettings } from '@termijn/adapters';

/** Those of the capacities that this house has: a role that it knows, of an organisation that has such a role. */
export const viewersOf = (capacities: readonly Capacity[]): readonly Viewer[] =>
  capacities.flatMap(({ role, organisation }) => {
    if (!isRole(role)) return [];
    const viewer = { role, organisation };
    return belongs(viewer) ? [viewer] : [];
  });

/** What is wrong with the settings of issuers, seen from the table of access: each with its rule and no secret. */
export const faultsOfIssuers = (issuers: readonly IssuerSettings[]): readonly string[] =>
  issuers.flatMap(({ key, capacities, clients, organisations }) => {
    const fixed = capacities.flatMap(({ role, organisation }) => (organisation ? [{ role, organisation }] : []));
    return [
      ...capacities
        .filter(({ role }) => !isRole(role))
        .map(({ role }) => `the issuer ${key} names the role ${role}, which is none of ${roleNames.join(', ')}`),
      ...[...fixed, ...Object.values(clients)]
        .filter((capacity) => viewersOf([capacity]).length === 0)
        .map(({ role, organisation }) => `the issuer ${key} gives the role ${role} to ${organisation}, which has none`),
      ...Object.values(organisations)
        .filter((organisation) => !roleNames.some((role) => belongs({ role, organisation })))
        .map((organisation) => `the issuer ${key} leads to the organisation ${organisation}, which is not known`),
    ];
  });
