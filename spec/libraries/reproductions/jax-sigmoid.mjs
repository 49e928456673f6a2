import { defaultDevice, grad, init, nn, numpy as np } from '@jax-js/jax';

await init('cpu');
defaultDevice('cpu');
const scalar = (x) => np.array([x]).sum();
const slope = grad(nn.sigmoid)(scalar(-1000)).item();
const value = nn.softplus(scalar(1000)).item();
console.log(`slope of sigmoid at -1000: ${slope}; it is 0. softplus(1000): ${value}; it is 1000`);
process.exitCode = slope === 0 && value === 1000 ? 0 : 1;
