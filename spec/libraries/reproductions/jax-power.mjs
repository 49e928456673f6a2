import { defaultDevice, grad, init, numpy as np } from '@jax-js/jax';

await init('cpu');
defaultDevice('cpu');
const slope = grad((x) => np.power(x, 2))(np.array([0]).sum()).item();
console.log(`d/dx power(x, 2) at 0: ${slope}; it is 0`);
process.exitCode = slope === 0 ? 0 : 1;
