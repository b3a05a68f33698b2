import { methods } from '#lib/forecast/schema.ts';

/** Every term of the field that a page may use, explained in one sentence. */
export const terms = {
  MAE: 'Mean absolute error: how far off the forecast was on average, in the unit of the series. Lower is better.',
  RMSE: 'Root mean squared error: like MAE, but large misses weigh more. Lower is better.',
  MAPE: 'Mean absolute percentage error: the average miss as a share of the actual value; undefined where an actual is zero. Lower is better.',
  sMAPE:
    'Symmetric MAPE: the miss as a share of the mean of actual and predicted, between 0% and 200%. Lower is better.',
  MASE: 'Mean absolute scaled error: MAE divided by the error that repeating the value m steps earlier makes within the training part; below 1 beats that. The page says which m. Lower is better.',
  WAPE: 'Weighted absolute percentage error: the sum of all misses as a share of the sum of the actuals; zeros do it no harm. Lower is better.',
  RMSSE:
    'Root mean squared scaled error: like MASE, with the same m, but large misses weigh more; below 1 beats repeating the value m steps earlier. Lower is better.',
  OWA: 'Overall weighted average: half of sMAPE and half of MASE, each divided by that of Naive2; 1 is as good as Naive2, which repeats the last value with the season put back. Lower is better.',
  MSIS: 'Mean scaled interval score: the width of the 95% band plus forty times how far actuals fell outside it, divided as in MASE. Lower is better.',
  'pinball loss':
    'The error of the five quantiles behind the bands: a miss on the unlikely side of a quantile costs more. In the unit of the series; lower is better.',
  CRPS: 'Continuous ranked probability score: the error of the whole forecast distribution; for a forecast without spread it is the MAE. In the unit of the series; lower is better.',
  coverage:
    'The share of held-out actuals that fell inside the band; an 80% band should hold about 80% of them.',
  skill:
    '1 − MAE ÷ MAE of the seasonal naive forecast: 0 is no better than repeating the last season, 1 is perfect, below 0 is worse.',
  'skill against naive':
    '1 − MAE ÷ MAE of the forecast that repeats the last value: 0 is no better than that, 1 is perfect, below 0 is worse.',
  'skill against a simple method':
    '1 − MAE ÷ MAE of the simple method named beside it: seasonal naive, which repeats the last season, or naive, which repeats the last value. 0 is no better, 1 is perfect, below 0 is worse.',
  'leak test':
    'Every value after the cut is altered and all but the networks, which keep their weights, is fitted again: if a single bit of an earlier forecast moves, it knew something of the future.',
  copy: 'A forecast that only repeats the last value: drawn over the actuals it looks excellent, one step late.',
  'rolling origin':
    'A backtest from several points in time, one after the other: each forecast sees only what lies before its own origin.',
  residual: 'The actual value minus the predicted one: above 0 the forecast was too low, below 0 too high.',
  autocorrelation:
    'How much an error tells of the one some steps later, from −1 to 1; beyond the bounds ±1.96/√n it is more than noise shows 19 times out of 20.',
  outlier:
    'A value far from what stands before and after it, at the same place in the season. Runs leave it out of what is learnt.',
  'PIT histogram':
    'The probability integral transform: where each value fell in the distribution that had been forecast for it. Bars at 1 are as full as they should be; high outer bars say that the bands are too narrow, high inner ones that they are too wide.',
  'change point': 'A time at which the level of the series jumps and stays.',
  naive: methods.naive.explanation,
  'seasonal naive': methods.seasonalNaive.explanation,
  drift: methods.drift.explanation,
  ETS: methods.ets.explanation,
  Theta: methods.theta.explanation,
  'pretrained LSTM': methods.pretrained.explanation,
  combination: methods.combination.explanation,
  horizon: 'How many steps ahead is forecast.',
  lookback: 'How many past steps the network reads before it forecasts.',
  'held out': 'The last steps of the data, which no training saw: the forecast is judged on them.',
  season:
    'The number of steps after which the pattern repeats: 7 for a week of days, 12 for a year of months.',
  conformal:
    'A band whose width comes from the series’ own errors on data the network was not trained on, so that it covers what it says.',
  'forecast origin': 'The last observation that a forecast was allowed to see.',
  epoch: 'One pass of training over all windows of the training part.',
  'gradient norm':
    'The length of the step training wants to take; sudden jumps mean that training is unstable.',
  'validation loss':
    'The mean absolute error on data that the weights are not fitted to; the epoch where it is lowest is kept.',
  'trading days':
    'A calendar of weekdays with holidays left out: nothing is invented for the days in between.',
  step: 'The distance in time from one row of the series to the next.',
  'memory length':
    'How far back the inputs lie that hold 95% of what moves the forecast: of the norm of its gradient by each past input.',
  gap: 'A time at which the calendar of the series expects a row and the file has none.',
  sha256: 'A fingerprint of the bytes: the same data has the same fingerprint, anything else another.',
} as const;

export type TermName = keyof typeof terms;

/** Whether a name is that of a term. */
export const isTermName = (name: string): name is TermName => Object.hasOwn(terms, name);
