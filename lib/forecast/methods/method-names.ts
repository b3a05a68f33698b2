/** All methods that a forecast is compared of, the network and the combination among them. */
export const methodNames = [
  'network',
  'combination',
  'naive',
  'seasonalNaive',
  'drift',
  'ets',
  'theta',
  'pretrained',
] as const;
export type MethodName = (typeof methodNames)[number];
