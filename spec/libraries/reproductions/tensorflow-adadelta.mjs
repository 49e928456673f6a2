import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';

const x = tf.variable(tf.scalar(0));
tf.train.adadelta(1, 0.95, 1e-6).applyGradients([{ name: x.name, tensor: tf.scalar(10) }]);
const [got] = x.dataSync();
console.log(
  `after one step: ${got}; Adadelta: ${(-Math.sqrt(1e-6) / Math.sqrt(0.05 * 100 + 1e-6)) * 10}; gradient descent: -10`,
);
process.exitCode = got === -10 ? 1 : 0;
