import type { Engine, NetworkShape } from '#lib/rnn/index.ts';
import type { Step, TimeSeries } from '#lib/time-series.ts';
import type { PreparedSeries } from '../../data/prepared-series.ts';
import type { Window } from '../../data/windows.ts';
import type { ForecastSettings, PresetName } from '../../settings/settings-schema.ts';
import type { Forecaster } from './forecaster.ts';

/** A kind of network, and all that the rest of a fit asks of it. What it has in common with the others (splitting, drawing
 * batches, epochs, checkpoints, bands, weights, scores) is done around it. */
export type Model = {
  /** 0, or another number since its checkpoints of before can no longer be taken up: other initial weights, another shape. */
  readonly revision: number;
  /** What the settings are where a user leaves them open. */
  defaults(facts: PanelFacts, preset: PresetName): ModelDefaults;
  /** What a fit takes, before anything is computed. */
  measureFootprint(panel: readonly TimeSeries[], settings: ForecastSettings): Footprint;
  /** Works out how the windows of one stage are read and what networks correct there; from the training windows alone.
   * @param panel     every series, prepared for the stage
   * @param training  its training windows */
  prepare(
    panel: readonly PreparedSeries[],
    training: readonly Window[],
    settings: ForecastSettings,
    engine: Engine,
  ): Forecaster;
};

/** What is known of a panel when its settings are worked out. Lengths in steps. */
export type PanelFacts = {
  readonly step: Step;
  /** Shortest first. */
  readonly seasons: readonly number[];
  readonly horizon: number;
  /** Values to learn from, over all series. */
  readonly values: number;
  /** The longest lookback with which the typical series still has as many training windows as steps of it; may be below 1. */
  readonly longestLookback: number;
};

/** The settings that are a model's own, and how many updates each network gets. */
export type ModelDefaults = Pick<
  ForecastSettings,
  'lookback' | 'cell' | 'hiddenSize' | 'dropout' | 'batchSize' | 'learningRate'
> & { readonly updates: number };

/** The size of a fit. */
export type Footprint = {
  readonly shape: NetworkShape;
  /** Steps of the network. */
  readonly time: number;
  /** Bytes of what is kept for each stage beside the series and the network's arena. */
  readonly stageBytes: number;
};
