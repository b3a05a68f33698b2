/** The two builds of the kernels: with fused multiply-add (relaxed SIMD), and with the 128-bit instructions that every
 * browser and processor has. Their results differ in the last bits, so a stored run keeps its variant. */
export const variants = ['relaxed', 'plain'] as const;
export type Variant = (typeof variants)[number];
