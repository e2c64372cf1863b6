/** Whether whoever runs the endpoint lets targets be in the own network: an own chat server, or a receiver in a test. */
export function arePrivateTargetsAllowed(env: NodeJS.ProcessEnv = process.env): boolean {
  return env.PASSBACK_ALLOW_PRIVATE_TARGETS === '1';
}

/** Why an address is refused, and who can change that. */
export function privateWords(address: string): string {
  return `It leads to ${address}, which is not on the public internet. To allow that, set PASSBACK_ALLOW_PRIVATE_TARGETS=1 where the endpoint runs.`;
}
