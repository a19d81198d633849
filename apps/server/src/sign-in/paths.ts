/** Where sign-in lies. */
export const signInPaths = {
  start: '/sign-in',
  callback: '/sign-in/callback',
  capacities: '/sign-in/capacities',
  signedOut: '/signed-out',
} as const;
