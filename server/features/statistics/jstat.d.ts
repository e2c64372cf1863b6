/** The part of jStat that is used; it has no types of its own. */
declare module 'jstat' {
  const jstat: {
    jStat: {
      beta: { inv(probability: number, alpha: number, beta: number): number };
      normal: { inv(probability: number, mean: number, deviation: number): number };
    };
  };
  export default jstat;
}
