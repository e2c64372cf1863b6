/** Whether whoever runs the endpoint lets targets be in the own network: an own chat server, or a receiver in a test. */
export function arePrivateTargetsAllowed(env: NodeJS.ProcessEnv = process.env): boolean {
  return env.PASSBACK_ALLOW_PRIVATE_TARGETS === '1';
}

/** Why an address is refused, and who can change that. */
export function privateWords(address: string): string {
  return `It leads to ${address}, which is no address of the public internet. Where that is meant, whoever runs the endpoint sets PASSBACK_ALLOW_PRIVATE_TARGETS=1.`;
}
