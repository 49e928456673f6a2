/** Points are sums of decimal fractions: 0.1 + 0.2 is 0.3 to whoever reads them. */
export const roundedPoints = (points: number): number => Math.round(points * 1e6) / 1e6;
