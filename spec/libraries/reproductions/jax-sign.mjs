import { defaultDevice, init, numpy as np } from '@jax-js/jax';

await init('cpu');
defaultDevice('cpu');
const dtype = np.sign(np.array([2]).astype('float64')).dtype;
console.log(`dtype of the sign of a float64 array: ${dtype}`);
process.exitCode = dtype === 'float64' ? 0 : 1;
