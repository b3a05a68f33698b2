/** The networks of both stages. */
export type TrainedStages = {
  readonly backtest: Ensemble;
  /** Empty if training was cancelled before any of them was done. */
  readonly final: Ensemble;
  readonly epochsRun: number;
  readonly cancelled: boolean;
};

/** Networks with different seeds. */
export type Ensemble = {
  /** [members][parameters] */
  readonly weights: readonly Float64Array[];
  /** Of each member, the epoch whose weights these are; 0 if it adds nothing to the base forecast. */
  readonly bestEpochs: readonly number[];
};
