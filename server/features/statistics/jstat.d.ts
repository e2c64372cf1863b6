/** The part of jStat that is used; it has no types of its own. */
declare module 'jstat' {
  export const jStat: { beta: { inv(probability: number, alpha: number, beta: number): number } };
}
