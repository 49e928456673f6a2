import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';

const x = tf.variable(tf.scalar(1));
const optimizer = tf.train.rmsprop(0.1, 0.9, 0, 1e-7, true);
optimizer.applyGradients([{ name: x.name, tensor: tf.scalar(0.001) }]);
const [got] = x.dataSync();
console.log(`after one step with a gradient of 0.001: ${got}`);
process.exitCode = Number.isNaN(got) ? 1 : 0;
