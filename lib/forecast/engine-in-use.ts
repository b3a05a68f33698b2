import { chooseEngine } from '#lib/rnn/index.ts';

/** The name of the engine that new runs train with here, for people and supervisors. */
export const engineInUse = (): string => chooseEngine().name;
