import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';

const a = tf.variable(tf.scalar(0), true, 'a');
const b = tf.variable(tf.scalar(0), true, 'b');
const optimizer = tf.train.momentum(1, 0.5);
optimizer.applyGradients({ a: tf.scalar(1), b: tf.scalar(0) });
optimizer.applyGradients({ b: tf.scalar(0), a: tf.scalar(0) });
console.log(`a = ${a.dataSync()[0]}, b = ${b.dataSync()[0]}; b never had a gradient, so it should be a = -1.5, b = 0`);
process.exitCode = b.dataSync()[0] === 0 ? 0 : 1;
