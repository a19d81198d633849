/** Names one version of one rule, for example `registration.period@A.1`: key, regime (or `S` for service), number. */
export type RuleVersion = string;
