/**
 * B_t², the square of the longest step that Adam can take at step t with ε = 0, over α²: by the Cauchy–Schwarz
 * inequality, and attained by gradients in proportion to (beta2/beta1)^i. For beta1² other than beta2.
 */
export const sharpBoundSquared =
  '((1 - beta1)/(1 - beta1^t))^2 * (1 - beta2^t)/(1 - beta2) * (1 - (beta1^2/beta2)^t)/(1 - beta1^2/beta2)';
