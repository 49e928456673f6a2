/** The gradient of a function of several numbers. */
export function grad(f: (...x: number[]) => number) {
  const h = 1e-6;
  return (...x: number[]) =>
    x.map((_, i) => {
      const up = x.map((v, j) => (j === i ? v + h : v));
      const down = x.map((v, j) => (j === i ? v - h : v));
      return (f(...up) - f(...down)) / (2 * h);
    });
}
