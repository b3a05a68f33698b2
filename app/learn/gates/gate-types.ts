/** The three gates of an LSTM, in the order of its equations. */
export const gateNames = ['input', 'forget', 'output'] as const;
export type GateName = (typeof gateNames)[number];

/** The input at one step, and which gates the reader holds open. */
export type HandStep = { readonly value: number } & Readonly<Record<GateName, boolean>>;

/** What one LSTM unit does at one step. Gates lie between 0, closed, and 1, open. */
export type GateStep = Readonly<Record<GateName, number>> & {
  readonly candidate: number;
  readonly cellState: number;
  readonly hidden: number;
};

/** One step of the sequence that a trained cell is shown. */
export type InputStep = { readonly value: number; readonly marked: boolean };

/** What a trained cell does with it, and what it predicts. */
export type LearnedStep = GateStep & { readonly prediction: number };

/** How far training has come, with one sequence read by the weights of that moment. */
export type LearnedReport = {
  readonly made: number;
  readonly updates: number;
  /** Mean squared error on sequences not trained on, as a share of what saying 0 would cost. */
  readonly error: number;
  readonly steps: readonly LearnedStep[];
};
