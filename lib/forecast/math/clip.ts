/** The value, or the nearest of [-limit, limit]: one odd value must not rule what is learnt. */
export const clip = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));
