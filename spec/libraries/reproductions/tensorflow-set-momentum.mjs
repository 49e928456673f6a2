import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';

const x = tf.variable(tf.scalar(0));
const optimizer = tf.train.momentum(1, 0.9);
const step = () => optimizer.applyGradients([{ name: x.name, tensor: tf.scalar(1) }]);
step();
optimizer.setMomentum(0);
step();
const [got] = x.dataSync();
console.log(`after two steps, the second without momentum: ${got}; it should be -2`);
process.exitCode = got === -2 ? 0 : 1;
