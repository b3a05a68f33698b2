/** The eight values that both gated cells of the page read. */
export const inputValues: readonly number[] = [0.8, -0.5, 0.3, -0.9, 0.6, -0.2, 0.9, -0.7];
